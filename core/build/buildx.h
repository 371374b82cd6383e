// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"
#include "core/base/stop.h"
#include "core/build/buildevent.h"
#include "core/build/buildrequest.h"
#include "core/oci/digest.h"

namespace stowage {

/// The `docker` command of this machine, with BuildKit's plugin.
struct Buildx {
    QString program; ///< the path of `docker`
    QString version; ///< of the plugin: "0.13.1"
};

/// NotFound, saying what to install, where there is no docker command, no plugin, or one older than 0.13, which does
/// not tell of its steps. Blocking, a moment.
Result<Buildx> findBuildx(const std::stop_token &stop);

/// How a build through it ended.
struct BuildxOutcome {
    Digest image{}; ///< null: it failed
    QString words{}; ///< why it failed, as it printed it
};

/// Builds a checked request in the engine that `way` leads to: global options of the docker command. The image is
/// loaded into that engine, whatever builder is in use. Registries are asked as whom docker's own settings say. `layer`
/// hears of what is fetched. A stop interrupts it, as Ctrl+C would. Blocking, for worker threads. Failed when it cannot
/// be started; Cancelled.
Result<BuildxOutcome> buildWithBuildx(const Buildx &buildx, const QStringList &way, const BuildRequest &request,
    const TellBuild &tell, const ProgressFn &layer, const std::stop_token &stop);

/// What is asked of it, as it stands on the command line; `idFile` is where it is to write the image's ID.
QStringList buildxArguments(const QStringList &way, const BuildRequest &request, const QString &idFile);

} // namespace stowage
