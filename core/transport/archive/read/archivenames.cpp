// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/archivenames.h"

#include "core/base/tr.h"
#include "core/oci/mediatype.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace stowage {

namespace {

std::optional<Reference> parsed(const QString &text, Sentences &remarks)
{
    if (auto reference = Reference::parse(text))
        return *reference;
    remarks << Tr::tr("The name “%1” in the archive is no image reference; the image comes without it.")
                   .arg(text.left(200));
    return std::nullopt;
}

/// A repository's name made from a file's: "Debian 13.oci.tar" → "debian-13".
QString repositoryFor(const QString &archivePath)
{
    static const QRegularExpression suffixes(QStringLiteral("(\\.(tar|tgz|oci|docker|gz|zst|xz|bz2))+$"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString name = QFileInfo(archivePath).fileName().toLower().remove(suffixes).replace(others, QStringLiteral("-"));
    while (name.startsWith(u'-'))
        name.removeFirst();
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("image") : name.left(200);
}

} // namespace

std::optional<Reference> nameInLayout(const Descriptor &descriptor, const QString &archivePath, Sentences &remarks)
{
    if (const QString name = descriptor.annotation(annotation::imageName); !name.isEmpty())
        return parsed(name, remarks);
    const QString name = descriptor.annotation(annotation::refName);
    if (name.isEmpty())
        return std::nullopt;
    const bool isBareTag = !name.contains(u'/') && !name.contains(u':') && !name.contains(u'@');
    if (isBareTag)
        return parsed(QStringLiteral("localhost/%1:%2").arg(repositoryFor(archivePath), name), remarks);
    return parsed(name, remarks);
}

std::optional<Reference> nameInDockerArchive(const QString &repoTag, Sentences &remarks)
{
    return parsed(repoTag, remarks);
}

} // namespace stowage
