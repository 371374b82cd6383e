// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/remote/searchpage.h"

#include <QByteArray>

namespace stowage {

/// The answer of `/v1/search` (protocols D.4). Names that are none are left out, descriptions become one line of at
/// most 500 characters, and no more hits are read than were asked for. Damaged when it is no such answer.
Result<SearchPage> parseSearchReply(const QByteArray &bytes, const SearchQuery &query, const QString &host);

} // namespace stowage
