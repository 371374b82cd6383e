// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/engine/enginework.h"
#include "tests/ui/windowrig.h"
#include "ui/engines/enginepage.h"

#include <QDir>

namespace stowage {

/// The real window, which knows of one engine and no other.
class EngineRig : public WindowRig {
public:
    /// `endpoint` as DOCKER_HOST has it.
    explicit EngineRig(const QString &endpoint)
    {
        Surroundings around;
        around.home = around.runtime = around.run = folder.filePath(QStringLiteral("home"));
        QVERIFY(QDir().mkpath(around.home));
        around.variables.insert(QStringLiteral("DOCKER_HOST"), endpoint);
        workspace.engines().start(around);
        QTRY_COMPARE(workspace.engines().engines().size(), 1);
        place = workspace.engines().engines().first().id;
        QTRY_VERIFY(workspace.engines().engine(place)->images.has_value());
    }

    ImagePage &listed() { return *window.engine().images(); }

    QString place; ///< the engine's
};

} // namespace stowage
