// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QTemporaryDir>

#include <memory>

namespace stowage {

/// A folder of ours among the person's caches (never /tmp, which is often memory), which goes when nobody holds it any
/// more. A worker makes it, with a copy of `file` in it by that name when one is given; null when that is not possible.
QFuture<std::shared_ptr<QTemporaryDir>> makeScratchFolder(const QString &file = {}, const QString &name = {});

} // namespace stowage
