// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/foldertar.h"

#include "core/base/tr.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace stowage {

namespace fs = std::filesystem;

static constexpr qsizetype pieceSize = 256 * 1024;

static QString nameOf(const fs::path &path)
{
    return QFile::decodeName(path.c_str());
}

FolderTar::FolderTar(Writer writer, QString path)
    : m_writer(std::move(writer))
    , m_path(std::move(path))
    , m_piece(pieceSize, Qt::Uninitialized)
{
}

std::unexpected<Error> FolderTar::problem() const
{
    const int number = archive_errno(m_writer.get());
    return fail(systemError(number > 0 ? number : EIO, m_path));
}

Result<FolderTar> FolderTar::create(const QString &path)
{
    FolderTar tar(Writer(archive_write_new(), &archive_write_free), path);
    archive_write_set_format_gnutar(tar.m_writer.get());
    if (archive_write_open_filename(tar.m_writer.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK)
        return tar.problem();
    struct stat self{};
    if (::stat(QFile::encodeName(path).constData(), &self) != 0)
        return fail(systemError(errno, path));
    tar.m_self = {self.st_dev, self.st_ino};
    return tar;
}

Result<bool> FolderTar::add(const fs::path &source, const fs::path &name, const std::stop_token &stop)
{
    if (auto on = goOn(stop); !on)
        return fail(on.error());
    struct stat facts{};
    if (::lstat(source.c_str(), &facts) != 0)
        return fail(systemError(errno, nameOf(source)));
    if (m_self == std::pair<quint64, quint64>(facts.st_dev, facts.st_ino))
        return false;
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    facts.st_uid = facts.st_gid = 0;
    archive_entry_copy_stat(entry.get(), &facts);
    archive_entry_set_pathname(entry.get(), S_ISDIR(facts.st_mode) ? (name / "").c_str() : name.c_str());
    archive_entry_set_nlink(entry.get(), 1);
    if (S_ISLNK(facts.st_mode)) {
        std::error_code error;
        const fs::path target = fs::read_symlink(source, error);
        if (error)
            return fail(systemError(error.value(), nameOf(source)));
        archive_entry_set_symlink(entry.get(), target.c_str());
    }
    if (!S_ISREG(facts.st_mode))
        archive_entry_set_size(entry.get(), 0);
    if (archive_write_header(m_writer.get(), entry.get()) < ARCHIVE_WARN)
        return problem();
    const auto added = S_ISREG(facts.st_mode) ? addContent(source, facts.st_size, stop) : Result<void>{};
    return added.transform([] { return true; });
}

/// The header has said how long it is.
Result<void> FolderTar::addContent(const fs::path &source, qint64 size, const std::stop_token &stop)
{
    // Names need not be text, and what was a file may be a pipe by now, which keeps whoever opens it.
    Fd file(::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK), nameOf(source));
    if (!file.isOpen())
        return fail(systemError(errno, file.path()));
    while (size > 0) {
        if (auto on = goOn(stop); !on)
            return on;
        const auto got = file.read(m_piece.data(), std::min(size, pieceSize));
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return fail(ErrorKind::Failed,
                Tr::tr("%1 became shorter while it was read. Try again when nothing writes to it.")
                    .arg(nameOf(source)));
        if (archive_write_data(m_writer.get(), m_piece.constData(), size_t(*got)) < 0)
            return problem();
        size -= *got;
    }
    return {};
}

Result<void> FolderTar::addText(const fs::path &name, const QByteArray &text)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), text.size());
    if (archive_write_header(m_writer.get(), entry.get()) < ARCHIVE_WARN
        || archive_write_data(m_writer.get(), text.constData(), size_t(text.size())) < 0)
        return problem();
    return {};
}

Result<qint64> FolderTar::end()
{
    if (archive_write_close(m_writer.get()) != ARCHIVE_OK)
        return problem();
    return archive_filter_bytes(m_writer.get(), -1);
}

} // namespace stowage
