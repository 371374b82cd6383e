// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace stowage {

/// What HEALTHCHECK says: `NONE`, or options (--interval, --timeout, --start-period, --start-interval, --retries) and
/// `CMD …` in exec or shell form. Times in nanoseconds, as an image config has them. Usage for anything else.
Result<QJsonObject> healthcheck(const QString &arguments);

} // namespace stowage
