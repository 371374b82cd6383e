// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/engine/enginework.h"
#include "tests/ui/windowrig.h"
#include "ui/copies/copydialog.h"
#include "ui/engines/enginepage.h"

#include <QCheckBox>
#include <QDir>

namespace stowage {

/// The real window, which knows of one engine, or of a Docker and a Podman, and of no other.
class EngineRig : public WindowRig {
public:
    /// As DOCKER_HOST and CONTAINER_HOST have them.
    explicit EngineRig(const QString &endpoint, const QString &podman = {})
    {
        const int count = podman.isEmpty() ? 1 : 2;
        Surroundings around;
        around.home = around.runtime = around.run = folder.filePath(QStringLiteral("home"));
        QVERIFY(QDir().mkpath(around.home));
        around.variables.insert(QStringLiteral("DOCKER_HOST"), endpoint);
        if (!podman.isEmpty())
            around.variables.insert(QStringLiteral("CONTAINER_HOST"), podman);
        workspace.engines().start(around);
        QTRY_COMPARE(workspace.engines().engines().size(), count);
        place = workspace.engines().engines().first().id;
        for (const QString &each : {place, workspace.engines().engines().last().id})
            QTRY_VERIFY(workspace.engines().engine(each)->images.has_value());
    }

    /// Through the dialog that asks where.
    void copyTo(const QStringList &titles)
    {
        trigger(ActionId::CopyToPlace);
        auto *const dialog = openDialog<CopyDialog>();
        QVERIFY(dialog);
        for (QCheckBox *const box : dialog->findChildren<QCheckBox *>())
            box->setChecked(titles.contains(box->text()));
        dialog->accept();
    }

    ImagePage &listed() { return *window.engine().images(); }

    QString place; ///< of the engine, or of the first
};

} // namespace stowage
