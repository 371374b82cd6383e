// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/errors/phrases.h"

#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/hints.h"

namespace stowage::phrases {

using What = EngineSubject::What;

namespace {

Error diskFull(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::NoSpace,
        Tr::tr("The disk that %1 keeps its images on is full. Remove images there that nobody needs, or free space on "
               "that machine, and try again.")
            .arg(subject.engine),
        detail};
}

Error engineIsOlder(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 is older than it was when Stowage first asked it. Connect to it again, or update it.")
            .arg(subject.engine),
        detail};
}

Error engineIsNewer(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed, Tr::tr("%1 is too new for this version of Stowage. Update Stowage.").arg(subject.engine),
        detail};
}

Error noName(const EngineSubject &subject, const QString &detail)
{
    if (subject.name.isEmpty())
        return {ErrorKind::Usage,
            Tr::tr("A name was given that no image can have. Names are written in lower case, as in team/app:1.0."),
            detail};
    return {ErrorKind::Usage,
        Tr::tr("“%1” is a name that no image can have. Names are written in lower case, as in team/app:1.0.")
            .arg(subject.name),
        detail};
}

Error registryNotTrusted(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 does not trust the certificate of the registry. Give the registry's CA to that engine, or go "
               "through the Library, which has certificates of its own.")
            .arg(subject.engine),
        detail};
}

Error registryIsPlain(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("The registry speaks plain HTTP, which %1 takes only from registries that its own settings name as "
               "insecure. Name it there, or go through the Library.")
            .arg(subject.engine),
        detail};
}

Error registryOutOfReach(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 could not reach the registry. Check the network of the machine that it runs on, and the mirrors and "
               "proxies in its settings, or go through the Library.")
            .arg(subject.engine),
        detail, true};
}

/// Of an index, containerd's store may have some platforms only.
Error hasNotAll(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 has not every platform of %2, and pushes all of them or none. Copy the image into the Library and "
               "push it from there, which leaves out what is missing.")
            .arg(subject.engine, subject.name),
        detail};
}

Error busy(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Conflict,
        Tr::tr("%1 is still doing that for somebody else. Try again when it is done.").arg(subject.engine), detail,
        true};
}

Error hasSeveralNames(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Conflict,
        Tr::tr("%2 has several names on %1. Remove each of them by its name.").arg(subject.engine, subject.name),
        detail};
}

Error hasChildren(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Conflict,
        Tr::tr("Other images on %1 were built on %2. Remove those first.").arg(subject.engine, subject.name), detail};
}

Error isUsed(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Conflict,
        Tr::tr("A container on %1 was made from %2. Remove that container first.").arg(subject.engine, subject.name),
        detail};
}

Error isInTheWay(const EngineSubject &subject, const QString &detail)
{
    if (subject.what == What::Container)
        return {ErrorKind::Conflict,
            Tr::tr("%2 is running on %1, or in the middle of a change. Stop it first.")
                .arg(subject.engine, subject.name),
            detail};
    return {ErrorKind::Conflict,
        Tr::tr("Something on %1 stands in the way. The detail says what; see to that first.").arg(subject.engine),
        detail};
}

Sentence notForEveryone(const EngineSubject &subject)
{
    switch (subject.what) {
    case What::Pull:
        return Tr::tr("%1 does not exist, or is not for everyone. Check the name, or sign in to its registry.")
            .arg(subject.name);
    case What::Push:
        return Tr::tr("The registry lets nobody push %1 without signing in. Sign in first.").arg(subject.name);
    default:
        return Tr::tr("A registry that %1 asked wants to know who you are. Sign in to that registry first.")
            .arg(subject.engine);
    }
}

Sentence notForThisAccount(const EngineSubject &subject)
{
    if (subject.what == What::Push)
        return Tr::tr("This account may not push %1, or its password is no longer good. Sign in again, or ask the "
                      "owner of the repository for access.")
            .arg(subject.name);
    return Tr::tr("The registry did not accept this user name and password for %1. Check both, and that the account "
                  "may read it.")
        .arg(subject.name.isEmpty() ? subject.engine : subject.name);
}

} // namespace

Error keptOut(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Refused, subject.loggedIn ? notForThisAccount(subject) : notForEveryone(subject), detail, false,
        true};
}

Error limited(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("The registry allows %1 no more requests for now. Try again later, or sign in for a higher limit.")
            .arg(subject.engine),
        detail, true, !subject.loggedIn};
}

Error missing(const EngineSubject &subject, const QString &detail)
{
    switch (subject.what) {
    case What::Engine:
    case What::Search:
        return {ErrorKind::NotFound,
            Tr::tr("%1 does not have what it was asked for. The list may be old: look again.").arg(subject.engine),
            detail};
    case What::Pull:
        return {ErrorKind::NotFound,
            Tr::tr("The registry has no image %1. Check the name and the tag.").arg(subject.name), detail};
    case What::Build:
        return {ErrorKind::NotFound,
            Tr::tr("An image that the Dockerfile begins with does not exist. Check the names after FROM."), detail};
    case What::Container:
        return {ErrorKind::NotFound,
            Tr::tr("%1 has no container %2. Somebody may have removed it: look at the list again.")
                .arg(subject.engine, subject.name),
            detail};
    case What::Image:
    case What::Push:
        break;
    }
    return {ErrorKind::NotFound,
        Tr::tr("%1 has no image %2. Somebody may have removed it: look at the list again.")
            .arg(subject.engine, subject.name),
        detail};
}

std::optional<Error> plain(const QString &words, const EngineSubject &subject, const QString &detail)
{
    static const Hints hints{
        hint(QStringLiteral("no space left on device|disk quota exceeded"), diskFull),
        hint(QStringLiteral("toomanyrequests: |too many requests"), limited),
        hint(QStringLiteral("no basic auth credentials|authentication required|401 unauthorized|unauthorized: |"
                            "pull access denied|(?<!permission )denied: |access to the resource is denied|"
                            "insufficient_scope: "),
            keptOut),
    };
    return firstOf(hints, words, subject, detail);
}

std::optional<Error> vague(const QString &words, const EngineSubject &subject, const QString &detail)
{
    static const Hints hints{
        hint(QStringLiteral("client version \\S+ is too new"), engineIsOlder),
        hint(QStringLiteral("client version \\S+ is too old"), engineIsNewer),
        hint(QStringLiteral("invalid reference format|invalid tag format|name must be lowercase"), noName),
        hint(QStringLiteral("operation is already running"), busy),
        hint(QStringLiteral("push a manifest list/index which references multiple platform"), hasNotAll),
        hint(QStringLiteral("with more than one tag"), hasSeveralNames),
        hint(QStringLiteral("manifest unknown|name unknown|tag does not exist|does not exist locally|no such image"),
            missing),
        hint(plainHttpFound, registryIsPlain),
        hint(certificateNotTrusted, registryNotTrusted),
        hint(registryNotReached, registryOutOfReach),
    };
    return firstOf(hints, words, subject, detail);
}

Error conflict(const QString &words, const EngineSubject &subject, const QString &detail)
{
    static const Hints ofAnything{
        hint(QStringLiteral("already running|already in progress"), busy),
    };
    static const Hints ofImages{
        hint(QStringLiteral("multiple repositories|more than one tag"), hasSeveralNames),
        hint(QStringLiteral("dependent child"), hasChildren),
        hint(QStringLiteral("is using its|being used by|is in use|used by"), isUsed),
    };
    if (const auto error = firstOf(ofAnything, words, subject, detail))
        return *error;
    const bool isAboutImage = subject.what != What::Engine && subject.what != What::Container;
    const auto error = isAboutImage ? firstOf(ofImages, words, subject, detail) : std::nullopt;
    return error.value_or(isInTheWay(subject, detail));
}

} // namespace stowage::phrases
