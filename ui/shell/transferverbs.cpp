// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/transferverbs.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/settings/settings.h"
#include "ui/shell/messagebar.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

/// Each image with the names of it that were chosen.
QList<SaveSelection> toSave(const ImageSelection &selection)
{
    QList<SaveSelection> images;
    for (const ImageSummary &image : selection.images) {
        SaveSelection chosen{image.digest, {}};
        std::ranges::copy_if(selection.names, std::back_inserter(chosen.names),
            [&](const Reference &name) { return image.references.contains(name); });
        images.append(chosen);
    }
    return images;
}

QString spokenName(const ImageSummary &image, const ImageSelection &selection)
{
    const auto chosen
        = std::ranges::find_if(selection.names, [&](const Reference &name) { return image.references.contains(name); });
    return chosen != selection.names.end() ? chosen->familiar() : image.otherNames.value(0, image.digest.shortHex());
}

} // namespace

QStringList spokenNames(const ImageSelection &selection)
{
    QStringList names;
    for (const ImageSummary &image : selection.images)
        names.append(spokenName(image, selection));
    return names;
}

TransferVerbs::TransferVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.workspace.jobs(), &JobQueue::jobFinished, this, &TransferVerbs::report);
}

void TransferVerbs::askPull(const QString &name)
{
    auto *dialog = new PullDialog(name, m_desk.window);
    connect(dialog, &PullDialog::chosen, this, &TransferVerbs::pull);
    dialog->open();
}

void TransferVerbs::pull(const PullRequest &request)
{
    m_pulls.insert(m_desk.workspace.pull(request), request.image);
}

void TransferVerbs::load(const QString &path, const QList<int> &images)
{
    m_desk.workspace.load({path, images, {}});
}

void TransferVerbs::loadSample()
{
    const QString path = scratchPath(u"stowage-sample.tar"_s);
    QtConcurrent::run([path] {
        return QFile::exists(path) || QFile::copy(u":/stowage/sample/sample.tar"_s, path);
    }).then(this, [this, path](bool written) {
        if (written)
            return load(path, {});
        m_desk.messages.tell({Message::Kind::Problem,
            tr("The sample could not be written to the temporary folder. Is there space left?"), path, {}, {}});
    });
}

void TransferVerbs::askImport(const QString &path)
{
    auto *dialog = new ImportDialog(path, m_desk.window);
    connect(dialog, &ImportDialog::chosen, this,
        [this](const ImportRequest &request) { m_desk.workspace.import(request); });
    dialog->open();
}

void TransferVerbs::askExport(const ImageSelection &selection)
{
    auto *dialog
        = new ExportDialog(spokenNames(selection), m_desk.settings.exportFolder(), m_desk.files, m_desk.window);
    connect(dialog, &ExportDialog::chosen, this, [this, images = toSave(selection)](const SaveRequest &request) {
        m_desk.settings.setExportFolder(QFileInfo(request.path).path());
        m_desk.workspace.save(images, request);
    });
    dialog->open();
}

Job *TransferVerbs::exportForDrag(const ImageSelection &selection, QString *path)
{
    const QStringList names = spokenNames(selection);
    *path = scratchPath((names.size() == 1 ? fileNameFor(names.first()) : u"images"_s) + u".tar"_s);
    return m_desk.workspace.save(toSave(selection), {*path, SaveRequest::Format::Docker, SaveRequest::Compress::None});
}

void TransferVerbs::verify()
{
    m_desk.workspace.verify();
}

void TransferVerbs::report(Job *job)
{
    if (job->state() == Job::State::Failed)
        return reportFailure(job);
    m_pulls.remove(job);
    if (job->state() != Job::State::Done)
        return;
    const JobResult &result = job->result();
    const bool remarks = !result.remarks.isEmpty();
    m_desk.messages.tell({remarks ? Message::Kind::Warning : Message::Kind::Done,
        remarks ? result.summary + u' ' + result.remarks.first() : result.summary, result.remarks.mid(1).join(u'\n'),
        {}, {}});
}

void TransferVerbs::reportFailure(Job *job)
{
    const Reference image = m_pulls.value(job);
    Message message{Message::Kind::Problem, job->error().message, job->error().detail, {}, {}};
    if (!image.isNull() && job->error().kind == ErrorKind::Refused) {
        message.actionText = tr("Sign In…");
        message.action = [this, image] {
            auto *dialog = new PullDialog(image.familiar(), m_desk.window);
            connect(dialog, &PullDialog::chosen, this, &TransferVerbs::pull);
            dialog->open();
            dialog->askForPassword({});
        };
    } else if (job->error().retryable) {
        message.actionText = tr("Try Again");
        message.action = [this, job = QPointer(job)] {
            if (job)
                m_desk.workspace.jobs().retry(job);
        };
    }
    m_desk.messages.tell(std::move(message));
}

QString TransferVerbs::scratchPath(const QString &fileName)
{
    if (!m_scratch)
        m_scratch = std::make_unique<QTemporaryDir>();
    return m_scratch->filePath(fileName);
}

} // namespace stowage
