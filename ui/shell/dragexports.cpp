// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/dragexports.h"

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/exportname.h"
#include "ui/shell/chosen.h"
#include "ui/shell/scratch.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QString keyOf(const ImageSelection &selection)
{
    QStringList parts;
    for (const SaveSelection &image : toSave(selection)) {
        parts.append(image.digest.toString());
        for (const Reference &name : image.names)
            parts.append(name.toString());
    }
    return parts.join(u' ');
}

} // namespace

DragExport::DragExport(Desk desk, ImageSelection images, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_images(std::move(images))
{
    connect(&m_extract, &DragExtract::droppedOn, this, &DragExport::writeInto);
}

QString DragExport::path() const
{
    return m_folder ? m_folder->filePath(archiveNameFor(m_images)) : QString();
}

void DragExport::begin()
{
    if (m_ready || std::exchange(m_wanted, true))
        return;
    makeScratchFolder().then(this, [this](const std::shared_ptr<QTemporaryDir> &folder) {
        if (m_wanted && !m_ready && !isRunning())
            write(folder);
    });
}

void DragExport::write(const std::shared_ptr<QTemporaryDir> &folder)
{
    m_wanted = folder != nullptr;
    if (!folder) {
        m_desk.messages.tell({Message::Kind::Problem,
            tr("There is no room for the archive among the caches. Export it to another folder instead."), {}, {}});
        return;
    }
    m_folder = folder;
    m_job = m_desk.workspace.save(toSave(m_images), {path(), SaveRequest::Format::Docker, Compression::None});
    connect(m_job, &Job::finished, this, [this, job = m_job] {
        if (job == m_job)
            follow();
    });
}

/// Straight to where it belongs; the file that another kind of drop would have wanted is not needed.
void DragExport::writeInto(const QString &folder)
{
    giveUp();
    forgetAsking();
    if (!QDir::isAbsolutePath(folder)) {
        m_desk.messages.tell({Message::Kind::Problem,
            tr("Images can be dropped on folders of this machine only. Export them to one, and copy the file from "
               "there."),
            folder, {}});
        return;
    }
    QtConcurrent::run(freePath, QDir(folder).filePath(archiveNameFor(m_images)))
        .then(this, [this](const QString &path) {
            m_desk.workspace.save(toSave(m_images), {path, SaveRequest::Format::Docker, Compression::None});
        });
}

bool DragExport::isRunning() const
{
    return m_job && !m_job->isEnded();
}

void DragExport::follow()
{
    m_ready = m_job->state() == Job::State::Done;
    const bool wantedAgain = std::exchange(m_stopping, false) && m_wanted;
    m_wanted = m_ready;
    if (m_ready)
        Q_EMIT ready();
    else if (wantedAgain)
        begin();
}

void DragExport::giveUp()
{
    if (m_ready)
        return;
    m_wanted = false;
    m_stopping = isRunning();
    if (m_stopping)
        m_job->stop();
}

DragExports::DragExports(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

DragExport *DragExports::offer(const ImageSelection &selection)
{
    DragExport *&offered = m_exports[keyOf(selection)];
    if (!offered) {
        offered = new DragExport(m_desk, selection, this);
        connect(offered, &DragExport::ready, this, [this, offered = offered] { tellReady(offered); });
    }
    offered->forgetAsking();
    return offered;
}

bool DragExports::isOurs(const Job *job) const
{
    return std::ranges::any_of(m_exports, [job](const DragExport *offered) { return offered->isOurs(job); });
}

void DragExports::end(DragExport *offered)
{
    if (offered->isReady())
        return;
    if (!offered->wasAsked())
        return offered->giveUp();
    tellUnfinished(offered);
}

void DragExports::tellUnfinished(DragExport *offered)
{
    m_desk.messages.retract(m_unfinished);
    m_unfinished = m_desk.messages.tell([this, offered] {
        return Message{Message::Kind::Info,
            tr("The archive is still being written, as the transfers show. Drag again when it is done, or say where "
               "it goes."),
            {}, {{tr("Save to a Folder…"), [this, offered] {
                      offered->giveUp();
                      Q_EMIT exportWanted(offered->images());
                  }}}};
    });
}

void DragExports::tellReady(const DragExport *offered)
{
    m_desk.messages.retract(m_unfinished);
    if (!offered->wasAsked())
        return;
    m_desk.messages.tell([name = QFileInfo(offered->path()).fileName()] {
        return Message{Message::Kind::Done, tr("%1 is ready. Drag the images again.").arg(name), {}, {}};
    });
}

} // namespace stowage
