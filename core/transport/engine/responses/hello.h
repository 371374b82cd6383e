// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/responses/apiversion.h"
#include "core/transport/engine/responses/enginekind.h"

#include <QByteArray>
#include <QHash>

namespace stowage {

/// The headers of an answer by their names in small letters.
using EngineHeaders = QHash<QByteArray, QByteArray>;

/// What an engine says of itself to whoever comes (protocols E.2, F.1). A value; texts are empty where nothing that
/// could be one was said.
struct EngineHello {
    EngineKind kind = EngineKind::Docker;
    QString version{}; ///< of the engine: "20.10.24"
    ApiVersion newest{}; ///< that it speaks
    ApiVersion oldest{}; ///< null where it was not said: ping does not say it
    QString os{}; ///< "linux"
    QString architecture{}; ///< "amd64"; ping does not say it
    bool buildsWithBuildKit = false; ///< as it says from API 1.42 on

    /// "Docker 20.10.24", for sentences.
    QString title() const;
};

/// What the headers of `/_ping` say. None where they name no API version: a proxy may have taken it away, so that only
/// `/version` can tell whether this is an engine.
std::optional<EngineHello> helloInPing(const EngineHeaders &ping);

/// What the body of `GET /version` says, which is more, but for the BuildKit that only `ping` knows of. Damaged, with a
/// sentence that names `where`, for a web page and for whatever else no engine says.
Result<EngineHello> helloInVersion(const QByteArray &body, const QString &where, const EngineHeaders &ping = {});

} // namespace stowage
