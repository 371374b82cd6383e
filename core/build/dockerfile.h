// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QStringList>

namespace stowage {

/// Larger is none, in bytes.
inline constexpr qint64 largestDockerfile = 16 * 1024 * 1024;

/// What a Dockerfile tells before it is built (docs.docker.com, "Dockerfile reference"). Read leniently: the builder is
/// the one who says what is wrong with it.
struct DockerfileFacts {
    QStringList stages{}; ///< that have names, in their order
    QList<Reference> images{}; ///< that come from elsewhere, each once: of FROM, and of COPY --from
    QStringList arguments{}; ///< that ARG declares, each once
    bool needsBuildKit
        = false; ///< it has RUN --mount, a heredoc, or another thing that Docker's classic builder refuses
};

/// `arguments` are those of the build ("NAME=VALUE"), which names in FROM may stand on.
DockerfileFacts readDockerfile(const QByteArray &text, const QStringList &arguments = {});

} // namespace stowage
