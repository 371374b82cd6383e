// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/lanes.h"
#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/browse/tagsurvey.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/insist.h"
#include "core/transport/registry/manifestquestion.h"

namespace stowage {

namespace {

/// Null where only the manifest itself tells: some answer HEAD with 404 or 405, or without the digest, where GET finds
/// it.
Task<Attempt<DocumentNow>> look(ClientPtr client, Reference image, std::stop_token stop)
{
    const auto now = co_await documentNow(client, image, Accepted::Everything, stop);
    if (!now && (now.error().status == 404 || now.error().status == 405))
        co_return DocumentNow();
    co_return now;
}

Task<Result<DocumentNow>> fetch(ClientPtr client, Reference image, TransferContext context)
{
    const auto source = registrySource(client, image, context);
    const auto root = co_await source->root();
    if (!root)
        co_return fail(root.error());
    co_return DocumentNow{root->digest, root->mediaType};
}

Task<Result<DocumentNow>> documentOf(ClientPtr client, Reference image, TransferContext context)
{
    const auto now = co_await insist<DocumentNow>(
        {client, image.familiar(), -1, context, true}, [=] { return look(client, image, context.stop); });
    if (now && now->digest.isNull())
        co_return co_await fetch(client, image, context);
    co_return now;
}

/// A repository that is looked over, a few tags at a time.
struct Survey {
    QStringList tags;
    qsizetype looked = 0;
    QMap<QString, DocumentNow> found;
};

Task<Result<void>> lookAt(ClientPtr client, Survey &survey, qsizetype index, TransferContext context)
{
    const QString tag = survey.tags.at(index);
    const auto now = co_await documentOf(client, client->repository().withTag(tag), context);
    if (now)
        survey.found.insert(tag, *now);
    context.progress({client->repository().familiarName(), Phase::Transfer, ++survey.looked, survey.tags.size(), {}});
    const bool isNews = !now && now.error().kind != ErrorKind::NotFound; // else it went meanwhile
    co_return isNews ? Result<void>(fail(now.error())) : Result<void>();
}

} // namespace

Task<Result<Digest>> digestOf(ClientPtr client, Reference image, TransferContext context)
{
    const auto now = co_await documentOf(client, image, context);
    if (!now)
        co_return fail(now.error());
    co_return now->digest;
}

Task<Result<QMap<QString, DocumentNow>>> surveyTags(ClientPtr client, TransferContext context)
{
    const auto tags = co_await listTags(client, context.stop);
    if (!tags)
        co_return fail(tags.error());
    Survey survey;
    survey.tags = *tags;
    const auto lane = [&](qsizetype index, const std::stop_token &stop) {
        return lookAt(client, survey, index, until(stop, context));
    };
    if (auto looked = co_await inLanes(survey.tags.size(), surveyLanes, lane, context.stop); !looked)
        co_return fail(looked.error());
    co_return survey.found;
}

Task<Result<QMap<QString, Digest>>> tagDigests(ClientPtr client, TransferContext context)
{
    const auto tags = co_await surveyTags(client, context);
    if (!tags)
        co_return fail(tags.error());
    QMap<QString, Digest> digests;
    for (const auto &[tag, now] : tags->asKeyValueRange())
        digests.insert(tag, now.digest);
    co_return digests;
}

} // namespace stowage
