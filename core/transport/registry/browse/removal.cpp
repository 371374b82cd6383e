// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/oci/manifest.h"
#include "core/oci/mediatype.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/browse/tagsurvey.h"

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
    plan.items.append(TagRemovalItem{digest, {}, {}});
    return plan.items.last();
}

using TagsByDocument = QMap<Digest, QStringList>;

static void addOthers(TagRemovalPlan &plan, const TagsByDocument &tags)
{
    for (TagRemovalItem &item : plan.items) {
        item.others = tags.value(item.digest);
        item.others.removeIf([&](const QString &tag) { return item.chosen.contains(tag); });
    }
}

/// What an index names. Nothing when it is gone meanwhile, or is none that anybody can read: then nobody can pull it.
static Task<Result<QList<Descriptor>>> namedIn(ClientPtr client, Digest index, TransferContext context)
{
    const auto source = registrySource(client, client->repository().withDigest(index), context);
    const auto root = co_await source->root();
    const auto read = root ? Index::parse(*root) : fail(root.error());
    if (read)
        co_return read->manifests;
    const bool isNews = read.error().kind != ErrorKind::NotFound && read.error().kind != ErrorKind::Damaged;
    co_return isNews ? Result<QList<Descriptor>>(fail(read.error())) : QList<Descriptor>();
}

/// Tags that stay and lose a platform, because their index names an image that goes.
static Task<Result<void>> addIndexes(
    ClientPtr client, TagRemovalPlan &plan, QList<Digest> indexes, TagsByDocument tags, TransferContext context)
{
    for (const Digest &index : std::as_const(indexes)) {
        const bool goesToo = std::ranges::contains(plan.items, index, &TagRemovalItem::digest);
        const auto named = goesToo ? QList<Descriptor>() : co_await namedIn(client, index, context);
        if (!named)
            co_return fail(named.error());
        for (TagRemovalItem &item : plan.items) {
            if (std::ranges::contains(*named, item.digest, &Descriptor::digest))
                item.poorer += tags.value(index);
        }
    }
    for (TagRemovalItem &item : plan.items)
        item.poorer.sort();
    co_return Result<void>{};
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
    const auto survey = co_await surveyTags(client, context);
    if (!survey)
        co_return fail(survey.error());
    TagsByDocument tags;
    QList<Digest> indexes;
    for (const auto &[tag, now] : survey->asKeyValueRange()) {
        tags[now.digest].append(tag);
        if (mediaKind(now.mediaType) == MediaKind::Index && !indexes.contains(now.digest))
            indexes.append(now.digest);
    }
    plan.looked = survey->size();
    addOthers(plan, tags);
    if (auto looked = co_await addIndexes(client, plan, indexes, tags, context); !looked)
        co_return fail(looked.error());
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
