// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/accounts.h"
#include "core/image/imagesink.h"
#include "core/image/imagesource.h"
#include "core/oci/reference.h"
#include "core/transport/http/patience.h"
#include "core/transport/registry/responses/headers.h"

#include <QHash>

#include <memory>

namespace stowage {

/// Who we are to a registry for this run, and how it may be reached. Kept in memory only, never printed.
struct RegistryAccess {
    Credential credential; ///< given for this run; null: whoever `accounts` know
    bool plainHttp = false; ///< HTTP is allowed to this host; loopback may always use it
    bool pushes = false; ///< tokens are asked for what pushing needs
    bool wantsIdentity = false; ///< the login service is asked for an identity token to keep in place of the password
    std::shared_ptr<Accounts> accounts{}; ///< asked when the registry asks who we are; null: we are nobody
    QString root = QStringLiteral("/v2"); ///< where the distribution API begins on this host
    QString onBehalfOf{}; ///< of a mirror: the host of the registry that is meant, in `?ns=`; mostly empty
    bool isKnown = false; ///< it has answered before: when it does not now, that is worth waiting for
};

/// Manifests as they were fetched.
using KnownManifests = QHash<Digest, RawManifest>;

/// What is known of an image's manifests while it is asked for. Registries count every GET of a manifest as a pull, and
/// no HEAD.
struct ManifestBook {
    KnownManifests known; ///< not fetched again; what is fetched is added
    bool mayCount = true; ///< false: the registry itself is asked for no manifest; its mirrors are
    bool isShort = false; ///< set when it would have had to be asked: the error that comes then has no sentence
    Digest
        root; ///< set while it may not count: what the registry says that the name stands for, null when it is silent
};

/// Who a registry takes us for and what it allows us.
struct RegistryStanding {
    bool isSignedIn = false; ///< it asked who we are, and we had an answer
    QString user; ///< may be empty with an identity token
    std::optional<PullsLeft> pulls; ///< none: it announced no limit
};

/// One registry and one repository in it (OCI distribution-spec): keeps the token and the connections of a job.
/// Used on the thread that made it, which needs an event loop. What a person decided for this registry (its proxy,
/// encryption, mirrors) is read from their files while it is made, which blocks for a moment; when that cannot be read,
/// the first question answers with the error.
class RegistryClient;
std::shared_ptr<RegistryClient> registryClient(
    const Reference &repository, RegistryAccess access, Patience patience = {});

/// As far as it has said; none when it has not answered this client yet.
std::optional<RegistryStanding> registryStanding(const RegistryClient &client);

/// What the registry has told us of its own accord (protocols D.10), each once and with its name: "r.io says: …".
Sentences registryWarnings(const RegistryClient &client);

/// An image of a registry, to be pulled. root() asks by digest when the reference has one, else by tag. read() goes on
/// with Range from the writer's offset, follows redirects without handing on credentials, retries as protocols D.10
/// says, and answers Refused, NotFound, Unreachable or Damaged with a sentence that names host and repository.
/// root() and manifest() have no context of their own: they stop and report through `context`. What `book` knows is not
/// fetched, but root() asks whether the name still stands for it; null: nothing is known. Where the registry has
/// mirrors they are asked first, as mirrors/mirroredsource.h says.
std::unique_ptr<ImageSource> registrySource(std::shared_ptr<RegistryClient> client, const Reference &image,
    TransferContext context = {}, std::shared_ptr<ManifestBook> book = {});

/// A repository as the target of a copy, which sends only what is not there. `elsewhere` says where else in the same
/// registry a blob probably is ("team/base"): it is mounted from there and need not be sent. publish() puts the image
/// under its names' tags; without names it stays reachable by digest. Retries as protocols D.10 says. Refused, NotFound
/// (no such project), Unreachable, Damaged (the registry received or stored something else), with sentences as in a
/// pull.
std::unique_ptr<ImageSink> registrySink(
    std::shared_ptr<RegistryClient> client, QHash<Digest, QString> elsewhere, TransferContext context);

/// What a registry said to a credential.
struct Welcome {
    bool wasAsked = false; ///< false: this registry lets everyone in and looked at nothing
    QString identityToken; ///< to be kept in place of the password; empty where the registry gives none
};

/// Shows the client's credential to the registry. Refused when it is not good, Damaged when this is no
/// registry.
Task<Result<Welcome>> knockAtRegistry(std::shared_ptr<RegistryClient> client, std::stop_token stop);

/// Every tag of the client's repository, all pages, sorted.
Task<Result<QStringList>> listTags(std::shared_ptr<RegistryClient> client, std::stop_token stop);

/// Every repository of the client's registry that it tells us of, all pages, sorted. Refused where it tells nobody, as
/// Docker Hub and most public registries.
Task<Result<QStringList>> listRepositories(std::shared_ptr<RegistryClient> client, std::stop_token stop);

} // namespace stowage
