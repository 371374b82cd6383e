// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/platform.h"
#include "core/oci/reference.h"

#include <QList>

namespace stowage {

/// A build as a person asks for it, in `docker build`'s words.
struct BuildRequest {
    QString context; ///< a folder, or the address of a Git repository, which the engine fetches by itself
    QString file{}; ///< the Dockerfile, from the context on or anywhere; empty: as usualDockerfile() finds it
    QList<Reference> tags{};
    QStringList arguments{}; ///< "KEY=VALUE", or "KEY" alone: as the surroundings have it
    QStringList labels{}; ///< likewise
    QString target{}; ///< the stage to end with; empty: the last
    Platform platform{}; ///< null: as the engine chooses
    QString network{}; ///< that RUN has; empty: as the engine chooses
    bool noCache = false;
    bool pulls = false; ///< asks the registries for newer base images

    /// Whether the engine fetches the context.
    bool isRemote() const;
};

/// What cannot work, before anything is asked: Usage for an empty context, an argument or a label without a key, an
/// address with a password in it, and a Dockerfile elsewhere than in a fetched context; NotFound for a folder or a
/// Dockerfile that is not there. Blocking. Fills in the Dockerfile of a folder.
Result<BuildRequest> checkedBuild(BuildRequest request);

/// Each with its value; one that the surroundings do not know is left out. A value that came from there is put on no
/// command line, where others could read it.
QStringList argumentsInFull(const QStringList &arguments);

/// The Dockerfile of a folder when nobody names one: Dockerfile or dockerfile, else podman's Containerfile; a null
/// string where there is none. Blocking.
QString usualDockerfile(const QString &folder);

} // namespace stowage
