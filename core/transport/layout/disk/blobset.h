// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"
#include "core/transport/layout/library.h"

#include <QSet>

#include <array>
#include <cstring>

namespace stowage {

/// A digest as a key without any memory of its own: lists compare tens of thousands of them.
struct BlobKey {
    std::array<quint64, 4> words{};

    BlobKey() = default;
    explicit BlobKey(QByteArrayView raw)
    {
        std::memcpy(words.data(), raw.data(), std::min<size_t>(sizeof words, size_t(raw.size())));
    }
    explicit BlobKey(const Digest &digest)
        : BlobKey(QByteArrayView(digest.raw()))
    {
    }

    friend bool operator==(const BlobKey &, const BlobKey &) = default;
    friend size_t qHash(const BlobKey &key, size_t seed = 0) noexcept { return size_t(key.words[0]) ^ seed; }
};

/// Which blobs are in the Library's folders, read at once: asking the disk for each of them would be slower by far.
using BlobSet = QSet<BlobKey>;
BlobSet blobsHere(const Library &library);

/// A file in blobs/ whose name is a digest.
struct BlobFile {
    Digest digest;
    QString path;
};
QList<BlobFile> blobFiles(const Library &library);

} // namespace stowage
