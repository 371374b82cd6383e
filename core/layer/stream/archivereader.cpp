// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/archivereader.h"

namespace stowage {

// Headers are small and bodies are seeked past: a large buffer would only read what nobody looks at.
static constexpr qsizetype seekingBufferSize = 16 * 1024;

ArchiveReader::ArchiveReader(ByteStreamPtr stream)
    : m_archive(archive_read_new())
    , m_stream(std::move(stream))
{
}

ArchiveReader::ArchiveReader(const Fd &file, qint64 fileSize)
    : m_archive(archive_read_new())
    , m_file(&file)
    , m_fileSize(fileSize)
    , m_buffer(seekingBufferSize, Qt::Uninitialized)
{
}

ArchiveReader::~ArchiveReader()
{
    archive_read_free(m_archive);
}

bool ArchiveReader::open()
{
    archive_read_set_callback_data(m_archive, this);
    archive_read_set_read_callback(m_archive, readCallback);
    if (m_file)
        archive_read_set_skip_callback(m_archive, skipCallback);
    return archive_read_open1(m_archive) == ARCHIVE_OK;
}

Result<void> ArchiveReader::drain(const QString &sentence)
{
    if (!m_streamState)
        return fail(error(sentence));
    for (bool ended = !m_stream; !ended;) {
        const auto piece = m_stream->next();
        if (!piece)
            return fail(piece.error());
        ended = piece->isEmpty();
    }
    return {};
}

Error ArchiveReader::error(const QString &sentence) const
{
    if (!m_streamState)
        return m_streamState.error();
    return {ErrorKind::Damaged, sentence, QString::fromUtf8(archive_error_string(m_archive)), false};
}

Result<QByteArrayView> ArchiveReader::nextOfFile()
{
    const auto got = m_file->readAt(m_position, m_buffer.data(), m_buffer.size());
    if (!got)
        return fail(got.error());
    m_position += *got;
    return QByteArrayView(m_buffer).first(*got);
}

la_ssize_t ArchiveReader::readCallback(archive *, void *self, const void **data)
{
    auto *reader = static_cast<ArchiveReader *>(self);
    const auto piece = reader->m_file ? reader->nextOfFile() : reader->m_stream->next();
    if (!piece) {
        reader->m_streamState = fail(piece.error());
        return -1;
    }
    *data = piece->data();
    return piece->size();
}

la_int64_t ArchiveReader::skipCallback(archive *, void *self, la_int64_t wanted)
{
    auto *reader = static_cast<ArchiveReader *>(self);
    const qint64 skipped = std::min<qint64>(wanted, std::max<qint64>(0, reader->m_fileSize - reader->m_position));
    reader->m_position += skipped;
    return skipped;
}

} // namespace stowage
