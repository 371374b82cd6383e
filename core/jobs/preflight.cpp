// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/preflight.h"

#include "core/base/bytesize.h"
#include "core/base/tr.h"
#include "core/image/copyplan.h"
#include "core/jobs/pullsteps.h"
#include "core/jobs/registrymodule.h"

#include <QStorageInfo>

#include <algorithm>

namespace stowage {

namespace {

/// The Library as a pull would find it.
struct Shore {
    Library library;
    std::unique_ptr<ImageSink> sink;
    std::optional<RawManifest> named; ///< what the image's name stands for here
};

Result<Shore> openShore(const QString &libraryPath, const Reference &image)
{
    auto library = Library::open(libraryPath);
    if (!library)
        return fail(library.error());
    auto sink = librarySink(*library);
    if (!sink)
        return fail(sink.error());
    return Shore{*library, *std::move(sink), manifestNamed(*library, image)};
}

bool standsHere(const Library &library, const QList<Reference> &names, const Digest &digest)
{
    return std::ranges::all_of(names, [&](const Reference &name) {
        const auto here = manifestNamed(library, name);
        return here && here->digest == digest;
    });
}

bool isAllHere(const Library &library, const QList<RawManifest> &manifests)
{
    return std::ranges::all_of(
        manifests, [&](const RawManifest &raw) { return bytesHere(library, raw.descriptor()) == raw.bytes.size(); });
}

Preflight measured(const Library &library, const CopyPlan &plan, const QList<Reference> &names)
{
    Preflight found;
    found.digest = plan.manifests.last().digest;
    found.isMeasured = true;
    found.offered = plan.offered;
    found.chosen = plan.platforms;
    for (const Descriptor &blob : plan.blobs) {
        found.total += blob.size;
        found.missing += blob.size - bytesHere(library, blob);
    }
    found.isUpToDate
        = found.missing == 0 && isAllHere(library, plan.manifests) && standsHere(library, names, found.digest);
    found.freeBytes = QStorageInfo(library.path()).bytesAvailable();
    return found;
}

Task<Result<Preflight>> measure(ImageSource &from, Shore &shore, PullRequest pull, TransferContext context)
{
    const CopyRequest copy = copyOf(pull, pull.image);
    const auto plan = co_await planCopy(from, *shore.sink, copy, context);
    if (!plan)
        co_return fail(plan.error());
    co_return co_await onWorker([&] { return measured(shore.library, *plan, copy.names); });
}

} // namespace

Task<Result<Preflight>> preflight(std::shared_ptr<RegistryClient> client, QString libraryPath, PullRequest request,
    std::shared_ptr<ManifestBook> book, TransferContext context)
{
    if (auto checked = checkIsImage(request.image); !checked)
        co_return fail(checked.error());
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    auto shore = co_await onWorker([&] { return openShore(libraryPath, request.image); });
    if (!shore)
        co_return fail(shore.error());
    if (const auto &here = shore->named)
        book->known.insert(here->digest, *here);
    book->isShort = false; // of an earlier look
    const auto source = (*module)->source(client, request.image, context, book);
    auto found = co_await measure(*source, *shore, request, context);
    if (!found && book->isShort)
        found.emplace().digest = book->root;
    if (!found)
        co_return found;
    found->standing = (*module)->standing(*client);
    found->remarks = source->remarks();
    found->manifests = book->known;
    co_return found;
}

Sentence sizeSentence(const Preflight &preflight)
{
    if (!preflight.isMeasured)
        return Tr::tr("It is there. Looking at its size and platforms counts as a pull, and then the pull itself no "
                      "longer does.");
    if (preflight.isUpToDate)
        return Tr::tr("All of it is here already, and up to date.");
    if (preflight.missing == 0)
        return Tr::tr("All of it is here already.");
    const QString total = localSize(preflight.total);
    if (preflight.missing == preflight.total)
        return Tr::tr("%1, all of which will be fetched.").arg(total);
    return Tr::tr("%1, of which %2 will be fetched.").arg(total, localSize(preflight.missing));
}

Sentence spaceSentence(const Preflight &preflight)
{
    if (preflight.fits())
        return {};
    return Tr::tr("This takes %1, but only %2 are free on the disk of the Library.")
        .arg(localSize(preflight.missing), localSize(preflight.freeBytes));
}

Sentence standingSentence(const RegistryStanding &standing)
{
    if (!standing.isSignedIn)
        return Tr::tr("Anonymous");
    return standing.user.isEmpty() ? Tr::tr("Signed in") : Tr::tr("Signed in as %1").arg(standing.user);
}

Sentence pullsSentence(const PullsLeft &pulls)
{
    const QLocale locale;
    return Tr::tr("Pulls left: %1 of %2").arg(locale.toString(pulls.left), locale.toString(pulls.limit));
}

} // namespace stowage
