// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/factscode.h"

#include "core/transport/layout/cache/packedwords.h"

namespace stowage {

static constexpr qint64 formatVersion = 3;

static void put(Packer &out, const BlobUse &use)
{
    out.digest(use.digest);
    out.number(use.size);
    out.number(qint64(use.part));
    out.number(use.attestation);
}

static BlobUse blobUse(Unpacker &in)
{
    BlobUse use;
    use.digest = in.digest();
    use.size = in.number();
    use.part = BlobUse::Part(in.number());
    use.attestation = in.number() != 0;
    return use;
}

static void put(Packer &out, const PlatformFacts &facts)
{
    put(out, facts.platform);
    out.digest(facts.manifest);
    out.digest(facts.config);
    out.number(facts.known);
    out.number(facts.layers);
    out.time(facts.created);
    put(out, facts.labels);
}

static PlatformFacts platformFacts(Unpacker &in)
{
    PlatformFacts facts;
    facts.platform = platform(in);
    facts.manifest = in.digest();
    facts.config = in.digest();
    facts.known = in.number() != 0;
    facts.layers = int(in.number());
    facts.created = in.time();
    facts.labels = labels(in);
    return facts;
}

QByteArray encodeFacts(const ImageFacts &facts)
{
    Packer out;
    out.number(formatVersion);
    out.text(facts.mediaType);
    out.text(facts.artifactType);
    out.number(facts.artifactBlobs);
    out.list(facts.blobs, [&](const BlobUse &use) { put(out, use); });
    out.list(facts.platforms, [&](const PlatformFacts &platform) { put(out, platform); });
    out.list(facts.absent, [&](const Digest &digest) { out.digest(digest); });
    out.list(facts.subjects, [&](const Digest &digest) { out.digest(digest); });
    return out.packed();
}

std::optional<ImageFacts> decodeFacts(const QByteArray &bytes)
{
    Unpacker in(bytes);
    if (in.number() != formatVersion)
        return std::nullopt;
    ImageFacts facts;
    facts.mediaType = in.text();
    facts.artifactType = in.text();
    facts.artifactBlobs = int(in.number());
    facts.blobs = in.list<BlobUse>([&] { return blobUse(in); });
    facts.platforms = in.list<PlatformFacts>([&] { return platformFacts(in); });
    facts.absent = in.list<Digest>([&] { return in.digest(); });
    facts.subjects = in.list<Digest>([&] { return in.digest(); });
    return in.isAtEnd() ? std::optional(std::move(facts)) : std::nullopt;
}

} // namespace stowage
