// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/zstdencoder.h"

#include "core/base/tr.h"

#include <QByteArray>

#include <zstd.h>

namespace stowage {

namespace {

struct FreeContext {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

class ZstdEncoder : public Encoder {
public:
    explicit ZstdEncoder(ByteSink sink)
        : m_sink(std::move(sink))
        , m_out(256 * 1024, Qt::Uninitialized)
        , m_context(ZSTD_createCCtx())
    {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, 3);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_nbWorkers, 2);
        // Left to itself each worker takes jobs of 8 MiB, and a save has to stay small.
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_jobSize, 2 * 1024 * 1024);
    }

    Result<void> write(QByteArrayView bytes) override { return compress(bytes, ZSTD_e_continue); }
    Result<void> finish() override { return compress({}, ZSTD_e_end); }

private:
    Result<void> compress(QByteArrayView bytes, ZSTD_EndDirective how)
    {
        ZSTD_inBuffer in = {bytes.data(), size_t(bytes.size()), 0};
        for (;;) {
            ZSTD_outBuffer out = {m_out.data(), size_t(m_out.size()), 0};
            const size_t left = ZSTD_compressStream2(m_context.get(), &out, &in, how);
            if (ZSTD_isError(left))
                return fail(ErrorKind::Failed, Tr::tr("The data could not be compressed."),
                    QString::fromLatin1(ZSTD_getErrorName(left)));
            const auto made = QByteArrayView(m_out).first(qsizetype(out.pos));
            if (const auto taken = made.isEmpty() ? Result<void>() : m_sink(made); !taken)
                return taken;
            if (how == ZSTD_e_end ? left == 0 : in.pos == in.size)
                return {};
        }
    }

    ByteSink m_sink;
    QByteArray m_out;
    std::unique_ptr<ZSTD_CCtx, FreeContext> m_context;
};

} // namespace

std::unique_ptr<Encoder> zstdEncoder(ByteSink sink)
{
    return std::make_unique<ZstdEncoder>(std::move(sink));
}

} // namespace stowage
