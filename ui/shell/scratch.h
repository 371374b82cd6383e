// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QTemporaryDir>

#include <memory>

namespace stowage {

/// A folder of ours among the person's caches (never /tmp, which is often memory), which goes when nobody holds it any
/// more. A worker makes it; null when that is not possible.
QFuture<std::shared_ptr<QTemporaryDir>> makeScratchFolder();

} // namespace stowage
