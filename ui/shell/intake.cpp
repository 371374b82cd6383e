// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/intake.h"

#include "core/workspace/workspace.h"
#include "ui/shell/messagebar.h"

#include <QMimeData>
#include <QUrl>

namespace stowage {

Intake::Intake(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
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
    for (const QString &path : paths)
        takeFile(path);
}

void Intake::takeFile(const QString &path)
{
    m_desk.workspace.show(path).then(this, [this, path](const Result<ArchiveInfo> &archive) {
        if (!archive)
            return m_desk.messages.tellError(archive.error());
        if (archive->format == ArchiveFormat::RootFileSystem)
            Q_EMIT rootFileSystemFound(path);
        else
            Q_EMIT archiveFound(*archive);
    });
}

void Intake::takeText(const QString &text)
{
    const auto reference = Reference::parseLoose(text);
    if (reference)
        return Q_EMIT referenceFound(text.trimmed());
    m_desk.messages.tell({Message::Kind::Problem,
        tr("What was dropped is no image name. %1").arg(reference.error().message), text.left(200), {}, {}});
}

} // namespace stowage
