// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/image/lanes.h"
#include "core/oci/manifest.h"
#include "core/oci/mediatype.h"
#include "core/oci/subject.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/browse/tagsurvey.h"
#include "core/transport/registry/upload/referrers.h"

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

static Error unreadable(const QStringList &tags, const Error &why)
{
    return {ErrorKind::Damaged,
        Tr::tr(
            "%1 cannot be read, so that nobody knows whether it needs what is to be deleted. Delete it first, or try "
            "again.")
            .arg(tags.value(0)),
        why.message.words()};
}

static Task<Result<RawManifest>> manifestOf(ClientPtr client, Digest digest, TransferContext context)
{
    const auto source = registrySource(client, client->repository().withDigest(digest), context);
    co_return co_await source->root();
}

/// What an index names; nothing when it is gone meanwhile.
static Task<Result<QList<Descriptor>>> namedIn(
    ClientPtr client, Digest index, QStringList tags, TransferContext context)
{
    const auto root = co_await manifestOf(client, index, context);
    const auto read = root ? Index::parse(*root) : fail(root.error());
    if (read)
        co_return read->manifests;
    if (read.error().kind == ErrorKind::NotFound)
        co_return QList<Descriptor>();
    co_return fail(read.error().kind == ErrorKind::Damaged ? unreadable(tags, read.error()) : read.error());
}

static Task<Result<void>> addIndex(
    ClientPtr client, TagRemovalPlan &plan, Digest index, QStringList tags, TransferContext context)
{
    const auto named = co_await namedIn(client, index, tags, context);
    if (!named)
        co_return fail(named.error());
    for (TagRemovalItem &item : plan.items) {
        if (std::ranges::contains(*named, item.digest, &Descriptor::digest))
            item.indexes += tags;
    }
    co_return Result<void>{};
}

/// Tags that stay and lose a platform, because their index names an image that goes.
static Task<Result<void>> addIndexes(
    ClientPtr client, TagRemovalPlan &plan, QList<Digest> indexes, TagsByDocument tags, TransferContext context)
{
    indexes.removeIf(
        [&](const Digest &index) { return std::ranges::contains(plan.items, index, &TagRemovalItem::digest); });
    const auto look = [&](qsizetype at, const std::stop_token &stop) {
        return addIndex(client, plan, indexes.at(at), tags.value(indexes.at(at)), until(stop, context));
    };
    if (auto looked = co_await inLanes(indexes.size(), surveyLanes, look, context.stop); !looked)
        co_return looked;
    for (TagRemovalItem &item : plan.items)
        item.indexes.sort();
    co_return Result<void>{};
}

/// Indexes that images are pulled by, and not lists of what belongs to one.
static QList<Digest> indexesIn(const QMap<QString, DocumentNow> &survey)
{
    QList<Digest> indexes;
    for (const auto &[tag, now] : survey.asKeyValueRange()) {
        if (mediaKind(now.mediaType) == MediaKind::Index && !isReferrersTag(tag) && !indexes.contains(now.digest))
            indexes.append(now.digest);
    }
    return indexes;
}

static Task<Result<void>> addSubjects(ClientPtr client, TagRemovalPlan &plan, TransferContext context)
{
    for (TagRemovalItem &item : plan.items) {
        const auto root = co_await manifestOf(client, item.digest, context);
        if (!root)
            co_return fail(root.error());
        if (const auto subject = subjectOf(*root))
            item.subject = subject->digest;
    }
    co_return Result<void>{};
}

Task<Result<TagRemovalPlan>> planTagRemoval(ClientPtr client, QList<Reference> images, TransferContext context)
{
    TagRemovalPlan plan;
    plan.repository = client->repository();
    if (plan.repository.isOnDockerHub())
        co_return fail(ErrorKind::Refused, Tr::tr("Docker Hub deletes on its website only."));
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
    for (const auto &[tag, now] : survey->asKeyValueRange())
        tags[now.digest].append(tag);
    plan.looked = survey->size();
    addOthers(plan, tags);
    if (auto looked = co_await addIndexes(client, plan, indexesIn(*survey), tags, context); !looked)
        co_return fail(looked.error());
    // Registries that keep such lists themselves have no tags for them.
    if (!std::ranges::any_of(survey->keys(), isReferrersTag))
        co_return plan;
    if (auto looked = co_await addSubjects(client, plan, context); !looked)
        co_return fail(looked.error());
    co_return plan;
}

Task<Result<void>> removeDigest(ClientPtr client, TagRemovalItem item, std::stop_token stop)
{
    const Reference image = client->repository().withDigest(item.digest);
    const auto gone = co_await ask(client, removalOf(*client, item.digest.toString(), image.familiar()), stop);
    if (!gone)
        co_return fail(gone.error().error);
    if (item.subject.isNull())
        co_return Result<void>{};
    co_return co_await forgetReferrer(client, item.subject, item.digest, {stop});
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
