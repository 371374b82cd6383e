// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/referrers.h"

#include "core/base/tr.h"
#include "core/transport/registry/insist.h"
#include "core/transport/registry/registry.h"
#include "core/transport/registry/registrysource.h"
#include "core/transport/registry/upload/putmanifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace stowage {

namespace {

/// What a list says of a manifest, as the specification wants it: its type and its annotations along.
QJsonObject entryOf(const RawManifest &referrer)
{
    QJsonObject entry = referrer.descriptor().toJson();
    const QJsonObject document = QJsonDocument::fromJson(referrer.bytes).object();
    const auto manifest = Manifest::parse(referrer);
    const QString type
        = manifest ? manifest->effectiveArtifactType() : document[QLatin1StringView("artifactType")].toString();
    if (!type.isEmpty())
        entry.insert(QLatin1StringView("artifactType"), type);
    if (const QJsonObject annotations = document[QLatin1StringView("annotations")].toObject(); !annotations.isEmpty())
        entry.insert(QLatin1StringView("annotations"), annotations);
    return entry;
}

QJsonObject emptyList()
{
    return {{QStringLiteral("schemaVersion"), 2}, {QStringLiteral("mediaType"), media::ociIndex.toString()}};
}

Error notAList(const RegistryClient &client, const QString &tag)
{
    return {ErrorKind::Conflict,
        Tr::tr("On %1 the tag %2, which should list what belongs to the image, is taken by something else. Delete or "
               "rename that tag, and push again.")
            .arg(client.repository().domain(), tag),
        {}};
}

/// The list as it is; an empty one where there is none.
Task<Result<QJsonObject>> listUnder(ClientPtr client, QString tag, TransferContext context)
{
    // A mirror may have an older list, and what is not on it would be lost.
    const auto source
        = directSource(client, client->repository().withTag(tag), context, std::make_shared<ManifestBook>());
    const auto root = co_await source->root();
    if (!root && root.error().kind == ErrorKind::NotFound)
        co_return emptyList();
    if (!root)
        co_return fail(root.error());
    if (mediaKind(root->mediaType) != MediaKind::Index)
        co_return fail(notAList(*client, tag));
    co_return QJsonDocument::fromJson(root->bytes).object();
}

bool isOf(const QJsonValue &entry, const Digest &digest)
{
    return entry[QLatin1StringView("digest")].toString() == digest.toString();
}

Task<Result<void>> store(ClientPtr client, QJsonObject list, QJsonArray entries, QString tag, TransferContext context)
{
    list.insert(QLatin1StringView("manifests"), entries);
    const auto index = verifyManifest(QJsonDocument(list).toJson(QJsonDocument::Compact), media::ociIndex.toString());
    if (!index)
        co_return fail(index.error());
    const Asking asking{client, tag, index->bytes.size(), context, true};
    const auto put = co_await insist<Stored>(
        asking, [client, index, tag, stop = context.stop] { return putManifest(client, *index, tag, stop); });
    co_return put ? Result<void>() : fail(put.error());
}

QJsonArray entriesIn(const QJsonObject &list)
{
    return list[QLatin1StringView("manifests")].toArray();
}

} // namespace

QString referrersTag(const Digest &subject)
{
    constexpr qsizetype longestAlgorithm = 32;
    constexpr qsizetype longestValue = 64;
    const QString text = subject.toString();
    const qsizetype colon = text.indexOf(u':');
    return text.first(colon).left(longestAlgorithm) + u'-' + text.sliced(colon + 1).left(longestValue);
}

bool isReferrersTag(const QString &tag)
{
    static const QRegularExpression form(QStringLiteral("^sha(256|512)-[0-9a-f]{64}$"));
    return form.match(tag).hasMatch();
}

Task<Result<void>> noteReferrer(ClientPtr client, Digest subject, RawManifest referrer, TransferContext context)
{
    const QString tag = referrersTag(subject);
    const auto list = co_await listUnder(client, tag, context);
    if (!list)
        co_return fail(list.error());
    QJsonArray entries = entriesIn(*list);
    if (std::ranges::any_of(entries, [&](const QJsonValue &entry) { return isOf(entry, referrer.digest); }))
        co_return Result<void>{};
    entries.append(entryOf(referrer));
    co_return co_await store(client, *list, entries, tag, context);
}

Task<Result<void>> forgetReferrer(ClientPtr client, Digest subject, Digest referrer, TransferContext context)
{
    const QString tag = referrersTag(subject);
    const auto list = co_await listUnder(client, tag, context);
    if (!list)
        co_return fail(list.error());
    QJsonArray others;
    for (const QJsonValue entry : entriesIn(*list)) {
        if (!isOf(entry, referrer))
            others.append(entry);
    }
    if (others.size() == entriesIn(*list).size())
        co_return Result<void>{};
    co_return co_await store(client, *list, others, tag, context);
}

} // namespace stowage
