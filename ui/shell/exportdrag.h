// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"

#include <QMimeData>
#include <QPointer>

namespace stowage {

/// What rows carry when they are dragged out of the window: their names as text, their digests for our own places, and
/// a file for a file manager. The export of that file begins with the drag. A drop asks for the file in the end: when
/// it is complete by then, the file manager gets it; when not, nothing is dropped, since waiting would freeze the
/// window and a half-written file would lie. The job goes on and a second try succeeds at once.
class ExportDrag : public QMimeData {
    Q_OBJECT

public:
    /// `job` writes `path`; both stay what they are beyond the drag. `job` may be null: then no file is offered.
    ExportDrag(const QMimeData &rows, Job *job, const QString &path);

    QStringList formats() const override;
    bool hasFormat(const QString &mimeType) const override;

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType preferredType) const override;

private:
    bool isReady() const;

    QPointer<Job> m_job;
    QString m_path;
};

} // namespace stowage
