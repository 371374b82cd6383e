// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/filterdecoder.h"

#include "core/base/tr.h"
#include "core/layer/stream/archivereader.h"

#include <archive_entry.h>

namespace stowage {

namespace {

class FilterDecoder : public ByteStream {
public:
    FilterDecoder(ByteStreamPtr encoded, Compression compression)
        : m_reader(std::move(encoded))
    {
        archive_read_support_format_raw(m_reader.get());
        if (compression == Compression::Xz)
            archive_read_support_filter_xz(m_reader.get());
        else
            archive_read_support_filter_bzip2(m_reader.get());
    }

    Result<QByteArrayView> next() override
    {
        if (const auto ready = open(); !ready)
            return fail(ready.error());
        const void *data = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(m_reader.get(), &data, &size, &offset);
        if (status == ARCHIVE_EOF)
            return QByteArrayView();
        if (status != ARCHIVE_OK)
            return broken();
        return QByteArrayView(static_cast<const char *>(data), qsizetype(size));
    }

private:
    Result<void> open()
    {
        if (m_opened)
            return {};
        m_opened = true;
        archive_entry *entry = nullptr;
        if (!m_reader.open() || archive_read_next_header(m_reader.get(), &entry) != ARCHIVE_OK)
            return broken();
        return {};
    }

    std::unexpected<Error> broken()
    {
        return fail(m_reader.error(Tr::tr("The compressed data is damaged or cut off.")));
    }

    ArchiveReader m_reader;
    bool m_opened = false;
};

} // namespace

ByteStreamPtr filterDecoder(ByteStreamPtr encoded, Compression compression)
{
    return std::make_unique<FilterDecoder>(std::move(encoded), compression);
}

} // namespace stowage
