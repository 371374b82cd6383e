// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/openedarchive.h"

#include "core/base/tr.h"
#include "core/layer/sniff.h"
#include "core/layer/stream/aheadstream.h"
#include "core/layer/stream/decoder.h"

#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stowage {

namespace {

QString shownName(const QString &path)
{
    return path.isEmpty() ? Tr::tr("The standard input") : path;
}

Result<Fd> openInput(const QString &path)
{
    if (!path.isEmpty())
        return Fd::open(path, O_RDONLY);
    const int copy = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    if (copy < 0)
        return fail(systemError(errno, Tr::tr("The standard input")));
    return Fd(copy, Tr::tr("The standard input"));
}

bool isRegular(const Fd &file)
{
    struct stat info = {};
    return ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode);
}

std::unexpected<Error> noArchive(const QString &path, QByteArrayView head)
{
    if (looksLikeUtf16(head))
        return fail(ErrorKind::Damaged,
            Tr::tr("%1 was re-encoded as UTF-16 text by a shell, as PowerShell does with “>”, and cannot be repaired. "
                   "Save the image again with “docker save -o FILE”.")
                .arg(shownName(path)));
    return fail(
        ErrorKind::Damaged, Tr::tr("%1 is no image archive: it seems to be %2.").arg(shownName(path), seemsToBe(head)));
}

/// The first bytes of a compressed file, unpacked, must be a tar: one compression only, nothing nested.
Result<void> checkPacked(const QString &path, const QByteArray &head, Compression compression)
{
    const ByteStreamPtr unpacked = decodedStream(memoryStream(head), compression);
    const auto inner = unpacked->next();
    // A head that is cut off in the middle of a block may give nothing yet; the whole stream will tell.
    if (inner && sniffCompression(*inner) != Compression::None)
        return fail(
            ErrorKind::Damaged, Tr::tr("%1 is compressed twice. Unpack it once and try again.").arg(shownName(path)));
    if (!inner || inner->size() < 512 || looksLikeTar(*inner))
        return {};
    return fail(ErrorKind::Damaged,
        Tr::tr("%1 is no image archive: unpacked it seems to be %2.").arg(shownName(path), seemsToBe(*inner)));
}

Result<QByteArray> readFirst(Fd &file, bool seekable)
{
    QByteArray head(seekable ? sniffSize : pieceSize, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < head.size()) {
        const auto got = seekable ? file.readAt(filled, head.data() + filled, head.size() - filled)
                                  : file.read(head.data() + filled, head.size() - filled);
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        filled += *got;
    }
    head.truncate(filled);
    return head;
}

/// Fills `opened` with everything but the unpacking.
Result<void> look(OpenedArchive &opened)
{
    auto file = openInput(opened.path);
    if (!file)
        return fail(file.error());
    const bool seekable = !opened.path.isEmpty() && isRegular(*file);
    opened.fileSize = seekable ? file->size().value_or(0) : 0;
    auto head = readFirst(*file, seekable);
    if (!head)
        return fail(head.error());
    opened.compression = sniffCompression(*head);
    if (opened.compression == Compression::None && !looksLikeTar(*head))
        return noArchive(opened.path, *head);
    if (const auto checked = opened.compression == Compression::None
            ? Result<void>()
            : checkPacked(opened.path, *head, opened.compression);
        !checked)
        return checked;
    if (seekable && opened.compression == Compression::None) {
        opened.kind = OpenedArchive::Kind::PlainTar;
        opened.file = std::move(*file);
        return {};
    }
    opened.stream = seekable ? fileStream(std::move(*file)) : joinedStream(*head, fileStream(std::move(*file)));
    return {};
}

} // namespace

Result<OpenedArchive> openArchiveRaw(const QString &path)
{
    OpenedArchive opened;
    opened.path = path;
    if (!path.isEmpty() && QFileInfo(path).isDir()) {
        opened.kind = OpenedArchive::Kind::Folder;
        return opened;
    }
    if (const auto looked = look(opened); !looked)
        return fail(looked.error());
    return opened;
}

Result<OpenedArchive> openArchive(const QString &path)
{
    auto opened = openArchiveRaw(path);
    if (opened && opened->stream && opened->compression != Compression::None)
        opened->stream = aheadStream(decodedStream(std::move(opened->stream), opened->compression));
    return opened;
}

} // namespace stowage
