// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagename.h"

namespace stowage::cli {

/// One end of a copy, as skopeo names it: `library:REF`, `archive:FILE[:REF]`, `registry:REF`.
struct Endpoint {
    enum class Kind { Library, Archive, Registry };

    Kind kind = Kind::Library;
    QString file; ///< of an archive
    QString image; ///< as it was written; may be empty for an archive

    /// Usage for another word before the first colon, or when a reference is missing.
    static Result<Endpoint> parse(const QString &text);
};

} // namespace stowage::cli
