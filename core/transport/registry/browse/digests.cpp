// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/insist.h"
#include "core/transport/registry/manifestquestion.h"

#include <vector>

namespace stowage {

namespace {

constexpr int lanes = 6; // connections that Qt opens to a host

/// Null where only the manifest itself tells: some answer HEAD with 404 or 405, or without the digest, where GET finds
/// it.
Task<Attempt<Digest>> digestByLooking(ClientPtr client, Reference image, std::stop_token stop)
{
    const auto now = co_await digestNow(client, manifestQuestion(*client, image), stop);
    if (!now && (now.error().status == 404 || now.error().status == 405))
        co_return Digest();
    co_return now;
}

Task<Result<Digest>> digestByFetching(ClientPtr client, Reference image, TransferContext context)
{
    const auto source = registrySource(client, image, context);
    const auto root = co_await source->root();
    if (!root)
        co_return fail(root.error());
    co_return root->digest;
}

/// A repository that is looked over by several lanes at once.
struct Survey {
    QStringList tags;
    qsizetype next = 0;
    qsizetype looked = 0;
    QMap<QString, Digest> digests;
    std::optional<Error> error;
    std::stop_source stop;
};

Task<void> runLane(ClientPtr client, Survey &survey, TransferContext context)
{
    const QString label = client->repository().familiarName();
    while (survey.next < survey.tags.size() && !context.stop.stop_requested()) {
        const QString tag = survey.tags.at(survey.next++);
        const auto digest = co_await digestOf(client, client->repository().withTag(tag), context);
        if (digest)
            survey.digests.insert(tag, *digest);
        else if (digest.error().kind != ErrorKind::NotFound && !survey.error) {
            survey.error = digest.error();
            survey.stop.request_stop();
        }
        context.progress({label, Phase::Transfer, ++survey.looked, survey.tags.size(), {}});
    }
}

Task<void> runLanes(ClientPtr client, Survey &survey, TransferContext context)
{
    const std::stop_callback handOn(context.stop, [&survey] { survey.stop.request_stop(); });
    context.stop = survey.stop.get_token();
    std::vector<Task<void>> running;
    for (int lane = 0; lane < lanes; ++lane)
        running.push_back(runLane(client, survey, context));
    for (Task<void> &lane : running)
        co_await lane;
}

} // namespace

Task<Result<Digest>> digestOf(ClientPtr client, Reference image, TransferContext context)
{
    const auto digest = co_await insist<Digest>(
        {client, image.familiar(), -1, context, true}, [=] { return digestByLooking(client, image, context.stop); });
    if (digest && digest->isNull())
        co_return co_await digestByFetching(client, image, context);
    co_return digest;
}

Task<Result<QMap<QString, Digest>>> tagDigests(ClientPtr client, TransferContext context)
{
    const auto tags = co_await listTags(client, context.stop);
    if (!tags)
        co_return fail(tags.error());
    Survey survey;
    survey.tags = *tags;
    co_await runLanes(client, survey, context);
    if (survey.error)
        co_return fail(*survey.error);
    if (auto on = goOn(context.stop); !on)
        co_return fail(on.error());
    co_return survey.digests;
}

} // namespace stowage
