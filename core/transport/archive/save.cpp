// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/archive.h"

#include "core/base/tr.h"
#include "core/transport/archive/save/archiveplan.h"
#include "core/transport/archive/save/writearchive.h"

namespace stowage {

Task<Result<SaveReport>> saveArchive(QList<SaveItem> items, SaveRequest request, TransferContext context)
{
    if (items.isEmpty())
        co_return fail(ErrorKind::Usage, Tr::tr("No image was named to be saved."));
    QList<PlannedImage> images;
    for (const SaveItem &item : std::as_const(items)) {
        auto collected = co_await collectImage(*item.source, item.names, context.stop);
        if (!collected)
            co_return fail(collected.error());
        images.append({std::move(*collected), item.source});
    }
    const ArchivePlan plan = planArchive(images, request);
    for (const PlannedMember &member : plan.members)
        if (member.source)
            context.progress({member.blob.digest.toString(), Phase::Waiting, 0, member.size, {}});
    const auto written = co_await writeArchive(plan, request, context);
    SaveReport report;
    for (const PlannedImage &planned : std::as_const(images))
        report.images.append(planned.image.best);
    co_return written.transform([&report](qint64 bytes) {
        report.bytesWritten = bytes;
        return report;
    });
}

} // namespace stowage
