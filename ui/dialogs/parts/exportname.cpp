// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/exportname.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

const QRegularExpression &archiveSuffix()
{
    static const QRegularExpression suffix(
        u"\\.(tar(\\.gz|\\.zst)?|tgz|tzst)$"_s, QRegularExpression::CaseInsensitiveOption);
    return suffix;
}

} // namespace

QString suffixOf(Compression compress)
{
    return compress == Compression::Gzip ? u".tar.gz"_s : compress == Compression::Zstd ? u".tar.zst"_s : u".tar"_s;
}

std::optional<Compression> promisedBy(const QString &path)
{
    const QString suffix = archiveSuffix().match(path).captured().toLower();
    if (suffix.isEmpty())
        return {};
    return suffix.endsWith(u"gz"_s) ? Compression::Gzip
        : suffix.endsWith(u"zst"_s) ? Compression::Zstd
                                    : Compression::None;
}

QString withSuffix(const QString &path, Compression compress)
{
    return QString(path).remove(archiveSuffix()) + suffixOf(compress);
}

QString freePath(const QString &path)
{
    constexpr int tries = 1000;
    const QString suffix = archiveSuffix().match(path).captured();
    QString free = path;
    for (int number = 2; number < tries && QFileInfo::exists(free); ++number)
        free = u"%1-%2%3"_s.arg(path.chopped(suffix.size())).arg(number).arg(suffix);
    return free;
}

Standing standingOf(const QString &path)
{
    const QFileInfo file(path);
    return file.isDir() ? Standing::Folder : file.exists() ? Standing::File : Standing::Free;
}

} // namespace stowage
