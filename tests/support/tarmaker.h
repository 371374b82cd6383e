// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/mediatype.h"

#include <QByteArray>

#include <archive.h>
#include <archive_entry.h>

/// Writes a tar in memory, member by member, with libarchive: TarMaker().file("a", "text").link("b", "a").bytes().
class TarMaker {
public:
    explicit TarMaker(const char *format = "gnutar")
        : m_archive(archive_write_new())
    {
        archive_write_set_format_by_name(m_archive, format);
        archive_write_set_bytes_per_block(m_archive, 0);
        archive_write_open(m_archive, this, nullptr, append, nullptr);
    }

    ~TarMaker() { archive_write_free(m_archive); }
    Q_DISABLE_COPY_MOVE(TarMaker)

    TarMaker &file(const QByteArray &path, const QByteArray &content)
    {
        return add(path, AE_IFREG, content, nullptr, nullptr);
    }
    TarMaker &folder(const QByteArray &path) { return add(path, AE_IFDIR, {}, nullptr, nullptr); }
    TarMaker &symlink(const QByteArray &path, const QByteArray &target)
    {
        return add(path, AE_IFLNK, {}, archive_entry_set_symlink, target);
    }
    TarMaker &hardlink(const QByteArray &path, const QByteArray &target)
    {
        return add(path, AE_IFREG, {}, archive_entry_set_hardlink, target);
    }
    TarMaker &device(const QByteArray &path) { return add(path, AE_IFCHR, {}, nullptr, nullptr); }

    QByteArray bytes()
    {
        archive_write_close(m_archive);
        return m_bytes;
    }

private:
    using SetLink = void (*)(archive_entry *, const char *);

    TarMaker &add(
        const QByteArray &path, unsigned type, const QByteArray &content, SetLink setLink, const QByteArray &target)
    {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, path.constData());
        archive_entry_set_filetype(entry, type);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, content.size());
        if (setLink)
            setLink(entry, target.constData());
        archive_write_header(m_archive, entry);
        archive_write_data(m_archive, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
        return *this;
    }

    static la_ssize_t append(archive *, void *self, const void *data, size_t size)
    {
        static_cast<TarMaker *>(self)->m_bytes.append(static_cast<const char *>(data), qsizetype(size));
        return la_ssize_t(size);
    }

    archive *m_archive;
    QByteArray m_bytes;
};

/// Compresses bytes with libarchive's filters (the programs' own libraries), not with ours.
inline QByteArray packed(const QByteArray &bytes, stowage::Compression compression)
{
    QByteArray out;
    archive *writer = archive_write_new();
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_per_block(writer, 0);
    switch (compression) {
    case stowage::Compression::Gzip:
        archive_write_add_filter_gzip(writer);
        break;
    case stowage::Compression::Zstd:
        archive_write_add_filter_zstd(writer);
        break;
    case stowage::Compression::Xz:
        archive_write_add_filter_xz(writer);
        break;
    case stowage::Compression::Bzip2:
        archive_write_add_filter_bzip2(writer);
        break;
    case stowage::Compression::None:
        break;
    }
    const auto append = [](archive *, void *to, const void *data, size_t size) {
        static_cast<QByteArray *>(to)->append(static_cast<const char *>(data), qsizetype(size));
        return la_ssize_t(size);
    };
    archive_write_open(writer, &out, nullptr, append, nullptr);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_pathname(entry, "x");
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.constData(), size_t(bytes.size()));
    archive_write_close(writer);
    archive_entry_free(entry);
    archive_write_free(writer);
    return out;
}
