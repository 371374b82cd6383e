// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/contents.h"

#include "core/base/tr.h"
#include "core/transport/archive/read/membername.h"

#include <QFileInfo>

#include <fcntl.h>

namespace stowage {

namespace {

constexpr qsizetype maximumMembers = 1'000'000;
constexpr int maximumLinks = 8;

/// A piece of a folder's file; owns what it reads from.
class FileRange : public ByteStream {
public:
    FileRange(Fd file, qint64 offset, qint64 size)
        : m_file(std::move(file))
        , m_range(rangeStream(m_file, offset, size))
    {
    }

    Result<QByteArrayView> next() override { return m_range->next(); }

private:
    Fd m_file;
    ByteStreamPtr m_range;
};

} // namespace

Result<void> Contents::checkCount() const
{
    if (m_members.size() + m_links.size() < maximumMembers)
        return {};
    return fail(ErrorKind::Damaged, Tr::tr("The archive has too many members: it was not read further."));
}

Result<void> Contents::addFile(const QByteArray &name, Member member)
{
    m_links.remove(name);
    m_members.insert(name, std::move(member));
    return checkCount();
}

Result<void> Contents::addLink(const QByteArray &name, const QByteArray &target)
{
    m_members.remove(name);
    m_links.insert(name, target);
    return checkCount();
}

void Contents::noteUnsafe(const QByteArray &name)
{
    if (!m_unsafe)
        m_unsafe = name.first(std::min<qsizetype>(name.size(), 200));
}

std::optional<Member> Contents::onDisk(const QByteArray &name) const
{
    const QFileInfo info(m_path + QLatin1Char('/') + QString::fromUtf8(name));
    // A folder on the way may be a link that leads out.
    const QString root = QFileInfo(m_path).canonicalFilePath() + QLatin1Char('/');
    if (info.isSymLink() || !info.isFile() || !info.canonicalFilePath().startsWith(root))
        return std::nullopt;
    return Member{.size = info.size(), .path = info.filePath()};
}

std::optional<QByteArray> Contents::linkTarget(const QByteArray &name) const
{
    if (m_access != Access::Folder) {
        const auto link = m_links.constFind(name);
        return link == m_links.constEnd() ? std::nullopt : std::optional(*link);
    }
    const QFileInfo info(m_path + QLatin1Char('/') + QString::fromUtf8(name));
    return info.isSymLink() ? resolveSymlink(name, info.readSymLink().toUtf8()) : std::nullopt;
}

std::optional<Member> Contents::find(const QByteArray &name) const
{
    auto at = cleanMemberName(name);
    for (int links = 0; at && links <= maximumLinks; ++links) {
        if (const auto member = m_members.constFind(*at); member != m_members.constEnd())
            return *member;
        if (m_access == Access::Folder) {
            if (auto member = onDisk(*at))
                return member;
        }
        at = linkTarget(*at);
    }
    return std::nullopt;
}

Result<QByteArray> Contents::document(const QByteArray &name, qint64 limit) const
{
    const auto member = find(name);
    if (!member)
        return fail(ErrorKind::NotFound,
            Tr::tr("The archive is incomplete: %1 is missing in it.").arg(QString::fromUtf8(name)));
    if (m_access == Access::Stream && !member->document)
        return fail(ErrorKind::Damaged,
            Tr::tr("The archive is damaged: %1 in it is not the JSON that it should be.").arg(QString::fromUtf8(name)));
    if (member->size > limit)
        return fail(ErrorKind::Damaged,
            Tr::tr("The archive is refused: %1 in it is far too large.").arg(QString::fromUtf8(name)),
            QStringLiteral("%1 bytes, at most %2").arg(member->size).arg(limit));
    if (member->document)
        return *member->document;
    auto stream = open(*member);
    if (!stream)
        return fail(stream.error());
    return readAll(**stream, limit);
}

Result<ByteStreamPtr> Contents::open(const Member &member, qint64 offset) const
{
    if (member.document)
        return memoryStream(member.document->sliced(std::min<qint64>(offset, member.document->size())));
    if (m_access == Access::Seekable && member.offset >= 0)
        return rangeStream(m_file, member.offset + offset, member.size - offset);
    if (m_access != Access::Folder)
        return fail(ErrorKind::Damaged, Tr::tr("The archive holds a member in a form that cannot be read."));
    auto file = Fd::open(member.path, O_RDONLY | O_NOFOLLOW);
    if (!file)
        return fail(file.error());
    return std::make_unique<FileRange>(std::move(*file), offset, member.size - offset);
}

Result<QByteArray> Contents::head(Member member, qint64 length) const
{
    member.size = std::min(member.size, length);
    if (member.document)
        return member.document->first(member.size);
    const auto stream = open(member);
    if (!stream)
        return fail(stream.error());
    return readHead(**stream, length);
}

} // namespace stowage
