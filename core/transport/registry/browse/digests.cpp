// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/lanes.h"
#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/insist.h"
#include "core/transport/registry/manifestquestion.h"

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

/// A repository that is looked over, a few tags at a time.
struct Survey {
    QStringList tags;
    qsizetype looked = 0;
    QMap<QString, Digest> digests;
};

Task<Result<void>> lookAt(ClientPtr client, Survey &survey, qsizetype index, TransferContext context)
{
    const QString tag = survey.tags.at(index);
    const auto digest = co_await digestOf(client, client->repository().withTag(tag), context);
    if (digest)
        survey.digests.insert(tag, *digest);
    context.progress({client->repository().familiarName(), Phase::Transfer, ++survey.looked, survey.tags.size(), {}});
    const bool isNews = !digest && digest.error().kind != ErrorKind::NotFound; // else it went meanwhile
    co_return isNews ? Result<void>(fail(digest.error())) : Result<void>();
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
    const auto look = [&](qsizetype index, const std::stop_token &stop) {
        return lookAt(client, survey, index, until(stop, context));
    };
    if (auto looked = co_await inLanes(survey.tags.size(), lanes, look, context.stop); !looked)
        co_return fail(looked.error());
    co_return survey.digests;
}

} // namespace stowage
