// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/browse/browse.h"

#include <algorithm>

namespace stowage {

static Question removalOf(const RegistryClient &client, const QString &what, const QString &spoken)
{
    Question question;
    question.path = repositoryPath(client, QStringLiteral("manifests/") + what);
    question.subject = client.subject(Subject::What::Removal, spoken);
    question.method = Method::Delete;
    return question;
}

static Error onlyWhole(const RegistryClient &client, const Setback &why)
{
    return {ErrorKind::Refused,
        Tr::tr("%1 cannot take away a tag alone: it deletes an image with all its tags, if it deletes at all.")
            .arg(client.repository().domain()),
        why.error.detail};
}

static TagRemovalItem &itemOf(TagRemovalPlan &plan, const Digest &digest)
{
    const auto known = std::ranges::find(plan.items, digest, &TagRemovalItem::digest);
    if (known != plan.items.end())
        return *known;
    return plan.items.emplaceBack(TagRemovalItem{digest, {}, {}});
}

static void addOthers(TagRemovalPlan &plan, const QMap<QString, Digest> &tags)
{
    for (TagRemovalItem &item : plan.items) {
        item.others = tags.keys(item.digest);
        item.others.removeIf([&](const QString &tag) { return item.chosen.contains(tag); });
    }
}

Task<Result<TagRemovalPlan>> planTagRemoval(ClientPtr client, QList<Reference> images, TransferContext context)
{
    TagRemovalPlan plan;
    plan.repository = client->repository();
    for (const Reference &image : std::as_const(images)) {
        const auto digest = co_await digestOf(client, image, context);
        if (!digest)
            co_return fail(digest.error());
        TagRemovalItem &item = itemOf(plan, *digest);
        if (!image.tag().isEmpty() && !item.chosen.contains(image.tag()))
            item.chosen.append(image.tag());
    }
    const auto tags = co_await tagDigests(client, context);
    if (!tags)
        co_return fail(tags.error());
    plan.looked = tags->size();
    addOthers(plan, *tags);
    co_return plan;
}

Task<Result<void>> removeDigest(ClientPtr client, Digest digest, std::stop_token stop)
{
    const Reference image = client->repository().withDigest(digest);
    const auto gone = co_await ask(client, removalOf(*client, digest.toString(), image.familiar()), stop);
    if (!gone)
        co_return fail(gone.error().error);
    co_return Result<void>{};
}

Task<Result<void>> removeTag(ClientPtr client, QString tag, std::stop_token stop)
{
    const Reference image = client->repository().withTag(tag);
    const auto gone = co_await ask(client, removalOf(*client, tag, image.familiar()), stop);
    if (gone)
        co_return Result<void>{};
    const int status = gone.error().status;
    co_return fail(status == 400 || status == 405 ? onlyWhole(*client, gone.error()) : gone.error().error);
}

} // namespace stowage
