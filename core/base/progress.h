// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

namespace stowage {

/// What is happening to one blob of a transfer.
enum class Phase { Waiting, Exists, Transfer, Verify, Done, Failed };

/// The word for a phase in `--progress json`: "waiting", "exists", "transfer", "verify", "done", "failed".
QString phaseName(Phase phase);

/// One step of one blob. Bytes; `total` is -1 while unknown.
struct BlobProgress {
    QString blob; ///< the digest, or the member's name while the digest is not known yet
    Phase phase = Phase::Waiting;
    qint64 current = 0;
    qint64 total = -1;
    QString note{}; ///< a short translated remark ("resuming at 12 MB", "waiting 5 s, then again"), mostly empty
    QString from{}; ///< the host that sends it, and where that one sent us: "mirror.example", "docker.io → cdn.example"

    friend bool operator==(const BlobProgress &, const BlobProgress &) = default;
};

/// Called from any thread, often (per chunk): the receiver must be quick and thread-safe.
using ProgressFn = std::function<void(const BlobProgress &)>;

} // namespace stowage
