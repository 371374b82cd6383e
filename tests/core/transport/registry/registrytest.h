// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/memorywriter.h"
#include "core/transport/registry/registry.h"
#include "tests/core/transport/registry/seed.h"

#include <QCoroTask>

namespace stowage {

/// Waits short enough for tests; everything else as for people.
Patience shortPatience();

/// A client that asks for one image of one host, and what it told meanwhile.
struct Puller {
    explicit Puller(
        const QString &reference, const RegistryAccess &access = {}, const Patience &patience = shortPatience());

    Result<RawManifest> root();
    /// Fetches and commits; `into` may hold a beginning already.
    Result<QByteArray> blob(const Descriptor &descriptor, const QByteArray &beginning = {});
    Result<QStringList> tags();

    QStringList notes() const; ///< that were told, without the empty ones

    std::stop_source stop;
    QList<BlobProgress> steps;
    ProgressFn onStep = [](const BlobProgress &) { }; ///< hears of each after it stands in `steps`
    std::shared_ptr<Nudges> nudges = std::make_shared<Nudges>();
    std::shared_ptr<RegistryClient> client;
    std::unique_ptr<ImageSource> source;

private:
    TransferContext context();
};

/// Makes the authority of a registry trusted for `host` ("127.0.0.1:5000") below `configFolder`, which stands for
/// XDG_CONFIG_HOME; in place of an earlier one.
bool trustAuthority(const QString &configFolder, const QString &host, const QString &caFile);

} // namespace stowage
