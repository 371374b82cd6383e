// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/save/tarwriters.h"

#include "core/base/tr.h"

namespace stowage {

namespace {

// The disk begins to write while we go on, so that the last sync is short.
constexpr qint64 flushStep = 16 * 1024 * 1024;

std::unexpected<Error> wrongBlob(const Descriptor &blob, const QString &detail)
{
    return fail(ErrorKind::Damaged,
        Tr::tr("The image is damaged where it is kept: %1 is not what it should be. Nothing was written.")
            .arg(blob.digest.toString()),
        detail);
}

Result<void> checkRoom(const Descriptor &blob, const Digester &digester, QByteArrayView bytes)
{
    if (digester.size() + bytes.size() <= blob.size)
        return {};
    return wrongBlob(blob, QStringLiteral("more than %1 bytes").arg(blob.size));
}

Result<void> checkWhole(const Descriptor &blob, const Digester &digester)
{
    if (digester.size() == blob.size && digester.result() == blob.digest)
        return {};
    return wrongBlob(blob, QStringLiteral("%1 bytes with %2").arg(digester.size()).arg(digester.result().toString()));
}

} // namespace

PlacedBlobWriter::PlacedBlobWriter(Fd &file, qint64 place, Descriptor blob)
    : m_file(file)
    , m_place(place)
    , m_blob(std::move(blob))
    , m_digester(m_blob.digest.algorithm())
{
}

Result<void> PlacedBlobWriter::restart()
{
    m_digester.reset();
    m_flushed = 0;
    return {};
}

Result<void> PlacedBlobWriter::write(QByteArrayView bytes)
{
    if (const auto fits = checkRoom(m_blob, m_digester, bytes); !fits)
        return fits;
    if (const auto written = m_file.writeAt(m_place + offset(), bytes); !written)
        return written;
    m_digester.add(bytes);
    if (offset() - m_flushed >= flushStep) {
        m_file.startWriteback(m_place + m_flushed, offset() - m_flushed);
        m_flushed = offset();
    }
    return {};
}

Result<void> PlacedBlobWriter::commit()
{
    return checkWhole(m_blob, m_digester);
}

StreamedBlobWriter::StreamedBlobWriter(Encoder &encoder, Descriptor blob)
    : m_encoder(encoder)
    , m_blob(std::move(blob))
    , m_digester(m_blob.digest.algorithm())
{
}

Result<void> StreamedBlobWriter::restart()
{
    if (offset() == 0)
        return {};
    return fail(ErrorKind::Failed, Tr::tr("The image could not be read in one go. Try again."), {}, true);
}

Result<void> StreamedBlobWriter::write(QByteArrayView bytes)
{
    if (const auto fits = checkRoom(m_blob, m_digester, bytes); !fits)
        return fits;
    m_digester.add(bytes);
    return m_encoder.write(bytes);
}

Result<void> StreamedBlobWriter::commit()
{
    return checkWhole(m_blob, m_digester);
}

} // namespace stowage
