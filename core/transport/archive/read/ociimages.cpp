// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/interpretation.h"

#include "core/base/json.h"
#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/oci/imageconfig.h"
#include "core/transport/archive/read/archivenames.h"
#include "core/transport/archive/read/membername.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumIndexFile = 20 * 1024 * 1024;
constexpr int maximumDepth = 4;
constexpr int maximumDescriptors = 10'000;

/// Goes from an image's root through its manifests and gathers what a list shows.
struct Survey {
    const Contents &contents;
    ArchiveImage &info;
    QHash<Digest, qint64> &parts;
    bool &isComplete;
    const std::stop_token &stop;
    QSet<Digest> indexes{}; ///< that were gone through: one that is named again tells nothing new
    int descriptors = 0;
    int bestRank = -1;

    void count(const Descriptor &blob) { parts.insert(blob.digest, blob.size); }
};

std::unexpected<Error> nestedTooDeep()
{
    return fail(ErrorKind::Damaged, Tr::tr("The image's indexes are nested too deep."));
}

Result<RawManifest> manifestIn(const Contents &contents, const Descriptor &descriptor)
{
    const auto bytes = contents.document(blobMemberName(descriptor.digest.toString()), maximumManifestSize);
    if (!bytes)
        return fail(bytes.error());
    return verifyManifest(*bytes, descriptor.mediaType, descriptor.digest);
}

/// The image that suits this machine best says when it was made and what its ID is.
void takeConfig(Survey &survey, const Manifest &manifest, const ImageConfig &config)
{
    const int rank = matchRank(Platform::host(), config.platform);
    const bool better = survey.info.id.isNull() || (rank >= 0 && (survey.bestRank < 0 || rank < survey.bestRank));
    survey.info.platforms << config.platform;
    if (!better)
        return;
    survey.bestRank = rank;
    survey.info.id = manifest.config.digest;
    survey.info.created = config.created;
    survey.info.layers = int(manifest.layers.size());
}

Result<void> surveyManifest(Survey &survey, const RawManifest &raw, bool isAttestation)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        return fail(manifest.error());
    survey.count(manifest->config);
    std::ranges::for_each(manifest->layers, [&](const Descriptor &layer) { survey.count(layer); });
    if (isAttestation || !manifest->isImage())
        return {};
    const QByteArray name = blobMemberName(manifest->config.digest.toString());
    const auto bytes = survey.contents.document(name, maximumConfigSize);
    if (!bytes) {
        survey.isComplete = false;
        return fail(bytes.error());
    }
    if (Digest::of(*bytes) != manifest->config.digest && manifest->config.digest.algorithmName() == "sha256"_L1)
        return fail(ErrorKind::Damaged,
            Tr::tr("The archive is damaged: %1 in it does not have the digest that it should have.")
                .arg(QString::fromUtf8(name)));
    return ImageConfig::parse(*bytes).transform(
        [&](const ImageConfig &config) { takeConfig(survey, *manifest, config); });
}

Result<void> surveyRoot(Survey &survey, const RawManifest &raw, int depth);

Result<bool> surveyEntry(Survey &survey, const Descriptor &entry, int depth)
{
    const auto raw = manifestIn(survey.contents, entry);
    if (!raw && raw.error().kind == ErrorKind::NotFound) {
        survey.isComplete = false;
        return false;
    }
    if (!raw)
        return fail(raw.error());
    const auto surveyed
        = entry.isAttestation() ? surveyManifest(survey, *raw, true) : surveyRoot(survey, *raw, depth + 1);
    return surveyed.transform([] { return true; });
}

Result<void> surveyIndex(Survey &survey, const RawManifest &raw, int depth)
{
    if (survey.indexes.contains(raw.digest))
        return {};
    survey.indexes.insert(raw.digest);
    const auto index = Index::parse(raw);
    if (!index)
        return fail(index.error());
    survey.descriptors += int(index->manifests.size());
    if (depth > maximumDepth || survey.descriptors > maximumDescriptors)
        return nestedTooDeep();
    bool anyThere = index->manifests.isEmpty();
    for (const Descriptor &entry : index->manifests) {
        if (const auto on = goOn(survey.stop); !on)
            return on;
        const auto there = surveyEntry(survey, entry, depth);
        if (!there)
            return fail(there.error());
        anyThere = anyThere || *there;
    }
    if (!anyThere)
        return fail(ErrorKind::NotFound, Tr::tr("The archive is incomplete: it names an image and holds none of it."));
    return {};
}

Result<void> surveyRoot(Survey &survey, const RawManifest &raw, int depth)
{
    survey.count(raw.descriptor());
    if (mediaKind(raw.mediaType) == MediaKind::Index)
        return surveyIndex(survey, raw, depth);
    return surveyManifest(survey, raw, false);
}

Result<void> checkVersion(const Contents &contents)
{
    if (!contents.has("oci-layout"))
        return {};
    const auto bytes = contents.document("oci-layout", maximumManifestSize);
    if (!bytes)
        return fail(bytes.error());
    const auto object = parseObject(*bytes, QStringLiteral("oci-layout"));
    if (!object)
        return fail(object.error());
    const auto version = stringIn(*object, u"imageLayoutVersion"_s, u"oci-layout"_s);
    if (version && version->startsWith("1."_L1))
        return {};
    return fail(ErrorKind::Damaged,
        Tr::tr("The archive has a version of the OCI layout that is not known here. Only version 1 is."),
        version.value_or(QString()));
}

Result<QList<Descriptor>> entriesOfIndex(const Contents &contents)
{
    const auto bytes = contents.document("index.json", maximumIndexFile);
    if (!bytes)
        return fail(bytes.error());
    const auto object = parseObject(*bytes, QStringLiteral("index.json"));
    if (!object)
        return fail(object.error());
    if (!object->value("manifests"_L1).isArray())
        return fail(ErrorKind::Damaged, Tr::tr("The archive is damaged: index.json in it names no images."));
    QList<Descriptor> entries;
    for (const QJsonValue &value : object->value("manifests"_L1).toArray()) {
        auto descriptor = Descriptor::fromJson(value.toObject());
        if (!descriptor)
            return fail(descriptor.error());
        entries << *descriptor;
    }
    return entries;
}

Result<void> addImage(
    const Contents &contents, const Descriptor &entry, const std::stop_token &stop, Interpretation &into)
{
    ArchivedImage image;
    const auto root = manifestIn(contents, entry);
    if (!root) {
        into.isComplete = into.isComplete && root.error().kind != ErrorKind::NotFound;
        return fail(root.error());
    }
    image.root = *root;
    image.info.digest = root->digest;
    Survey survey{contents, image.info, image.parts, into.isComplete, stop};
    if (auto surveyed = surveyRoot(survey, *root, 1); !surveyed)
        return surveyed;
    into.images << image;
    return {};
}

/// What is missing inside an archive makes the archive damaged, not the archive missing.
Result<void> asDamaged(Result<void> outcome)
{
    if (!outcome && outcome.error().kind == ErrorKind::NotFound)
        outcome.error().kind = ErrorKind::Damaged;
    return outcome;
}

/// Docker before 25 in a hybrid, and others, leave the names to manifest.json.
void takeNamesOfDocker(const Contents &contents, Interpretation &into)
{
    Interpretation docker;
    const bool anyNameless
        = std::ranges::any_of(into.images, [](const ArchivedImage &image) { return image.info.references.isEmpty(); });
    if (!anyNameless || !contents.has("manifest.json") || !readDockerImages(contents, Effort::Glance, {}, docker))
        return;
    for (ArchivedImage &image : into.images) {
        const auto same = std::ranges::find_if(
            docker.images, [&](const ArchivedImage &other) { return other.info.id == image.info.id; });
        if (image.info.references.isEmpty() && same != docker.images.end())
            image.info.references = same->info.references;
    }
}

} // namespace

Result<void> readOciImages(const Contents &contents, const std::stop_token &stop, Interpretation &into)
{
    if (auto checked = checkVersion(contents); !checked)
        return checked;
    const auto entries = entriesOfIndex(contents);
    if (!entries)
        return fail(entries.error());
    QHash<Digest, qsizetype> imageOf;
    QSet<std::pair<qsizetype, Reference>> named;
    for (const Descriptor &entry : *entries) {
        if (entry.isAttestation())
            continue;
        if (const auto on = goOn(stop); !on)
            return on;
        if (!imageOf.contains(entry.digest)) {
            if (auto added = asDamaged(addImage(contents, entry, stop, into)); !added)
                return added;
            imageOf.insert(entry.digest, into.images.size() - 1);
        }
        const qsizetype image = imageOf.value(entry.digest);
        const auto name = nameInLayout(entry, contents.path(), into.remarks);
        if (name && !named.contains({image, *name})) {
            named.insert({image, *name});
            into.images[image].info.references << *name;
        }
    }
    if (into.images.isEmpty())
        return fail(ErrorKind::Damaged, Tr::tr("The archive is damaged: index.json in it names no images."));
    takeNamesOfDocker(contents, into);
    return {};
}

} // namespace stowage
