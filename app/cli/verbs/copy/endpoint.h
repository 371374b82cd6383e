// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/image/imagename.h"

namespace stowage::cli {

/// One end of a copy, as skopeo names it: `library:REF`, `docker:REF`, `podman:REF`, `archive:FILE[:REF]`,
/// `registry:REF`. Which Docker or podman may stand behind it: `docker@CONTEXT:REF`, `docker@[ssh://ADDRESS]:REF`.
struct Endpoint {
    enum class Kind { Library, Docker, Podman, Archive, Registry };

    Kind kind = Kind::Library;
    QString file; ///< of an archive
    QString image; ///< as it was written; may be empty for an archive
    QString where{}; ///< an engine's address, or the name of a context; empty: not said

    bool isEngine() const { return kind == Kind::Docker || kind == Kind::Podman; }
    /// Whether it is the engine that `--place` names.
    bool isAtPlace(const Cli &cli) const;
    /// The one that is said here, else that of `--place` where it is of this kind, else the one that is found by
    /// itself.
    EngineChoice engine(const Cli &cli) const;

    /// Usage for another word before the first colon, or when a reference is missing.
    static Result<Endpoint> parse(const QString &text);
};

} // namespace stowage::cli
