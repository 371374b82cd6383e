// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/offer.h"

namespace stowage {

namespace {

/// One image that has to be sent, and how many of its layers, from the base on, are over there.
struct Wanting {
    Manifest image;
    qsizetype there = 0;
};

/// Of the same layer twice in one image the first counts, so that too much is sent and never too little.
qsizetype layersBelow(const Manifest &image, const QString &complaint)
{
    for (qsizetype i = 0; i < image.layers.size(); ++i) {
        if (complaint.contains(image.layers.at(i).digest.hex()))
            return i;
    }
    return 0;
}

/// A layer may be there for one image and not for another, which has it over others.
QSet<Digest> knownToAll(const QList<Wanting> &images)
{
    QSet<Digest> known;
    QSet<Digest> missing;
    for (const Wanting &wanting : images) {
        for (qsizetype i = 0; i < wanting.image.layers.size(); ++i)
            (i < wanting.there ? known : missing).insert(wanting.image.layers.at(i).digest);
    }
    return known.subtract(missing);
}

Task<Result<void>> offerOne(
    AskedEngine to, SaveItem item, QString path, Offered &offered, QList<Wanting> &wanting, TransferContext context)
{
    SaveRequest bare;
    bare.path = path;
    bare.isForNow = true;
    bare.leavesOut = [](const Digest &) { return true; };
    const auto written = co_await saveArchive({item}, bare, context);
    if (!written)
        co_return fail(written.error());
    const Manifest &image = written->images.first();
    const auto loaded = co_await to.module->load(to.client, to.met, path, context);
    if (!loaded && endsAll(loaded.error()))
        co_return fail(loaded.error());
    if (loaded) {
        offered.taken += loaded->names;
        offered.layersThere += int(image.layers.size());
        co_return Result<void>{};
    }
    offered.rest.append(item);
    wanting.append({image, layersBelow(image, loaded.error().detail)});
    co_return Result<void>{};
}

} // namespace

bool endsAll(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unreachable
        || error.kind == ErrorKind::NoSpace;
}

Task<Result<Offered>> offerImages(AskedEngine to, QList<SaveItem> items, QString path, TransferContext context)
{
    if (!to.met.capabilities.loadSkipsLayers)
        co_return Offered{.rest = items};
    TransferContext silent;
    silent.stop = context.stop;
    Offered offered;
    QList<Wanting> wanting;
    for (const SaveItem &item : std::as_const(items)) {
        if (auto one = co_await offerOne(to, item, path, offered, wanting, silent); !one)
            co_return fail(one.error());
    }
    offered.known = knownToAll(wanting);
    offered.layersThere += int(offered.known.size());
    co_return offered;
}

} // namespace stowage
