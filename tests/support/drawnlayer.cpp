// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/drawnlayer.h"

#include <QStringList>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace stowage {

namespace {

struct FreeEntry {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

struct FreeWriter {
    void operator()(archive *writer) const { archive_write_free(writer); }
};
using Writer = std::unique_ptr<archive, FreeWriter>;

la_ssize_t append(archive *, void *target, const void *bytes, size_t length)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), qsizetype(length));
    return la_ssize_t(length);
}

} // namespace

static Entry entryFor(const QString &path, unsigned type, unsigned mode)
{
    Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), path.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), type);
    archive_entry_set_perm(entry.get(), mode);
    archive_entry_set_mtime(entry.get(), 1'700'000'000, 0);
    archive_entry_set_size(entry.get(), 0);
    return entry;
}

static void writeFile(archive *tar, const QString &path, const QByteArray &text)
{
    const Entry entry = entryFor(path, AE_IFREG, 0644);
    archive_entry_set_size(entry.get(), text.size());
    archive_write_header(tar, entry.get());
    archive_write_data(tar, text.constData(), size_t(text.size()));
}

static void writeLink(archive *tar, const QString &path, const QString &target, bool hard)
{
    const Entry entry = entryFor(path, hard ? AE_IFREG : AE_IFLNK, 0777);
    if (hard)
        archive_entry_set_hardlink(entry.get(), target.toUtf8().constData());
    else
        archive_entry_set_symlink(entry.get(), target.toUtf8().constData());
    archive_write_header(tar, entry.get());
}

static QString whiteout(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString folder = path.first(slash + 1);
    const QString name = path.sliced(slash + 1);
    return folder + QStringLiteral(".wh.") + (name == QStringLiteral("*") ? QStringLiteral(".wh..opq") : name);
}

static void drawWord(archive *tar, const QString &word)
{
    if (word.startsWith(u'-'))
        writeFile(tar, whiteout(word.sliced(1)), {});
    else if (const qsizetype hard = word.indexOf(QStringLiteral("=>")); hard > 0)
        writeLink(tar, word.first(hard), word.sliced(hard + 2), true);
    else if (const qsizetype link = word.indexOf(QStringLiteral("->")); link > 0)
        writeLink(tar, word.first(link), word.sliced(link + 2), false);
    else if (word.endsWith(u'/'))
        archive_write_header(tar, entryFor(word, AE_IFDIR, 0755).get());
    else if (const qsizetype equals = word.indexOf(u'='); equals > 0)
        writeFile(tar, word.first(equals), word.sliced(equals + 1).toUtf8());
    else
        writeFile(tar, word, word.toUtf8());
}

QByteArray drawTar(const QString &picture)
{
    QByteArray bytes;
    const Writer tar(archive_write_new());
    archive_write_set_format_pax_restricted(tar.get());
    archive_write_open(tar.get(), &bytes, nullptr, append, nullptr);
    for (const QString &word : picture.split(u' ', Qt::SkipEmptyParts))
        drawWord(tar.get(), word);
    archive_write_close(tar.get());
    return bytes;
}

QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray packed;
    const Writer raw(archive_write_new());
    archive_write_set_format_raw(raw.get());
    archive_write_add_filter_gzip(raw.get());
    archive_write_set_options(raw.get(), "gzip:!timestamp");
    // No padding: after the end of a gzip member only another one may follow.
    archive_write_set_bytes_in_last_block(raw.get(), 1);
    archive_write_open(raw.get(), &packed, nullptr, append, nullptr);
    writeFile(raw.get(), QStringLiteral("data"), bytes);
    archive_write_close(raw.get());
    return packed;
}

} // namespace stowage
