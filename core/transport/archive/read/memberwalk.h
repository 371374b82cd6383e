// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/tarwalk.h"
#include "core/transport/archive/read/contents.h"

#include <stop_token>

namespace stowage {

/// A member of a stream that may be a layer: its bytes pass by now or never.
struct PassingBlob {
    QByteArray name;
    qint64 size = 0;
    Compression compression = Compression::None;
};

/// Goes once through the tar of an image archive and fills Contents: names are made clean, links noted, small JSON
/// documents kept (those of known names, and blobs that may be manifests or configs; 32 MiB together), unsafe names
/// remembered. Blocking. Damaged: a sparse member, which no archive of images has and which may claim any size.
class MemberWalk {
public:
    MemberWalk(TarWalk walk, Contents &contents, std::stop_token stop);

    /// Goes on to the next member that may be a layer, nothing at the end. In an archive that can be seeked every
    /// member is only noted, and the end is all that is ever told.
    Result<std::optional<PassingBlob>> next();
    /// The bytes of that member.
    Result<QByteArrayView> piece();
    /// Whether so many members have nothing to do with images that this can only be a file system.
    bool looksLikeFileSystem() const;
    /// Reads on to the end, so that a checksum of the whole is checked.
    Result<void> finish() { return m_walk.drain(); }

private:
    Result<std::optional<PassingBlob>> take(const TarEntry &entry);
    Result<std::optional<PassingBlob>> takePassing(const QByteArray &name, const TarEntry &entry);
    Result<void> takeLink(const QByteArray &name, const TarEntry &entry);
    Result<std::optional<PassingBlob>> pass(const QByteArray &name, qint64 size);
    Result<std::optional<PassingBlob>> keepDocument(const QByteArray &name, qint64 size);
    Result<std::optional<PassingBlob>> keepOrPass(const QByteArray &name, qint64 size);
    Result<std::optional<PassingBlob>> keep(const QByteArray &name, const QByteArray &document);
    Result<QByteArray> whole(qint64 size);

    TarWalk m_walk;
    Contents &m_contents;
    std::stop_token m_stop;
    QByteArray m_held; ///< a JSON blob that was looked at and passes after all
    QByteArrayView m_first;
    qint64 m_kept = 0;
};

} // namespace stowage
