// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/pullagain.h"

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/engineregistryjobs.h"
#include "core/jobs/engines/survey.h"

#include <algorithm>

namespace stowage {

namespace {

const ImageSummary *imageFrom(const ImageList &list, const Reference &origin)
{
    const auto found
        = std::ranges::find_if(list.images, [&](const ImageSummary &image) { return image.origins.contains(origin); });
    return found == list.images.end() ? nullptr : &*found;
}

bool isTaken(const ImageList &list, const Reference &name)
{
    return std::ranges::any_of(list.images, [&](const ImageSummary &image) { return image.references.contains(name); });
}

/// The names that it got.
Task<Result<QStringList>> nameAgain(AskedEngine asking, LostImage lost, std::stop_token stop)
{
    const auto list = co_await asking.module->list(asking.client, asking.met, EngineList::Usual, stop);
    if (!list)
        co_return fail(list.error());
    const ImageSummary *const image = imageFrom(*list, lost.origin);
    QStringList given;
    for (const Reference &name : (image ? lost.names : QList<Reference>())) {
        if (isTaken(*list, name))
            continue;
        const auto tagged = co_await asking.module->tag(asking.client, asking.met, *image, name, stop);
        if (!tagged)
            co_return fail(tagged.error());
        given.append(name.familiar());
    }
    co_return given;
}

} // namespace

Task<Result<JobResult>> pullAgain(
    EngineEndpoint engine, QList<LostImage> images, RegistryAccess access, TransferContext context)
{
    const auto asking = co_await askEngineAt(engine, context.stop);
    if (!asking)
        co_return fail(asking.error());
    JobResult result;
    for (const LostImage &lost : std::as_const(images)) {
        PullRequest request;
        request.image = lost.origin;
        request.access = access;
        const auto pulled = co_await pullThroughEngine(engine, request, context);
        if (!pulled)
            co_return fail(pulled.error());
        const auto named = co_await nameAgain(*asking, lost, context.stop);
        if (!named)
            co_return fail(named.error());
        result.digest = pulled->digest;
        result.names += named->isEmpty() ? QStringList{lost.origin.familiar()} : *named;
    }
    result.summary = [names = result.names, title = engineTitle(engine)] {
        return Tr::tr("Pulled %1 into %2 again.").arg(listed(names), title);
    };
    co_return result;
}

} // namespace stowage
