// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/openedarchive.h"

#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/layer/sniff.h"
#include "core/layer/stream/aheadstream.h"
#include "core/layer/stream/decoder.h"
#include "core/layer/stream/pipestream.h"

#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stowage {

Sentence standardInput()
{
    return Tr::tr("The standard input");
}

namespace {

/// Ends once a stop is requested, though whoever pulls it only skips what comes.
class StoppedStream : public ByteStream {
public:
    StoppedStream(ByteStreamPtr source, std::stop_token stop)
        : m_source(std::move(source))
        , m_stop(std::move(stop))
    {
    }

    Result<QByteArrayView> next() override
    {
        if (const auto on = goOn(m_stop); !on)
            return fail(on.error());
        return m_source->next();
    }

private:
    ByteStreamPtr m_source;
    std::stop_token m_stop;
};

Result<Fd> openInput(const QString &path)
{
    if (!path.isEmpty())
        return Fd::open(path, O_RDONLY);
    const int copy = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    if (copy < 0)
        return fail(systemError(errno, standardInput()));
    return Fd(copy, standardInput());
}

bool isRegular(const Fd &file)
{
    struct stat info = {};
    return ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode);
}

std::unexpected<Error> noArchive(const QString &shown, QByteArrayView head)
{
    if (looksLikeUtf16(head))
        return fail(ErrorKind::Damaged,
            Tr::tr("%1 was re-encoded as UTF-16 text by a shell, as PowerShell does with “>”, and cannot be repaired. "
                   "Save the image again with “docker save -o FILE”.")
                .arg(shown));
    return fail(ErrorKind::Damaged, Tr::tr("%1 is no image archive: it seems to be %2.").arg(shown, seemsToBe(head)));
}

/// The first bytes of a compressed file, unpacked, must be a tar: one compression only, nothing nested.
Result<void> checkPacked(const QString &shown, const QByteArray &head, Compression compression)
{
    const ByteStreamPtr unpacked = decodedStream(memoryStream(head), compression);
    const auto inner = unpacked->next();
    // A head that is cut off in the middle of a block may give nothing yet; the whole stream will tell.
    if (inner && sniffCompression(*inner) != Compression::None)
        return fail(ErrorKind::Damaged, Tr::tr("%1 is compressed twice. Unpack it once and try again.").arg(shown));
    if (!inner || inner->size() < 512 || looksLikeTar(*inner))
        return {};
    return fail(ErrorKind::Damaged,
        Tr::tr("%1 is no image archive: unpacked it seems to be %2.").arg(shown, seemsToBe(*inner)));
}

/// Looks at the beginning of what can only be read once; the stream has it still.
Result<QByteArray> peek(ByteStreamPtr &stream)
{
    const auto first = stream->next();
    if (!first)
        return fail(first.error());
    const QByteArray head = first->toByteArray();
    stream = joinedStream(head, std::move(stream));
    return head;
}

Result<QByteArray> readStart(const Fd &file)
{
    QByteArray head(sniffSize, Qt::Uninitialized);
    const auto got = file.readAt(0, head.data(), head.size());
    if (!got)
        return fail(got.error());
    head.truncate(*got);
    return head;
}

Result<void> checkHead(const OpenedArchive &opened, const QByteArray &head)
{
    if (opened.compression != Compression::None)
        return checkPacked(opened.shown, head, opened.compression);
    return looksLikeTar(head) ? Result<void>() : noArchive(opened.shown, head);
}

/// Fills `opened` with everything but the unpacking.
Result<void> look(OpenedArchive &opened, const std::stop_token &stop)
{
    auto file = openInput(opened.path);
    if (!file)
        return fail(file.error());
    const bool seekable = !opened.path.isEmpty() && isRegular(*file);
    opened.fileSize = seekable ? file->size().value_or(0) : 0;
    if (!seekable)
        opened.stream = pipeStream(std::move(*file), stop);
    const auto head = seekable ? readStart(*file) : peek(opened.stream);
    if (!head)
        return fail(head.error());
    opened.compression = sniffCompression(*head);
    if (const auto checked = checkHead(opened, *head); !checked || !seekable)
        return checked;
    if (opened.compression == Compression::None) {
        opened.kind = OpenedArchive::Kind::PlainTar;
        opened.file = std::move(*file);
    } else {
        opened.stream = fileStream(std::move(*file));
    }
    return {};
}

} // namespace

Result<OpenedArchive> openArchiveRaw(const QString &path, const std::stop_token &stop, const QString &shown)
{
    OpenedArchive opened;
    opened.path = path;
    opened.shown = !shown.isEmpty() ? shown : path.isEmpty() ? standardInput().words() : path;
    if (!path.isEmpty() && QFileInfo(path).isDir()) {
        opened.kind = OpenedArchive::Kind::Folder;
        return opened;
    }
    if (const auto looked = look(opened, stop); !looked)
        return fail(looked.error());
    return opened;
}

Result<OpenedArchive> openArchive(const QString &path, const std::stop_token &stop)
{
    auto opened = openArchiveRaw(path, stop);
    if (opened && opened->stream && opened->compression != Compression::None)
        opened->stream = aheadStream(decodedStream(std::move(opened->stream), opened->compression));
    if (opened && opened->stream)
        opened->stream = std::make_unique<StoppedStream>(std::move(opened->stream), stop);
    return opened;
}

} // namespace stowage
