// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/platform.h"

namespace stowage {

/// A remark when an image is for another platform than this machine's, else empty. It is said and never refused.
Sentence platformRemark(const QString &name, const QList<Platform> &platforms);

} // namespace stowage
