// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/layerencoder.h"

#include "core/base/tr.h"
#include "core/layer/sniff.h"

#include <utility>

namespace stowage {

static std::unexpected<Error> damagedLayer(const Descriptor &plain, const QString &detail)
{
    return fail(ErrorKind::Damaged,
        Tr::tr("A layer of this image is damaged: it is not what its digest says. Pull or load the image again."),
        QStringLiteral("%1: %2").arg(plain.digest.toString(), detail));
}

LayerEncoder::LayerEncoder(Descriptor plain, Compression how, Fd file)
    : m_plain(std::move(plain))
    , m_how(how)
    , m_file(std::make_shared<Fd>(std::move(file)))
    , m_taken(m_plain.digest.algorithm())
{
}

Result<void> LayerEncoder::restart()
{
    m_taken.reset();
    m_kept.reset();
    m_head.clear();
    m_encoder.reset();
    return m_file->truncate(0);
}

Result<void> LayerEncoder::begin()
{
    const bool isPlain = sniffCompression(m_head) == Compression::None;
    m_encoder = encoder(isPlain ? m_how : Compression::None, [this](QByteArrayView bytes) { return keep(bytes); });
    return m_encoder->write(std::exchange(m_head, {}));
}

Result<void> LayerEncoder::keep(QByteArrayView bytes)
{
    if (auto written = m_file->writeAt(m_kept.size(), bytes); !written)
        return written;
    m_kept.add(bytes);
    return {};
}

Result<void> LayerEncoder::write(QByteArrayView bytes)
{
    if (m_taken.size() + bytes.size() > m_plain.size)
        return damagedLayer(m_plain, QStringLiteral("more than the promised %1 bytes").arg(m_plain.size));
    m_taken.add(bytes);
    if (m_encoder)
        return m_encoder->write(bytes);
    m_head.append(bytes);
    return m_head.size() < sniffSize ? Result<void>{} : begin();
}

Result<void> LayerEncoder::commit()
{
    if (m_taken.size() != m_plain.size)
        return damagedLayer(m_plain, QStringLiteral("%1 bytes instead of %2").arg(m_taken.size()).arg(m_plain.size));
    if (const Digest digest = m_taken.result(); digest != m_plain.digest)
        return damagedLayer(m_plain, QStringLiteral("its digest is %1").arg(digest.toString()));
    if (m_encoder)
        return m_encoder->finish();
    return begin().and_then([this] { return m_encoder->finish(); });
}

CompressedLayer LayerEncoder::layer() const
{
    CompressedLayer layer;
    layer.blob.digest = m_kept.result();
    layer.blob.size = m_kept.size();
    layer.file = m_file;
    return layer;
}

} // namespace stowage
