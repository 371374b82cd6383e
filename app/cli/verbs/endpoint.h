// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/image/imagename.h"

namespace stowage::cli {

/// One end of a copy, as skopeo names it: `library:REF`, `docker:REF`, `podman:REF`, `archive:FILE[:REF]`,
/// `registry:REF`.
struct Endpoint {
    enum class Kind { Library, Docker, Podman, Archive, Registry };

    Kind kind = Kind::Library;
    QString file; ///< of an archive
    QString image; ///< as it was written; may be empty for an archive

    bool isEngine() const { return kind == Kind::Docker || kind == Kind::Podman; }
    /// The engine that is found by itself.
    EngineChoice engine() const { return {kind == Kind::Podman ? EngineKind::Podman : EngineKind::Docker, {}}; }

    /// Usage for another word before the first colon, or when a reference is missing.
    static Result<Endpoint> parse(const QString &text);
};

} // namespace stowage::cli
