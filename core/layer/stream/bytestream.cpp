// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/bytestream.h"

#include "core/base/tr.h"
#include "core/layer/stream/fillpiece.h"

namespace stowage {

namespace {

class FileStream : public ByteStream {
public:
    explicit FileStream(Fd file)
        : m_file(std::move(file))
        , m_buffer(pieceSize, Qt::Uninitialized)
    {
    }

    Result<QByteArrayView> next() override
    {
        return fillPiece(m_buffer, [this](char *data, qint64 length) { return m_file.read(data, length); });
    }

private:
    Fd m_file;
    QByteArray m_buffer;
};

class RangeStream : public ByteStream {
public:
    RangeStream(const Fd &file, qint64 offset, qint64 size)
        : m_file(file)
        , m_offset(offset)
        , m_left(size)
        , m_buffer(std::min(pieceSize, size), Qt::Uninitialized)
    {
    }

    Result<QByteArrayView> next() override
    {
        const qint64 wanted = std::min<qint64>(m_left, m_buffer.size());
        const auto got = m_file.readAt(m_offset, m_buffer.data(), wanted);
        if (!got)
            return fail(got.error());
        if (*got != wanted)
            return fail(ErrorKind::Damaged, Tr::tr("%1 ends too early: it is cut off.").arg(m_file.path()));
        m_offset += wanted;
        m_left -= wanted;
        return QByteArrayView(m_buffer).first(wanted);
    }

private:
    const Fd &m_file;
    qint64 m_offset;
    qint64 m_left;
    QByteArray m_buffer;
};

class JoinedStream : public ByteStream {
public:
    JoinedStream(QByteArray head, ByteStreamPtr rest)
        : m_head(std::move(head))
        , m_rest(std::move(rest))
    {
    }

    Result<QByteArrayView> next() override
    {
        if (!m_headGiven && !m_head.isEmpty()) {
            m_headGiven = true;
            return QByteArrayView(m_head);
        }
        return m_rest ? m_rest->next() : QByteArrayView();
    }

private:
    QByteArray m_head;
    bool m_headGiven = false;
    ByteStreamPtr m_rest;
};

} // namespace

ByteStreamPtr fileStream(Fd file)
{
    return std::make_unique<FileStream>(std::move(file));
}

ByteStreamPtr rangeStream(const Fd &file, qint64 offset, qint64 size)
{
    return std::make_unique<RangeStream>(file, offset, size);
}

ByteStreamPtr memoryStream(QByteArray bytes)
{
    return std::make_unique<JoinedStream>(std::move(bytes), nullptr);
}

ByteStreamPtr joinedStream(QByteArray head, ByteStreamPtr rest)
{
    return std::make_unique<JoinedStream>(std::move(head), std::move(rest));
}

Result<QByteArray> readHead(ByteStream &stream, qsizetype limit)
{
    QByteArray head;
    while (head.size() < limit) {
        const auto piece = stream.next();
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            break;
        head.append(*piece);
    }
    return head;
}

Result<QByteArray> readAll(ByteStream &stream, qint64 limit)
{
    auto all = readHead(stream, limit + 1);
    if (all && all->size() > limit)
        return fail(ErrorKind::Damaged, Tr::tr("A document in the archive is far too large."),
            QStringLiteral("more than %1 bytes").arg(limit));
    return all;
}

} // namespace stowage
