// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/image/removal.h"

#include <QRegularExpression>

#include <optional>

namespace stowage::cli {

/// What `--filter` and NAME let through, in docker's words: dangling=true|false, reference=GLOB, label=KEY[=VALUE],
/// before=IMAGE, since=IMAGE, until=TIME, platform=P.
struct ImageFilter {
    std::optional<bool> dangling;
    QList<QRegularExpression> names; ///< globs over "name" or "name:tag", familiar or whole; any of them
    QStringList labels; ///< all of them
    QDateTime before; ///< created before, the earliest of all that was asked
    QDateTime since; ///< created after, the latest
    QList<Platform> platforms; ///< any of them
};

/// `images` is where before= and since= look their image up. Usage for an unknown key or a bad value; NotFound and
/// Conflict when before= or since= names no image or several; Failed when nobody knows when it was created.
Result<ImageFilter> parseImageFilter(const QStringList &filters, const QString &name, const ImageList &images);
bool passes(const ImageFilter &filter, const ImageSummary &image);
/// Whether one name of an image passes `names`; every name does when there are none.
bool passes(const ImageFilter &filter, const Reference &reference);
bool passes(const ImageFilter &filter, const QString &otherName);

/// `prune --filter`: until=, label=, label!=.
Result<PruneRequest> parsePruneFilter(const QStringList &filters, bool all);

/// docker's times: RFC 3339, a date, seconds since 1970, or an age such as 24h, 10m, 1h30m, 7d. Never an invalid time.
Result<QDateTime> parseUntil(const QString &text);

} // namespace stowage::cli
