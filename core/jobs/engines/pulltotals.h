// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/oci/descriptor.h"
#include "core/transport/registry/registry.h"

#include <QHash>

namespace stowage {

/// What is known of the layers that an engine pulls, where the engine does not say how large they are: its own steps,
/// with sizes that the registry's manifest has. For one thread.
class PullTotals {
public:
    explicit PullTotals(ProgressFn tell)
        : m_tell(std::move(tell))
    {
    }

    /// A step of the engine, which calls a layer by the first twelve digits of its digest.
    void add(const BlobProgress &step);
    /// What has been told already is told anew, with sizes.
    void learn(const QList<Descriptor> &layers);

private:
    BlobProgress measured(BlobProgress step) const;

    ProgressFn m_tell;
    QHash<QString, qint64> m_sizes; ///< bytes
    QHash<QString, BlobProgress> m_steps; ///< the last of each
};

/// Asks the registry for the sizes of that image's layers: of `platform`, or of the one that suits this machine best.
/// Nothing is asked where it would count as a pull. What cannot be learned stays unknown. For a job's thread.
Task<void> learnTotals(std::shared_ptr<PullTotals> totals, Reference image, Platform platform, RegistryAccess access,
    std::stop_token stop);

} // namespace stowage
