// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/oci/digest.h"
#include "core/transport/layout/library.h"

namespace stowage {

/// A file under `stowage/partial` that a blob grows in, locked as long as it is open. Worker threads only.
class PartialFile {
public:
    /// The file for this blob, with what an earlier attempt left in it; a private empty one while somebody else is at
    /// it.
    static Result<PartialFile> openFor(const Library &library, const Digest &digest);
    /// Where that file is while it lasts.
    static QString pathFor(const Library &library, const Digest &digest);
    /// An empty one for a blob whose digest is not known yet.
    static Result<PartialFile> openPrivate(const Library &library);

    Fd &fd() { return m_fd; }
    /// A private one is worth nothing to a later attempt.
    bool isPrivate() const { return m_private; }
    /// Writes everything to disk and gives the file its name for good; the folder is not synced.
    Result<void> moveTo(const QString &path);
    Result<void> remove();

private:
    PartialFile(Fd fd, bool isPrivate)
        : m_fd(std::move(fd))
        , m_private(isPrivate)
    {
    }

    Fd m_fd;
    bool m_private = false;
};

} // namespace stowage
