// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/pulljob.h"
#include "core/jobs/pushjob.h"

#include <variant>

namespace stowage {

/// A transfer over the network as it is written down, so that it goes on when the program is started again. Credentials
/// are not: whoever is known by then is asked.
struct QueueEntry {
    std::variant<PullRequest, PushRequest> request;
    bool paused = false;
    qint64 speedLimit = 0; ///< bytes per second, see Job::setSpeedLimit()
    int layersAtATime = 0; ///< see Job::setLayersAtATime()
};

const RegistryAccess &accessOf(const QueueEntry &entry);
QString registryOf(const QueueEntry &entry); ///< "docker.io"
QList<Reference> repositoriesOf(const QueueEntry &entry); ///< there

/// The same, to be asked again by whoever is known by then.
QueueEntry withoutCredential(QueueEntry entry);

/// Written aside and renamed: after a crash there is the old list or the new one. Worker threads.
Result<void> writeQueue(const QString &path, const QList<QueueEntry> &entries);
/// A file that is not there is an empty queue; an entry that nobody understands is left out. Damaged when it is no such
/// file at all.
Result<QList<QueueEntry>> readQueue(const QString &path);

} // namespace stowage
