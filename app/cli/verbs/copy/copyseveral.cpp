// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/copy/copyseveral.h"

#include "core/transport/layout/libraryplaces.h"
#include "core/transport/layout/spoolfile.h"

#include <algorithm>

namespace stowage::cli {

namespace {

using Tell = std::function<void(const JobResult &)>;
using Deliver = std::function<Result<JobResult>(const Copy &)>;

/// The last thing that is said is the first error, as it is where one copy fails.
Result<void> deliverEach(const std::vector<Copy> &copies, const Deliver &deliver, const Tell &tell)
{
    std::optional<Error> first;
    for (const Copy &copy : copies) {
        const auto result = deliver(copy);
        if (result) {
            tell(*result);
            continue;
        }
        if (first)
            complain(result.error().message);
        else
            first = result.error();
        if (result.error().kind == ErrorKind::Cancelled)
            break;
    }
    return first ? Result<void>(fail(*first)) : Result<void>();
}

Result<void> fromEngineToEach(const std::vector<Copy> &copies, const Tell &tell)
{
    const Copy &any = copies.front();
    const auto images = imagesOfEngine(any);
    if (!images)
        return fail(images.error());
    const auto fetched = QCoro::waitFor(fetchFromEngine(any.cli.libraryPath, *images, any.context));
    if (!fetched)
        return fail(fetched.error());
    return deliverEach(copies, [&](const Copy &copy) { return fromFetched(copy, *fetched, *images); }, tell);
}

/// From a Library that has it by now.
Result<void> fromPulled(const Library &library, const Digest &image, const std::vector<Copy> &copies, const Tell &tell)
{
    const auto deliver = [&](const Copy &copy) {
        const auto source = librarySource(library, image);
        return toOthers(copy, *source, copy.namesOr(namesOfSource(copy)));
    };
    return deliverEach(copies, deliver, tell);
}

/// Who says what is shown to the registry that it comes from: what was given may be for one that it goes to.
const Copy &readerAmong(const std::vector<Copy> &copies)
{
    const auto found = std::ranges::find_if(copies, &Copy::intoRegistry);
    return found == copies.end() ? copies.front() : *found;
}

/// By way of a library of its own, which goes afterwards.
Result<void> fromRegistryElsewhere(const std::vector<Copy> &copies, const Tell &tell)
{
    const auto spool = openLibrary(copies.front().cli).and_then(openSpoolFolder);
    if (!spool)
        return fail(spool.error());
    const auto pulled = pullTo(spool->path(), readerAmong(copies), {});
    const auto library = pulled ? Library::open(spool->path()) : fail(pulled.error());
    return library ? fromPulled(*library, pulled->digest, copies, tell) : fail(library.error());
}

/// Where it goes into the Library too, it is read from there.
Result<void> fromRegistryToEach(const std::vector<Copy> &copies, const Tell &tell)
{
    const auto own = std::ranges::find_if(copies, &Copy::intoLibrary);
    if (own == copies.end())
        return fromRegistryElsewhere(copies, tell);
    const auto pulled = pullTo(own->cli.libraryPath, readerAmong(copies), own->names);
    const auto library = pulled ? openLibrary(own->cli) : fail(pulled.error());
    if (!library)
        return fail(library.error());
    tell(*pulled);
    std::vector<Copy> others;
    std::ranges::copy_if(copies, std::back_inserter(others), [](const Copy &copy) { return !copy.intoLibrary(); });
    return fromPulled(*library, pulled->digest, others, tell);
}

} // namespace

Result<void> carryOutCopies(const std::vector<Copy> &copies, const Tell &tell)
{
    const Endpoint &from = copies.front().from;
    const bool isOne = copies.size() == 1;
    if (!isOne && from.isEngine())
        return fromEngineToEach(copies, tell);
    if (!isOne && from.kind == Endpoint::Kind::Registry)
        return fromRegistryToEach(copies, tell);
    return deliverEach(copies, carryOutCopy, tell);
}

} // namespace stowage::cli
