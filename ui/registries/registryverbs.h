// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/tagremoval.h"
#include "ui/shell/desk.h"
#include "ui/shell/messagerow.h"

#include <QObject>

namespace stowage {

/// What is done in registries beside transfers: list one more, sign in, settings, delete. GUI thread.
class RegistryVerbs : public QObject {
    Q_OBJECT

public:
    RegistryVerbs(Desk desk, QObject *parent);

    void askAdd();
    void forget(const QString &registry);
    bool hasSettingsOpen(const QString &registry) const;
    void openSettings(const QString &registry, QWidget *over = nullptr); ///< null: over the window
    void signIn(const QString &registry, const QString &reason);
    /// Tags of one repository.
    void askRemove(const QList<Reference> &images);

Q_SIGNALS:
    void added(const QString &registry);
    void signedIn(const QString &registry);
    void settingsKept(const QString &registry);
    void diagnoseWanted(const QString &place, bool plainHttp); ///< see DoctorDialog::Start
    void removed(const stowage::Reference &repository);

private:
    void add(const Reference &registry, bool mayBePlain);
    void remove(const TagRemovalPlan &plan);
    void removeTag(const Reference &image);
    Message failure(const Reference &repository, const Error &error);
    void tell(const Reference &repository, const Result<void> &gone, const QString &done);

    Desk m_desk;
};

} // namespace stowage
