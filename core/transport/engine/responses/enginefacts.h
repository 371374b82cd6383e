// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/engine/responses/enginekind.h"

#include <optional>

namespace stowage {

/// How an engine is set up, as `GET /info` says (protocols E.2, G.5; Docker Engine API). A value; what it does not say
/// is empty.
struct EngineFacts {
    /// One engine has one, however many ways lead to it. Podman makes up another for every answer, so it has none here.
    QString id{};
    QString name{}; ///< of its machine
    QString storageDriver{}; ///< "overlay2", "overlayfs", "overlay"
    bool hasContainerdStore = false; ///< Docker's newer store, which keeps images as they came
    bool isRootless = false;
    QStringList mirrors{}; ///< of Docker Hub, that it asks first; addresses without user and password
    QStringList insecureRegistries{}; ///< names, and ranges such as "127.0.0.0/8", for which it takes plain HTTP
    std::optional<qint64> images{}; ///< how many it has, intermediate ones too
};

/// Damaged for what no engine says, in a sentence that calls it `engine`.
Result<EngineFacts> parseEngineFacts(const QByteArray &body, EngineKind kind, const QString &engine);

} // namespace stowage
