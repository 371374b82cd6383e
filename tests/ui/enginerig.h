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
    /// Of none, until look().
    EngineRig()
    {
        around.home = around.runtime = around.run = folder.filePath(QStringLiteral("home"));
        QVERIFY(QDir().mkpath(around.home));
    }
    /// As DOCKER_HOST and CONTAINER_HOST have them.
    explicit EngineRig(const QString &endpoint, const QString &podman = {})
        : EngineRig()
    {
        around.variables.insert(QStringLiteral("DOCKER_HOST"), endpoint);
        if (!podman.isEmpty())
            around.variables.insert(QStringLiteral("CONTAINER_HOST"), podman);
        look();
        expect(podman.isEmpty() ? 1 : 2);
    }

    void look() { workspace.engines().start(around); }

    /// So many engines, and what each of them lists.
    void expect(int count)
    {
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

    Surroundings around;
    QString place; ///< of the engine, or of the first
};

} // namespace stowage
