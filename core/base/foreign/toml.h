// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QCborMap>

namespace stowage {

/// The tables of a TOML 1.0 text (toml.io), each a map whose keys stand in the order of the text: containerd asks hosts
/// in that order. Dates and times are null. Damaged when it is no TOML, or is nested deeper than any settings are; the
/// sentence says in which line of `path`.
Result<QCborMap> parseToml(const QByteArray &bytes, const QString &path);

} // namespace stowage
