// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "ui/copies/copydialog.h"
#include "ui/shell/desk.h"

namespace stowage {

/// Copies chosen images from the place that is shown to another one. GUI thread.
class CopyVerbs : public QObject {
    Q_OBJECT

public:
    CopyVerbs(Desk desk, QObject *parent);

    /// What is copied, and from where. A value.
    struct Cargo {
        QString place; ///< Place::id
        ImageSelection images;
        QString archive{}; ///< its file, where the place is one
        QList<int> numbers{}; ///< of the images in the archive
        QList<Reference> tags{}; ///< images of a registry, where the place is one
    };

    /// Where it may go: the Library and the engines that answer, but for the place where all of it is.
    QList<Place> targets(const QList<Cargo> &cargo) const;
    /// To each of these places. What is there already stays where it is.
    void copy(const QList<Cargo> &cargo, const QStringList &to);
    /// Asks a person to which.
    void askWhere(const QList<Cargo> &cargo);
    /// Images of an engine as an archive.
    void askExport(const Cargo &cargo);

private:
    void pull(const QList<Reference> &tags, const QStringList &to);
    QList<CopyDialog::Target> offered(const QList<Cargo> &cargo) const;
    void copyOne(const Cargo &cargo, const QStringList &to);

    Desk m_desk;
};

/// Images of an engine as its own calls know them: by the names that were chosen, else by their IDs.
QStringList engineNames(const ImageSelection &selection);

} // namespace stowage
