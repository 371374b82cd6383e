// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/look/updatecheck.h"

#include "core/base/tr.h"
#include "core/image/compress/rewrite.h"
#include "core/image/lanes.h"
#include "core/image/trimmeddigest.h"
#include "core/jobs/registrymodule.h"
#include "core/transport/layout/librarylayers.h"
#include "core/transport/layout/libraryplaces.h"

#include <algorithm>

namespace stowage {

namespace {

constexpr int registriesAtATime = 4;
constexpr int namesAtATime = 3; ///< of one registry

using Tell = std::function<void(const NameUpdate &)>;
using Client = std::shared_ptr<RegistryClient>;

/// One registry and the names that it is asked about.
struct Round {
    const RegistryModule &module;
    const Library &library;
    RegistryAccess access;
    const Tell &tell;
    QList<HeldName> names{};
    QHash<QString, Client> clients{}; ///< by repository
    std::optional<Error> trouble{}; ///< why it is asked no more
};

using Rounds = std::vector<Round>;

/// The first one finds the way; the others go along.
Client clientFor(Round &round, const Reference &name)
{
    Client &client = round.clients[name.name()];
    if (!client) {
        const auto known = std::ranges::find_if(round.clients, [](const Client &other) { return other != nullptr; });
        client = known == round.clients.end() ? round.module.client(name, round.access, patienceOfWatchers())
                                              : round.module.sibling(**known, name);
    }
    return client;
}

/// Nobody is there whom we may talk to, or whoever is there does not want to be asked now: about no name.
bool isAboutRegistry(const Setback &why)
{
    constexpr int none[] = {0, 429, 502, 503, 504};
    return why.error.kind != ErrorKind::Cancelled && std::ranges::contains(none, why.status);
}

Task<Attempt<DocumentNow>> askAbout(Round &round, Reference name, Accepted accepted, std::stop_token stop)
{
    auto now = co_await round.module.now(clientFor(round, name), name, accepted, stop);
    if (!now && isAboutRegistry(now.error()) && !stop.stop_requested())
        round.trouble = now.error().error;
    co_return now;
}

/// Registries that answer for clients that know no index choose this one.
bool isOnlyDefaultPlatform(const HeldName &held)
{
    const Platform usual{QStringLiteral("linux"), QStringLiteral("amd64"), {}, {}};
    return held.here.size() == 1 && held.here.first().platform == usual;
}

/// What the name stands for, unless that is an index or another image by now.
std::optional<RawManifest> loneManifest(const Library &library, const HeldName &held)
{
    const auto root = manifestNamed(library, held.name);
    if (!root || root->digest != held.root || mediaKind(root->mediaType) != MediaKind::Manifest)
        return {};
    return *root;
}

/// Layers that came with an archive are stored as they were in it, and no registry has them so.
bool isRemade(const Library &library, const HeldName &held)
{
    const auto root = loneManifest(library, held);
    const auto manifest = root ? Manifest::parse(*root) : fail(ErrorKind::NotFound, {});
    return manifest && std::ranges::any_of(manifest->layers, [](const Descriptor &layer) {
        return mediaKind(layer.mediaType) == MediaKind::Layer
            && claimedCompression(layer.mediaType) == Compression::None;
    });
}

Task<bool> isWhatWasPushed(const Library &library, HeldName held, Digest there, std::stop_token stop)
{
    if (!held.isIndex())
        co_return false;
    const auto source = librarySource(library, held.root);
    const auto trimmed = co_await trimmedDigest(*source, {stop});
    co_return trimmed && *trimmed == there;
}

/// What a push made of an image with these plain layers the last time; null where not all of them are remembered.
Digest pushedCompressed(const Library &library, const RawManifest &root, Compression how)
{
    const auto manifest = Manifest::parse(root);
    if (!manifest)
        return {};
    QList<Digest> plain;
    for (const Descriptor &layer : plainLayers(*manifest))
        plain.append(layer.digest);
    const auto known = libraryLayers(library)->known(plain, how);
    if (!std::ranges::all_of(plain, [&](const Digest &digest) { return known.contains(digest); }))
        return {};
    const auto compressed = withCompressedLayers(root, known, how);
    return compressed ? compressed->digest : Digest();
}

bool isWhatWasCompressed(const Library &library, const HeldName &held, const Digest &there)
{
    const auto root = loneManifest(library, held);
    constexpr Compression ways[] = {Compression::Gzip, Compression::Zstd};
    return root
        && std::ranges::any_of(ways, [&](Compression how) { return pushedCompressed(library, *root, how) == there; });
}

/// The digest that the registry has for linux/amd64 in an index; null when it does not tell.
Task<Digest> defaultPlatformThere(Round &round, Reference name, std::stop_token stop)
{
    const auto usual = co_await askAbout(round, name, Accepted::Manifests, stop);
    co_return usual &&mediaKind(usual->mediaType) == MediaKind::Manifest ? usual->digest : Digest();
}

Task<NameUpdate> compareWithIndex(Round &round, HeldName held, NameUpdate update, std::stop_token stop)
{
    const Digest there = isOnlyDefaultPlatform(held) ? co_await defaultPlatformThere(round, held.name, stop) : Digest();
    update.platformKnown = !there.isNull();
    if (update.platformKnown && there == held.here.first().digest)
        update.state = NameUpdate::State::Current;
    else if (!update.platformKnown && !held.isIndex())
        update.state = NameUpdate::State::Unclear;
    co_return update;
}

Task<NameUpdate> compare(Round &round, HeldName held, DocumentNow now, std::stop_token stop)
{
    NameUpdate update{held.name, held.root, now.digest, NameUpdate::State::Current};
    if (held.digests.contains(now.digest) || co_await isWhatWasPushed(round.library, held, now.digest, stop)
        || isWhatWasCompressed(round.library, held, now.digest))
        co_return update;
    update.state = NameUpdate::State::Newer;
    update.platformKnown = true;
    if (mediaKind(now.mediaType) == MediaKind::Index)
        update = co_await compareWithIndex(round, held, update, stop);
    if (update.state == NameUpdate::State::Newer && isRemade(round.library, held))
        update.state = NameUpdate::State::Unclear;
    co_return update;
}

NameUpdate notAsked(const HeldName &held, const Error &why)
{
    return {held.name, held.root, {}, NameUpdate::State::NotAsked, false, why};
}

NameUpdate withoutAnswer(const HeldName &held, const Setback &why)
{
    constexpr int notFound = 404;
    if (why.status == notFound)
        return {held.name, held.root, {}, NameUpdate::State::Gone};
    return notAsked(held, why.error);
}

Error silence(const Reference &name)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 does not say which image %2 is without counting a pull. Pull it to see.")
            .arg(name.domain(), name.familiar()),
        {}};
}

Task<NameUpdate> lookAt(Round &round, HeldName held, std::stop_token stop)
{
    if (round.trouble)
        co_return notAsked(held, *round.trouble);
    const auto now = co_await askAbout(round, held.name, Accepted::Everything, stop);
    if (!now)
        co_return withoutAnswer(held, now.error());
    if (now->digest.isNull())
        co_return notAsked(held, silence(held.name));
    co_return co_await compare(round, held, *now, stop);
}

Task<Result<void>> tellOf(Round &round, qsizetype index, std::stop_token stop)
{
    const NameUpdate update = co_await lookAt(round, round.names.at(index), stop);
    if (auto on = goOn(stop); !on)
        co_return on;
    round.tell(update);
    co_return Result<void>{};
}

/// The first name alone: while nobody knows whether the registry answers, it is asked once.
Task<Result<void>> goRound(Round &round, std::stop_token stop)
{
    if (auto first = co_await tellOf(round, 0, stop); !first)
        co_return first;
    const auto others
        = [&round](qsizetype index, const std::stop_token &until) { return tellOf(round, index + 1, until); };
    co_return co_await inLanes(round.names.size() - 1, namesAtATime, others, stop);
}

Rounds byRegistry(const UpdateRequest &request, const Round &prepared)
{
    Rounds rounds;
    for (const HeldName &held : request.names) {
        const QString registry = held.name.domain().toLower();
        const auto same = std::ranges::find(
            rounds, registry, [](const Round &round) { return round.names.first().name.domain().toLower(); });
        Round &round = same == rounds.end() ? rounds.emplace_back(prepared) : *same;
        round.names.append(held);
    }
    return rounds;
}

} // namespace

Task<Result<void>> checkForUpdates(
    QString libraryPath, UpdateRequest request, std::function<void(const NameUpdate &)> tell, std::stop_token stop)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    RegistryAccess access;
    access.accounts = request.accounts;
    Rounds rounds = byRegistry(request, {**module, *library, access, tell});
    const auto go = [&](qsizetype index, const std::stop_token &until) { return goRound(rounds[index], until); };
    co_return co_await inLanes(qsizetype(rounds.size()), registriesAtATime, go, stop);
}

} // namespace stowage
