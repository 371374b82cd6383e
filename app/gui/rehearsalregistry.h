// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// For pictures: while it lives, every registry is asked here and has the same few repositories, and a tag is the
/// image of an archive. Nothing goes over the network.
class RehearsalRegistry {
public:
    /// `archive` is a file with at least one image.
    explicit RehearsalRegistry(const QString &archive);
    ~RehearsalRegistry();
    Q_DISABLE_COPY_MOVE(RehearsalRegistry)
};

} // namespace stowage
