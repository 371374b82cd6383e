// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/remote/searchpage.h"

namespace stowage {

/// The answer of `GET /images/search` (protocols E.4): docker's keys, or podman's own, which has them on that path too
/// ("Name", "Stars", "Official": "[OK]"). At most `limit` hits of each registry; names that cannot be pulled are left
/// out. Damaged when it is no such list.
Result<QList<SearchHit>> parseSearchList(const QByteArray &body, int limit, const QString &engine);

} // namespace stowage
