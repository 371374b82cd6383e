// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/hints.h"
#include "core/transport/engine/responses/errors/phrases.h"

namespace stowage::phrases {

// A search does not go through the Library, as a pull may: what helps is another program that searches.

namespace {

Error noSearch(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Refused,
        Tr::tr(
            "%1 cannot search that registry. Look around in it from this machine, or pull an image by its full name.")
            .arg(subject.engine),
        detail};
}

Error notSignedIn(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Refused,
        Tr::tr("The registry lets nobody search who has not signed in, and %1 has not. Look around in it from this "
               "machine, where you can sign in.")
            .arg(subject.engine),
        detail};
}

Error notTrusted(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 does not trust the certificate of the registry that it searches. Give the registry's CA to that "
               "engine, or look around in the registry from this machine.")
            .arg(subject.engine),
        detail};
}

Error plainHttp(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("The registry speaks plain HTTP, which %1 takes only from registries that its own settings name as "
               "insecure. Name it there, or look around in it from this machine.")
            .arg(subject.engine),
        detail};
}

Error outOfReach(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 could not reach the registry that it searches. Check the name, and the network and the proxy of the "
               "machine that it runs on, or search from this machine.")
            .arg(subject.engine),
        detail, true};
}

} // namespace

std::optional<Error> ofSearch(const QString &words, const EngineSubject &subject, const QString &detail)
{
    static const Hints hints{
        hint(QStringLiteral("unexpected status code 404"), noSearch),
        hint(QStringLiteral("unexpected status code 40[13]|authentication required|unauthorized: "), notSignedIn),
        hint(certificateNotTrusted, notTrusted),
        hint(plainHttpFound, plainHttp),
        hint(registryNotReached, outOfReach),
    };
    return subject.what == EngineSubject::What::Search ? firstOf(hints, words, subject, detail) : std::nullopt;
}

} // namespace stowage::phrases
