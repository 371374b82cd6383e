// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QMimeData;

namespace stowage {

/// The other way to hand dragged images over, which KDE's file managers speak since Ark: instead of asking for a file
/// that has to be complete, they tell over the session bus into which folder the drop went. GUI thread.
class DragExtract : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.ark.DndExtract")

public:
    explicit DragExtract(QObject *parent);

    /// What a drag has to carry; nothing where there is no session bus.
    void offerIn(QMimeData &data) const;

public Q_SLOTS:
    /// Called over the bus; answers at once.
    Q_SCRIPTABLE void extractSelectedFilesTo(const QString &folder);

Q_SIGNALS:
    void droppedOn(const QString &folder);

private:
    QString m_path; ///< of this object on the bus; empty where there is none
};

} // namespace stowage
