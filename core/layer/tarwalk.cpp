// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarwalk.h"

#include "core/base/tr.h"
#include "core/layer/stream/archivereader.h"

#include <archive_entry.h>
#include <sys/stat.h>

namespace stowage {

struct TarWalk::State {
    template <typename... Arguments>
    explicit State(Arguments &&...arguments)
        : reader(std::forward<Arguments>(arguments)...)
    {
        archive_read_support_format_tar(reader.get());
    }

    ArchiveReader reader;
    bool opened = false;
    bool ended = false;
    qint64 fileSize = -1;
    // What a sparse member still has to give before its next piece of data.
    qint64 position = 0;
    qint64 size = 0;
    QByteArrayView waiting;
    qint64 waitingOffset = 0;

    std::unexpected<Error> broken() { return fail(reader.error(Tr::tr("The archive is damaged or cut off."))); }
};

namespace {

const QByteArray &zeros()
{
    static const QByteArray block(64 * 1024, '\0');
    return block;
}

/// The raw bytes, or UTF-8 where libarchive cannot say them in the locale's encoding.
QByteArray either(const char *raw, const char *utf8)
{
    return raw ? QByteArray(raw) : QByteArray(utf8);
}

TarEntry::Type typeOf(archive_entry *entry)
{
    if (archive_entry_hardlink(entry) || archive_entry_hardlink_utf8(entry))
        return TarEntry::Type::Hardlink;
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return TarEntry::Type::File;
    case AE_IFDIR:
        return TarEntry::Type::Folder;
    case AE_IFLNK:
        return TarEntry::Type::Symlink;
    default:
        return TarEntry::Type::Other;
    }
}

TarEntry describe(archive *reader, archive_entry *entry)
{
    TarEntry found;
    found.path = either(archive_entry_pathname(entry), archive_entry_pathname_utf8(entry));
    found.type = typeOf(entry);
    if (found.type == TarEntry::Type::File)
        found.size = archive_entry_size(entry);
    if (found.type == TarEntry::Type::Hardlink)
        found.linkTarget = either(archive_entry_hardlink(entry), archive_entry_hardlink_utf8(entry));
    if (found.type == TarEntry::Type::Symlink)
        found.linkTarget = either(archive_entry_symlink(entry), archive_entry_symlink_utf8(entry));
    if (archive_entry_sparse_count(entry) == 0)
        found.dataOffset = archive_filter_bytes(reader, 0);
    return found;
}

} // namespace

TarWalk::TarWalk(ByteStreamPtr stream)
    : m_state(std::make_unique<State>(std::move(stream)))
{
}

TarWalk::TarWalk(const Fd &file, qint64 fileSize)
    : m_state(std::make_unique<State>(file, fileSize))
{
    m_state->fileSize = fileSize;
}

TarWalk::~TarWalk() = default;
TarWalk::TarWalk(TarWalk &&) noexcept = default;
TarWalk &TarWalk::operator=(TarWalk &&) noexcept = default;

Result<std::optional<TarEntry>> TarWalk::next()
{
    if (m_state->ended)
        return std::nullopt;
    if (!m_state->opened && !m_state->reader.open())
        return m_state->broken();
    m_state->opened = true;
    archive_entry *entry = nullptr;
    const int status = archive_read_next_header(m_state->reader.get(), &entry);
    m_state->ended = status == ARCHIVE_EOF;
    if (m_state->ended)
        return std::nullopt;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        return m_state->broken();
    TarEntry found = describe(m_state->reader.get(), entry);
    m_state->position = 0;
    m_state->waiting = {};
    m_state->size = found.size;
    if (m_state->fileSize >= 0 && found.dataOffset >= 0 && found.size > m_state->fileSize - found.dataOffset)
        return m_state->broken();
    return found;
}

Result<QByteArrayView> TarWalk::piece()
{
    State &state = *m_state;
    if (state.waiting.isEmpty() && state.position < state.size) {
        const void *data = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(state.reader.get(), &data, &size, &offset);
        if (status != ARCHIVE_OK && status != ARCHIVE_EOF)
            return state.broken();
        state.waiting = QByteArrayView(static_cast<const char *>(data), qsizetype(size));
        state.waitingOffset = status == ARCHIVE_EOF ? state.size : offset;
    }
    if (state.position < state.waitingOffset && state.position < state.size) {
        const qint64 hole = std::min<qint64>(state.waitingOffset - state.position, zeros().size());
        state.position += hole;
        return QByteArrayView(zeros()).first(hole);
    }
    const QByteArrayView data = std::exchange(state.waiting, {});
    state.position += data.size();
    return data;
}

Result<void> TarWalk::drain()
{
    for (;;) {
        const auto entry = next();
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return m_state->reader.drain(Tr::tr("The archive is damaged or cut off."));
    }
}

} // namespace stowage
