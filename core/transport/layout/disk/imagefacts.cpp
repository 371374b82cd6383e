// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/imagefacts.h"

#include "core/base/tr.h"
#include "core/oci/subject.h"
#include "core/transport/layout/disk/readblob.h"

#include <algorithm>

namespace stowage {

namespace {

constexpr int maximumDepth = 4;
constexpr qsizetype maximumBlobs = 10'000;

class FactsReader {
public:
    FactsReader(const Library &library, FactsOf extent)
        : m_library(library)
        , m_extent(extent)
    {
    }

    ImageFacts read(const Descriptor &root);

private:
    struct Node {
        Descriptor descriptor;
        int depth = 0;
        bool attestation = false;
    };

    bool use(const Descriptor &blob, BlobUse::Part part, bool attestation);
    void useContent(const Manifest &manifest, bool attestation);
    void follow(const Node &node);
    void followManifest(const RawManifest &raw, const Node &node);
    void followIndex(const RawManifest &raw, const Node &node);
    void addArtifact(const Manifest &manifest);
    void addPlatform(const Manifest &manifest, const Platform &claimed);
    void addSamePlatform(const Descriptor &entry);
    void readConfig(PlatformFacts &facts, const Descriptor &descriptor);
    void addAbsent(const Node &node);
    void addSubject(const RawManifest &raw);
    void setProblem(const Sentence &sentence, const Digest &blob);

    const Library &m_library;
    const FactsOf m_extent;
    ImageFacts m_facts;
    QSet<Digest> m_seen;
};

ImageFacts FactsReader::read(const Descriptor &root)
{
    follow({root, 0, false});
    if (!m_facts.platforms.isEmpty())
        m_facts.artifactType.clear();
    return std::move(m_facts);
}

/// Attestations are followed last, so that a blob that an image uses as well is counted to the image.
bool FactsReader::use(const Descriptor &blob, BlobUse::Part part, bool attestation)
{
    if (m_seen.contains(blob.digest))
        return false;
    if (m_facts.blobs.size() >= maximumBlobs) {
        setProblem(Tr::tr("This image names more parts than Stowage follows."), blob.digest);
        return false;
    }
    m_seen.insert(blob.digest);
    m_facts.blobs.append({blob.digest, blob.size, part, attestation});
    return true;
}

void FactsReader::follow(const Node &node)
{
    if (!use(node.descriptor, BlobUse::Part::Manifest, node.attestation))
        return addSamePlatform(node.descriptor);
    const bool isRoot = node.depth == 0;
    if (isRoot)
        m_facts.mediaType = node.descriptor.mediaType;
    const MediaKind kind = mediaKind(node.descriptor.mediaType);
    if (kind != MediaKind::Index && kind != MediaKind::Manifest && !node.descriptor.mediaType.isEmpty()) {
        m_facts.artifactType = node.descriptor.mediaType;
        return m_facts.strange.append(node.descriptor.digest);
    }
    const auto raw = readManifest(m_library, node.descriptor);
    if (!raw && raw.error().kind == ErrorKind::NotFound && !isRoot)
        return addAbsent(node);
    if (!raw)
        return setProblem(raw.error().message, node.descriptor.digest);
    if (isRoot)
        m_facts.mediaType = raw->mediaType;
    addSubject(*raw);
    if (mediaKind(raw->mediaType) == MediaKind::Index)
        followIndex(*raw, node);
    else
        followManifest(*raw, node);
}

void FactsReader::followIndex(const RawManifest &raw, const Node &node)
{
    const auto index = Index::parse(raw);
    if (!index)
        return setProblem(index.error().message, raw.digest);
    if (node.depth >= maximumDepth)
        return setProblem(Tr::tr("This image's indexes are nested deeper than Stowage follows."), raw.digest);
    for (const Descriptor &entry : index->images())
        follow({entry, node.depth + 1, node.attestation});
    for (const Descriptor &entry : index->attestations())
        follow({entry, node.depth + 1, true});
}

void FactsReader::followManifest(const RawManifest &raw, const Node &node)
{
    const auto manifest = Manifest::parse(raw);
    if (!manifest)
        return setProblem(manifest.error().message, raw.digest);
    useContent(*manifest, node.attestation);
    if (node.attestation)
        return;
    if (manifest->isImage())
        addPlatform(*manifest, node.descriptor.platform);
    else
        addArtifact(*manifest);
}

void FactsReader::useContent(const Manifest &manifest, bool attestation)
{
    use(manifest.config, BlobUse::Part::Content, attestation);
    for (const Descriptor &layer : manifest.layers) {
        const bool isForeign = mediaKind(layer.mediaType) == MediaKind::ForeignLayer;
        use(layer, isForeign ? BlobUse::Part::Foreign : BlobUse::Part::Content, attestation);
    }
}

void FactsReader::addArtifact(const Manifest &manifest)
{
    if (m_facts.artifactType.isEmpty())
        m_facts.artifactType = manifest.effectiveArtifactType();
    m_facts.artifactBlobs += int(manifest.layers.size());
}

void FactsReader::addPlatform(const Manifest &manifest, const Platform &claimed)
{
    PlatformFacts facts{.platform = claimed,
        .manifest = manifest.raw.digest,
        .config = manifest.config.digest,
        .layers = int(manifest.layers.size())};
    if (m_extent == FactsOf::Everything)
        readConfig(facts, manifest.config);
    m_facts.platforms.append(facts);
}

/// One manifest may be listed for several platforms.
void FactsReader::addSamePlatform(const Descriptor &entry)
{
    const auto same = std::ranges::find(m_facts.platforms, entry.digest, &PlatformFacts::manifest);
    if (same == m_facts.platforms.end() || entry.platform.isNull())
        return;
    const auto isListed = [&](const PlatformFacts &other) {
        return other.manifest == entry.digest && other.platform == entry.platform;
    };
    if (std::ranges::any_of(m_facts.platforms, isListed))
        return;
    PlatformFacts facts = *same;
    facts.platform = entry.platform;
    m_facts.platforms.append(facts);
}

void FactsReader::readConfig(PlatformFacts &facts, const Descriptor &descriptor)
{
    const auto bytes = readBlob(m_library, descriptor, maximumConfigSize);
    const auto config = bytes ? ImageConfig::parse(*bytes) : fail(bytes.error());
    if (config) {
        facts.known = true;
        facts.created = config->created;
        facts.labels = config->labels;
        if (facts.platform.isNull())
            facts.platform = config->platform;
    } else if (config.error().kind == ErrorKind::NotFound) {
        m_facts.absent.append(descriptor.digest);
    } else {
        setProblem(config.error().message, descriptor.digest);
    }
}

void FactsReader::addAbsent(const Node &node)
{
    m_facts.absent.append(node.descriptor.digest);
    if (!node.attestation)
        m_facts.platforms.append({.platform = node.descriptor.platform, .manifest = node.descriptor.digest});
}

void FactsReader::addSubject(const RawManifest &raw)
{
    if (const auto subject = subjectOf(raw))
        m_facts.subjects.append(subject->digest);
}

void FactsReader::setProblem(const Sentence &sentence, const Digest &blob)
{
    if (m_facts.problem.isEmpty())
        m_facts.problem = sentence;
    m_facts.damaged.append(blob);
}

} // namespace

ImageFacts readFacts(const Library &library, const Descriptor &root, FactsOf extent)
{
    return FactsReader(library, extent).read(root);
}

} // namespace stowage
