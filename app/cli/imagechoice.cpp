// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagechoice.h"

#include "core/base/tr.h"

#include <algorithm>

namespace stowage::cli {

Result<PlatformDetails> choosePlatform(const ImageDetails &details, const ImageName &called, const Platform &wanted)
{
    if (details.platforms.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("This image has no platform that is here."));
    if (wanted.isNull()) {
        const auto named = std::ranges::find_if(details.platforms, [&](const PlatformDetails &platform) {
            return !called.digest.isNull()
                && (platform.manifest.raw.digest == called.digest || platform.manifest.config.digest == called.digest);
        });
        return named == details.platforms.end() ? details.platforms.first() : *named;
    }
    QList<Platform> offered;
    for (const PlatformDetails &platform : details.platforms)
        offered.append(platform.platform);
    const auto best = bestMatch(wanted, offered, true);
    if (best < 0)
        return fail(ErrorKind::NotFound, Tr::tr("This image is not here for %1.").arg(wanted.toString()));
    return details.platforms.at(best);
}

QList<Reference> namesMeant(const QList<Reference> &names, const ImageName &called)
{
    return called.reference && names.contains(*called.reference) ? QList<Reference>{*called.reference} : names;
}

} // namespace stowage::cli
