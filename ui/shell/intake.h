// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/archiveinfo.h"
#include "core/oci/reference.h"
#include "ui/shell/desk.h"

#include <QObject>

#include <memory>
#include <stop_token>

class QMimeData;

namespace stowage {

/// Receives what a person brings: files and folders, or text. Files are looked into first, off the GUI thread, and what
/// they hold decides what happens; those that came together are told of together, in their order. Text must be an image
/// reference or the address of an archive. What is neither is explained. A look that takes long says so and can be
/// stopped. GUI thread.
class Intake : public QObject {
    Q_OBJECT

public:
    Intake(Desk desk, QObject *parent);
    ~Intake() override; ///< stops looking

    static bool takes(const QMimeData *data);
    void takeDrop(const QMimeData *data);
    void takeFiles(const QStringList &paths);

Q_SIGNALS:
    void archivesFound(const QList<stowage::ArchiveInfo> &archives);
    void rootFileSystemsFound(const QStringList &paths); ///< an http or https address likewise
    void referenceFound(const QString &text);
    void contextFound(const QString &folder); ///< with a Dockerfile, and no archive

private:
    /// Files that came together, while they are looked into.
    struct Batch {
        QStringList paths;
        QHash<QString, Result<ArchiveInfo>> answers;
        QStringList contexts{}; ///< folders among them that can be built
        std::stop_source stop;
        int message = 0; ///< that says it takes long
    };

    void takeText(const QString &text);
    void takeFailure(const std::shared_ptr<Batch> &batch, const QString &path, const Result<ArchiveInfo> &archive);
    void takeAnswer(const std::shared_ptr<Batch> &batch, const QString &path, const Result<ArchiveInfo> &archive);
    void tellLooking(const std::shared_ptr<Batch> &batch);
    void tellFailures(const Batch &batch);

    Desk m_desk;
    QList<std::weak_ptr<Batch>> m_batches;
};

} // namespace stowage
