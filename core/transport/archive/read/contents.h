// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"
#include "core/oci/descriptor.h"
#include "core/oci/mediatype.h"

#include <QHash>

#include <memory>
#include <optional>

namespace stowage {

/// One regular file of an archive.
struct Member {
    qint64 size = 0; ///< bytes
    qint64 offset = -1; ///< in an archive that can be seeked
    QString path = {}; ///< on disk, when the archive is a folder
    std::optional<QByteArray> document = {}; ///< its content where that was kept: the small JSON files of a stream
    Compression compression = Compression::None; ///< of a member that passed by in a stream
    Descriptor stored = {}; ///< where the bytes of a stream went; null digest: nowhere
};

/// What an archive holds: its regular files by clean name and the links between them. Filled once by a scan, only read
/// afterwards, then from any thread.
class Contents {
public:
    enum class Access { Folder, Seekable, Stream };

    explicit Contents(Access access, QString path = {})
        : m_access(access)
        , m_path(std::move(path))
    {
    }

    Access access() const { return m_access; }
    const QString &path() const { return m_path; } ///< of the file or folder; empty for standard input

    Result<void> addFile(const QByteArray &name, Member member);
    Result<void> addLink(const QByteArray &name, const QByteArray &target);
    /// A name or link that leads out of the archive: an error as soon as it turns out to hold images.
    void noteUnsafe(const QByteArray &name);
    const std::optional<QByteArray> &unsafeName() const { return m_unsafe; }
    /// A member that no image archive has any use for.
    void countForeign() { ++m_foreign; }
    int foreignCount() const { return m_foreign; }
    bool isEmpty() const { return m_members.isEmpty() && m_foreign == 0; }

    /// The regular file behind a name, through at most eight links.
    std::optional<Member> find(const QByteArray &name) const;
    bool has(const QByteArray &name) const { return find(name).has_value(); }

    /// A small document. NotFound, or Damaged when it is larger than `limit` bytes.
    Result<QByteArray> document(const QByteArray &name, qint64 limit) const;
    /// The bytes of a member from `offset` on. Not for streams, whose members are gone; lives no longer than this.
    Result<ByteStreamPtr> open(const Member &member, qint64 offset = 0) const;

    /// The first bytes of a member, at most `length`.
    Result<QByteArray> head(Member member, qint64 length) const;

    void setFile(Fd file) { m_file = std::move(file); }
    const Fd &file() const { return m_file; }

private:
    Result<void> checkCount() const;
    std::optional<Member> onDisk(const QByteArray &name) const;
    std::optional<QByteArray> linkTarget(const QByteArray &name) const;

    Access m_access;
    QString m_path;
    Fd m_file;
    QHash<QByteArray, Member> m_members;
    QHash<QByteArray, QByteArray> m_links;
    std::optional<QByteArray> m_unsafe;
    int m_foreign = 0;
};

} // namespace stowage
