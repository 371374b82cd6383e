// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/image/removal.h"

#include <optional>

namespace stowage::cli {

/// What `--filter` and NAME let through, in docker's words: dangling=true|false, reference=GLOB, label=KEY[=VALUE],
/// before=IMAGE, since=IMAGE, until=TIME, platform=P.
struct ImageFilter {
    std::optional<bool> dangling;
    QStringList references; ///< globs over "name" or "name:tag", familiar or whole; any of them
    QStringList labels; ///< all of them
    QDateTime before; ///< created before
    QDateTime since; ///< created after
    QList<Platform> platforms; ///< any of them
};

/// `images` is where before= and since= look their image up. Usage for an unknown key or a bad value.
Result<ImageFilter> parseImageFilter(const QStringList &filters, const QString &name, const ImageList &images);
bool passes(const ImageFilter &filter, const ImageSummary &image);
/// Whether one name of an image passes `references`; every name does when there are none.
bool passes(const ImageFilter &filter, const Reference &reference);

/// `prune --filter`: until=, label=, label!=.
Result<PruneRequest> parsePruneFilter(const QStringList &filters, bool all);

/// docker's times: RFC 3339, a date, seconds since 1970, or an age such as 24h, 10m, 1h30m, 7d.
Result<QDateTime> parseUntil(const QString &text);

} // namespace stowage::cli
