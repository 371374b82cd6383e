// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/image/imagesummary.h"
#include "core/jobs/job.h"
#include "core/jobs/pushjob.h"
#include "core/transport/registry/registry.h"

namespace stowage::cli {

/// What every verb that speaks to a registry is told about who we are and how to reach it.
void addAccessOptions(QCommandLineParser &parser);
/// Reads the password from standard input when the options say so. Usage for a user without a password, and the other
/// way round.
Result<RegistryAccess> accessOptions(const QCommandLineParser &options);

/// A password, and the permission to go without encryption, are for one registry: Usage where these names are of
/// several.
Result<void> checkIsForOne(const QList<Reference> &targets, const RegistryAccess &access);
/// In full, before anything is sent: "app" means docker.io/library/app.
void tellTargets(const QList<Reference> &targets);

/// Adds every tag of a repository that a list has. NotFound when it has none.
Result<void> addTags(QList<PushItem> &items, const ImageList &list, const Reference &repository);
QList<Reference> targetsOf(const QList<PushItem> &items);

/// How layers that are stored plain go to a registry.
void addLayerOption(QCommandLineParser &parser);

/// After a pull or a push: remarks on stderr, the sentence, and the digest as the last line; or JSON.
void printArrival(const Cli &cli, const JobResult &result);

} // namespace stowage::cli
