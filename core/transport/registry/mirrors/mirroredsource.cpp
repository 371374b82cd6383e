// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/mirrors/mirroredsource.h"

#include "core/base/tr.h"
#include "core/image/watchedwriter.h"
#include "core/oci/mediatype.h"
#include "core/transport/http/soon.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/mirrors/mirrorclient.h"

#include <QDeadlineTimer>

namespace stowage {

namespace {

enum class Wanted { Tag, Digest };

/// One host that may have the image.
struct Way {
    QString name; ///< of the host
    std::unique_ptr<ImageSource> source;
    Mirror::Use use = Mirror::Use::All;
    bool isRegistry = false;
    QDeadlineTimer resting{0}; ///< not asked until then
};

/// What all questions for one image share.
struct Ways {
    ClientPtr registry;
    Reference image;
    TransferContext context;
    BookPtr book;
    std::vector<Way> all; ///< in the order in which they are asked, the registry last
    QHash<Digest, Way *> brought; ///< which blob came from where
    QSet<Digest> damaged; ///< blobs that came wrong, and come from the registry the next time
    Sentences remarks;
};

using WaysPtr = std::shared_ptr<Ways>;

bool isAllowed(const Way &way, Wanted wanted, const Reference &image)
{
    if (way.use == Mirror::Use::Tags)
        return image.digest().isNull();
    return way.use == Mirror::Use::All || wanted == Wanted::Digest;
}

/// Asking somebody else would change nothing.
bool isOurs(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::NoSpace;
}

void leaveOut(Ways &ways, Way &way, QDeadlineTimer until, const Sentence &why)
{
    if (way.resting.hasExpired())
        ways.remarks.append(Tr::tr("The mirror %1 was left out. %2").arg(way.name, why));
    way.resting = until;
}

/// Not having something is no reason to be left out.
void noteFailure(Ways &ways, Way &way, const Error &error)
{
    if (error.kind != ErrorKind::NotFound)
        leaveOut(ways, way, QDeadlineTimer(ways.registry->patience().longestPause), error.message);
}

Error withMirrors(Error error, const QStringList &failures)
{
    error.detail = (QStringList{error.detail} + failures).join(u'\n').trimmed();
    return error;
}

/// The answer of the first way that has one, or the error that ends it; the registry's own error when none has.
template <typename Answer>
Task<Result<Answer>> firstAnswer(WaysPtr ways, Wanted wanted, std::function<Task<Result<Answer>>(Way &)> ask,
    std::function<bool(const Error &)> ends = isOurs)
{
    QStringList failures;
    for (Way &way : ways->all) {
        if (!way.isRegistry && (!way.resting.hasExpired() || !isAllowed(way, wanted, ways->image)))
            continue;
        auto answer = co_await ask(way);
        if (answer || ends(answer.error()))
            co_return answer;
        if (way.isRegistry)
            co_return fail(withMirrors(answer.error(), failures));
        noteFailure(*ways, way, answer.error());
        failures.append(way.name + QStringLiteral(": ") + answer.error().message.words());
    }
    std::unreachable();
}

/// What the registry itself says that the tag means; nobody waits long for one that has mirrors because it is far away.
Task<Attempt<Digest>> wordOfRegistry(WaysPtr ways)
{
    const auto &registry = ways->registry;
    const auto ask = [&](std::stop_token stop) {
        return digestNow(registry, manifestQuestion(*registry, ways->image), std::move(stop));
    };
    co_return co_await soon<Attempt<Digest>>(ask, registry->patience().connect / 6, ways->context.stop);
}

/// It cannot be heard, or is too busy; what it refuses or does not have it has said. One that does not prove who it is
/// (Damaged) is not silent.
bool isSilent(const Setback &why)
{
    constexpr int requestTimeout = 408;
    constexpr int tooManyRequests = 429;
    if (why.status == 0)
        return why.error.kind != ErrorKind::Damaged;
    return why.status == requestTimeout || why.status == tooManyRequests || why.status >= 500;
}

Task<Result<RawManifest>> byDigest(WaysPtr ways, Descriptor descriptor)
{
    if (ways->book->known.contains(descriptor.digest))
        co_return ways->book->known.value(descriptor.digest);
    const auto manifest = co_await firstAnswer<RawManifest>(
        ways, Wanted::Digest, [&](Way &way) { return way.source->manifest(descriptor); });
    if (manifest)
        ways->book->known.insert(manifest->digest, *manifest);
    co_return manifest;
}

Task<Result<RawManifest>> byTag(WaysPtr ways)
{
    const Way *from = nullptr;
    auto manifest = co_await firstAnswer<RawManifest>(ways, Wanted::Tag, [&](Way &way) {
        from = &way;
        return way.source->root();
    });
    if (manifest && !from->isRegistry)
        ways->remarks.append(
            Tr::tr("%1 did not say whether this is still the newest %2: that is what the mirror %3 has.")
                .arg(ways->registry->repository().domain(), ways->image.familiar(), from->name));
    co_return manifest;
}

/// Where HEAD does not tell, as some answer it with 404 or without a digest, GET does.
Task<Result<RawManifest>> byTheRegistry(WaysPtr ways)
{
    co_return co_await ways->all.back().source->root();
}

Task<Result<RawManifest>> rootOf(WaysPtr ways)
{
    Descriptor root;
    root.digest = ways->image.digest();
    const bool isTag = root.digest.isNull();
    const auto word = isTag ? co_await wordOfRegistry(ways) : Attempt<Digest>(root.digest);
    root.digest = word.value_or(Digest());
    ways->book->root = root.digest;
    if (const auto on = goOn(ways->context.stop); !on)
        co_return fail(on.error());
    if (!root.digest.isNull())
        co_return co_await byDigest(ways, root);
    if (!word && isSilent(word.error()))
        co_return co_await byTag(ways);
    co_return co_await byTheRegistry(ways);
}

void noteDamage(Ways &ways, const Descriptor &blob)
{
    ways.damaged.insert(blob.digest);
    Way *const from = ways.brought.value(blob.digest);
    if (from && !from->isRegistry)
        leaveOut(ways, *from, QDeadlineTimer(QDeadlineTimer::Forever), Tr::tr("What it sent was damaged."));
}

/// Another server's layer comes from there, whoever is asked.
bool isElsewhere(const Descriptor &blob)
{
    return mediaKind(blob.mediaType) == MediaKind::ForeignLayer && blob.json.contains(QLatin1StringView("urls"));
}

Task<Result<void>> readBlob(WaysPtr ways, Descriptor blob, BlobWriter &into, TransferContext context)
{
    const bool byRegistry = ways->damaged.contains(blob.digest) || isElsewhere(blob);
    WatchedWriter watched(into);
    const auto ask = [&](Way &way) -> Task<Result<void>> {
        if (byRegistry && !way.isRegistry)
            co_return fail(ErrorKind::NotFound, {});
        ways->brought.insert(blob.digest, &way);
        co_return co_await way.source->read(blob, watched, context);
    };
    const auto ends = [&watched](const Error &error) { return watched.refused() || isOurs(error); };
    co_return co_await firstAnswer<void>(ways, Wanted::Digest, ask, ends);
}

class MirroredSource : public ImageSource {
public:
    explicit MirroredSource(WaysPtr ways)
        : m_ways(std::move(ways))
    {
    }

    Task<Result<RawManifest>> root() override { return rootOf(m_ways); }
    Task<Result<RawManifest>> manifest(Descriptor descriptor) override
    {
        return byDigest(m_ways, std::move(descriptor));
    }
    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        return readBlob(m_ways, std::move(blob), into, std::move(context));
    }

    void noteDamaged(const Descriptor &blob) override { noteDamage(*m_ways, blob); }
    Sentences remarks() const override
    {
        Sentences remarks = m_ways->remarks;
        for (const Way &way : m_ways->all)
            remarks += way.source->remarks();
        return remarks;
    }

private:
    const WaysPtr m_ways;
};

} // namespace

std::unique_ptr<ImageSource> mirroredSource(
    ClientPtr registry, const Reference &image, TransferContext context, BookPtr book)
{
    const auto ways = std::make_shared<Ways>(registry, image, context, book);
    for (const Mirror &mirror : registry->decisions().mirrors) {
        const Reference there = onMirror(mirror, image);
        ways->all.push_back({mirror.host,
            directSource(mirrorClient(*registry, mirror), there, context, std::make_shared<ManifestBook>()), mirror.use,
            false});
    }
    ways->all.push_back(
        {registry->repository().domain(), directSource(registry, image, context, book), Mirror::Use::All, true});
    return std::make_unique<MirroredSource>(ways);
}

} // namespace stowage
