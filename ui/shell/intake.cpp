// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/intake.h"

#include "core/workspace/workspace.h"
#include "ui/shell/messagebar.h"

#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int longLook = 500; // milliseconds, after which a person wonders

/// "https://example.org/rootfs.tar.gz": an image reference never looks like this.
bool isArchiveAddress(const QString &text)
{
    static const QRegularExpression archive(u"\\.(tar(\\.[a-z0-9]+)?|tgz|tzst|txz|tbz2?)$"_s);
    const QUrl url(text, QUrl::StrictMode);
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && url.path().contains(archive);
}

} // namespace

Intake::Intake(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

Intake::~Intake()
{
    for (const std::weak_ptr<Batch> &batch : std::as_const(m_batches)) {
        if (const auto looking = batch.lock())
            looking->stop.request_stop();
    }
}

bool Intake::takes(const QMimeData *data)
{
    return data->hasUrls() || data->hasText();
}

void Intake::takeDrop(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        takeFiles(paths);
    else
        takeText(data->text());
}

void Intake::takeFiles(const QStringList &paths)
{
    const auto batch = std::make_shared<Batch>();
    batch->paths = paths;
    batch->paths.removeDuplicates();
    m_batches.removeIf([](const std::weak_ptr<Batch> &old) { return old.expired(); });
    m_batches.append(batch);
    for (const QString &path : std::as_const(batch->paths)) {
        m_desk.workspace.show(path, batch->stop.get_token())
            .then(this, [this, batch, path](const Result<ArchiveInfo> &archive) {
                archive ? takeAnswer(batch, path, archive) : takeFailure(batch, path, archive);
            });
    }
    QTimer::singleShot(longLook, this, [this, looking = std::weak_ptr(batch)] {
        if (const auto still = looking.lock())
            tellLooking(still);
    });
}

void Intake::tellLooking(const std::shared_ptr<Batch> &batch)
{
    const QString first = batch->paths.value(0);
    const auto stop = [source = batch->stop]() mutable { source.request_stop(); };
    batch->message = m_desk.messages.tell([name = QFileInfo(first).fileName(), count = batch->paths.size(), stop] {
        const QString text
            = count == 1 ? tr("Looking into %1…").arg(name) : tr("Looking into %n files…", nullptr, int(count));
        return Message{Message::Kind::Info, text, {}, {{tr("Stop"), stop}}};
    });
}

/// A folder that is no archive may be meant to be built.
void Intake::takeFailure(const std::shared_ptr<Batch> &batch, const QString &path, const Result<ArchiveInfo> &archive)
{
    m_desk.workspace.outline({.context = path})
        .then(this, [this, batch, path, archive](const Result<BuildOutline> &outline) {
            if (outline && !outline->file.isNull())
                batch->contexts.append(path);
            takeAnswer(batch, path, archive);
        });
}

void Intake::takeAnswer(const std::shared_ptr<Batch> &batch, const QString &path, const Result<ArchiveInfo> &archive)
{
    batch->answers.insert(path, archive);
    if (batch->answers.size() < batch->paths.size())
        return;
    m_desk.messages.retract(batch->message);
    QList<ArchiveInfo> archives;
    QStringList rootFileSystems;
    for (const QString &given : std::as_const(batch->paths)) {
        const Result<ArchiveInfo> &found = *batch->answers.constFind(given);
        if (found && found->format == ArchiveFormat::RootFileSystem)
            rootFileSystems.append(given);
        else if (found)
            archives.append(*found);
    }
    tellFailures(*batch);
    if (!archives.isEmpty())
        Q_EMIT archivesFound(archives);
    if (!rootFileSystems.isEmpty())
        Q_EMIT rootFileSystemsFound(rootFileSystems);
    if (!batch->contexts.isEmpty())
        Q_EMIT contextFound(batch->contexts.first());
}

void Intake::tellFailures(const Batch &batch)
{
    QList<Error> errors;
    QStringList lines;
    for (const QString &path : batch.paths) {
        const Result<ArchiveInfo> &found = *batch.answers.constFind(path);
        if (found || found.error().kind == ErrorKind::Cancelled || batch.contexts.contains(path))
            continue;
        errors.append(found.error());
        lines.append(QFileInfo(path).fileName() + u": "_s + found.error().message);
    }
    if (errors.size() == 1)
        m_desk.messages.tellError(errors.first());
    else if (!errors.isEmpty())
        m_desk.messages.tell([lines] {
            return Message{Message::Kind::Problem,
                tr("%n files could not be opened. The details say why.", nullptr, int(lines.size())), lines.join(u'\n'),
                {}};
        });
}

void Intake::takeText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isArchiveAddress(trimmed))
        return Q_EMIT rootFileSystemsFound({trimmed});
    const auto reference = Reference::parseLoose(text);
    if (reference)
        return Q_EMIT referenceFound(trimmed);
    m_desk.messages.tell({Message::Kind::Problem,
        tr("What was dropped is no image name. %1").arg(reference.error().message), text.left(200), {}});
}

} // namespace stowage
