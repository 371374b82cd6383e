// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/shell/dragexports.h"

#include <QMimeData>
#include <QPointer>

class QWindow;

namespace stowage {

/// What rows carry when they are dragged out of the window: their names as text, their digests for our own places, and
/// a file for a file manager. A drop asks for the file in the end: when it is complete by then, the file manager gets
/// it; when not, nothing is dropped, since waiting would freeze the window and a half-written file would lie. The
/// export goes on and a second try succeeds at once.
class ExportDrag : public QMimeData {
    Q_OBJECT

public:
    /// `offered` may be null: then no file is offered.
    ExportDrag(const QMimeData &rows, DragExport *offered);

    QStringList formats() const override;
    bool hasFormat(const QString &mimeType) const override;

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType preferredType) const override;

private:
    QPointer<DragExport> m_offered;
};

/// Begins an export when a drag leaves this window: most that end inside it need no file.
class DragExit : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this.
    DragExit(QWindow *window, DragExport *offered);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DragExport *m_offered;
};

} // namespace stowage
