// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/disk/imagefacts.h"

#include <optional>

namespace stowage {

/// Facts as bytes for the cache. Only facts without a problem are worth keeping.
QByteArray encodeFacts(const ImageFacts &facts);

/// Nothing when the bytes are not what encodeFacts() writes today.
std::optional<ImageFacts> decodeFacts(const QByteArray &bytes);

} // namespace stowage
