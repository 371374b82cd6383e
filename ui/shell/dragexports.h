// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"
#include "models/images/imagelistmodel.h"
#include "ui/shell/desk.h"
#include "ui/shell/dragextract.h"
#include "ui/shell/messagebar.h"

#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace stowage {

/// The archive that a drag of some images offers to a file manager. It is written when the drag leaves the window, into
/// a folder of ours, and kept for the next drag of the same images. GUI thread.
class DragExport : public QObject {
    Q_OBJECT

public:
    DragExport(Desk desk, ImageSelection images, QObject *parent);

    const ImageSelection &images() const { return m_images; }
    /// Unless it is written already, or being written.
    void begin();
    /// Not wanted after all: what is not complete is stopped.
    void giveUp();
    bool isReady() const { return m_ready; }
    /// What a drag carries so that a file manager may name the folder instead of asking for the file.
    void offerIn(QMimeData &data) const { m_extract.offerIn(data); }
    bool isOurs(const Job *job) const { return job && m_job == job; }
    QString path() const; ///< empty until begin() found a place for it

    /// Somebody wanted the file: a drop, whether it was ready or not.
    void ask() { m_asked = true; }
    bool wasAsked() const { return m_asked; }
    void forgetAsking() { m_asked = false; }

Q_SIGNALS:
    void ready();

private:
    void write(const std::shared_ptr<QTemporaryDir> &folder);
    void writeInto(const QString &folder);
    void follow();
    bool isRunning() const;

    Desk m_desk;
    ImageSelection m_images;
    DragExtract m_extract{nullptr};
    std::shared_ptr<QTemporaryDir> m_folder;
    QPointer<Job> m_job;
    bool m_wanted = false;
    bool m_stopping = false; ///< by us: it may be wanted again before that is over
    bool m_ready = false;
    bool m_asked = false;
};

/// The exports of this session's drags, and what is said about them. GUI thread.
class DragExports : public QObject {
    Q_OBJECT

public:
    DragExports(Desk desk, QObject *parent);

    /// The same one for the same images under the same names. Owned by this.
    DragExport *offer(const ImageSelection &selection);
    /// After the drag: says so when the file was wanted before it was complete, stops what nobody wanted.
    void end(DragExport *offered);
    bool isOurs(const Job *job) const;

Q_SIGNALS:
    void exportWanted(const stowage::ImageSelection &images);

private:
    void tellUnfinished(DragExport *offered);
    void tellReady(const DragExport *offered);

    Desk m_desk;
    QHash<QString, DragExport *> m_exports;
    MessageBar::Number m_unfinished = 0;
};

} // namespace stowage
