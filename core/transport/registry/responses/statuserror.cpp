// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/statuserror.h"

#include "core/base/tr.h"
#include "core/transport/http/words/serverwords.h"

namespace stowage {

static Sentence notLetIn(const Subject &subject)
{
    if (subject.loggedIn)
        return Tr::tr("%1 did not accept this user name and password.").arg(subject.host);
    return Tr::tr("%1 wants to know who you are: give a user name and a password.").arg(subject.host);
}

/// 401 and 403 are the same to who wants to push: not by this account, or by nobody.
static Sentence mayNotPush(const Subject &subject)
{
    if (subject.loggedIn)
        return Tr::tr("This account may not push to %2 on %1, or its password is no longer good. Sign in again, or ask "
                      "the owner of the repository for access.")
            .arg(subject.host, subject.image);
    return Tr::tr("%1 lets nobody push to %2 without signing in. Sign in first.").arg(subject.host, subject.image);
}

/// Of a refusal that another account, or any at all, may get past.
static Error refused(const Sentence &message, const QString &detail)
{
    return {ErrorKind::Refused, message, detail, false, true};
}

/// Most public registries tell nobody what they have.
static Error notListed(int status, const Subject &subject, const QString &detail)
{
    if (subject.loggedIn || (status != 401 && status != 403))
        return {ErrorKind::Refused,
            Tr::tr("%1 does not list its repositories. Name the one that you want.").arg(subject.host), detail};
    return refused(Tr::tr("%1 does not list its repositories to everyone. Sign in, or name the one that you want.")
                       .arg(subject.host),
        detail);
}

static Sentence unauthorized(const Subject &subject)
{
    if (subject.image.isEmpty())
        return notLetIn(subject);
    if (subject.pushing)
        return mayNotPush(subject);
    if (subject.loggedIn)
        return Tr::tr(
            "%1 did not accept this user name and password for %2. Check both, and that the account may read it.")
            .arg(subject.host, subject.image);
    return Tr::tr("%2 does not exist on %1, or is not for everyone. Check the name, or sign in.")
        .arg(subject.host, subject.image);
}

static Sentence forbidden(const Subject &subject)
{
    if (subject.image.isEmpty())
        return notLetIn(subject);
    if (subject.pushing)
        return mayNotPush(subject);
    if (subject.loggedIn)
        return Tr::tr("This account may not read %2 on %1. Ask the owner of the repository for access.")
            .arg(subject.host, subject.image);
    return Tr::tr("%1 lets nobody read %2 without signing in. Sign in first.").arg(subject.host, subject.image);
}

static Sentence missing(const Subject &subject, const QString &code)
{
    if (subject.pushing)
        return Tr::tr("%1 has no place for %2. Check the name: on some registries its project must be made first.")
            .arg(subject.host, subject.image);
    if (subject.what == Subject::What::Blob)
        return Tr::tr("%1 has lost a part of %2. Ask its owner to push the image again.")
            .arg(subject.host, subject.image);
    if (subject.what == Subject::What::Tags || code == QLatin1StringView("NAME_UNKNOWN"))
        return Tr::tr("%1 has no repository for %2. Check the name.").arg(subject.host, subject.image);
    return Tr::tr("%1 has no image %2. Check the name and the tag.").arg(subject.host, subject.image);
}

static Sentence tooMany(const Subject &subject, const Refusal &refusal)
{
    if (refusal.retryAfter)
        return Tr::tr("%1 allows no more requests for now. Try again in %n second(s), or log in for a higher limit.",
            nullptr, int(refusal.retryAfter->count()))
            .arg(subject.host);
    return Tr::tr("%1 allows no more requests for now. Try again later, or log in for a higher limit.")
        .arg(subject.host);
}

static Sentence inTrouble(const Subject &subject)
{
    if (subject.image.isEmpty())
        return Tr::tr("%1 has trouble of its own. Try again in a while.").arg(subject.host);
    if (subject.what == Subject::What::Removal)
        return Tr::tr("%1 has trouble of its own and did not remove %2. Try again in a while.")
            .arg(subject.host, subject.image);
    if (subject.pushing)
        return Tr::tr("%1 has trouble of its own and could not take %2. Try again in a while.")
            .arg(subject.host, subject.image);
    return Tr::tr("%1 has trouble of its own and could not deliver %2. Try again in a while.")
        .arg(subject.host, subject.image);
}

static Sentence takesNone(const Subject &subject)
{
    return Tr::tr("%1 hands images out and takes none. Check the address: it may be a mirror, or closed for now.")
        .arg(subject.host);
}

static Sentence tooLarge(const Subject &subject)
{
    return Tr::tr("%1 takes no parts of this size. Ask whoever runs it to raise the limit of the registry, or of the "
                  "proxy before it.")
        .arg(subject.host);
}

static Sentence notAccepted(const Subject &subject)
{
    return Tr::tr("%1 does not accept %2 as it is. The detail says why.").arg(subject.host, subject.image);
}

static Sentence strange(const Subject &subject)
{
    return Tr::tr("%1 gave an answer that a registry does not give. Check the address, and any proxy on the way.")
        .arg(subject.host);
}

/// One that speaks as a registry does gave it a thought.
static Error notUnderstood(const Refusal &refusal, const Subject &subject, const QString &detail)
{
    if (serverCode(refusal.body).isEmpty())
        return {ErrorKind::Failed, strange(subject), detail};
    return {ErrorKind::Failed, Tr::tr("%1 does not accept what it was asked. The detail says why.").arg(subject.host),
        detail};
}

/// Refusals that only a push meets.
static Error notPushed(const Refusal &refusal, const Subject &subject, const QString &detail)
{
    switch (refusal.status) {
    case 405:
        return {ErrorKind::Refused, takesNone(subject), detail};
    case 413:
        return {ErrorKind::Refused, tooLarge(subject), detail};
    default:
        return {
            ErrorKind::Failed, serverCode(refusal.body).isEmpty() ? strange(subject) : notAccepted(subject), detail};
    }
}

static Error notSearched(const Subject &subject, const QString &detail)
{
    return {ErrorKind::Refused, Tr::tr("%1 cannot be searched. Name the repository that you want.").arg(subject.host),
        detail};
}

static Sentence mayNotDelete(const Subject &subject)
{
    if (subject.loggedIn)
        return Tr::tr("This account may not delete %2 on %1. Sign in as somebody who may, or ask the owner of the "
                      "repository.")
            .arg(subject.host, subject.image);
    return Tr::tr("%1 lets nobody delete %2 without signing in. Sign in first.").arg(subject.host, subject.image);
}

/// Refusals that only a removal meets.
static Error notRemoved(const Refusal &refusal, const Subject &subject, const QString &detail)
{
    if (refusal.status == 401 || refusal.status == 403)
        return refused(mayNotDelete(subject), detail);
    if (refusal.status == 405)
        return {ErrorKind::Refused,
            Tr::tr("%1 allows no deletes. Whoever runs the registry can switch them on.").arg(subject.host), detail};
    return {ErrorKind::Failed, Tr::tr("%1 did not delete %2. The detail says why.").arg(subject.host, subject.image),
        detail};
}

static QString detailOf(const Refusal &refusal)
{
    const QString words = serverWords(refusal.body);
    const QString status = QStringLiteral("HTTP %1").arg(refusal.status);
    return words.isEmpty() ? status : status + QStringLiteral(": ") + words;
}

Error statusError(const Refusal &refusal, const Subject &subject)
{
    const QString detail = detailOf(refusal);
    if (subject.what == Subject::What::Catalog && refusal.status >= 400 && refusal.status < 408)
        return notListed(refusal.status, subject, detail);
    if (subject.what == Subject::What::Search && refusal.status >= 400 && refusal.status < 408)
        return notSearched(subject, detail);
    if (subject.what == Subject::What::Removal && refusal.status < 408 && refusal.status != 404)
        return notRemoved(refusal, subject, detail);
    switch (refusal.status) {
    case 401:
        return refused(unauthorized(subject), detail);
    case 403:
        return refused(forbidden(subject), detail);
    case 404:
    case 410:
        if (subject.what == Subject::What::Token || subject.what == Subject::What::Door)
            return {ErrorKind::Failed, strange(subject), detail};
        return {ErrorKind::NotFound, missing(subject, serverCode(refusal.body)), detail};
    case 408:
    case 425:
        return {ErrorKind::Unreachable, inTrouble(subject), detail, true};
    case 429:
        return {ErrorKind::Unreachable, tooMany(subject, refusal), detail, true, !subject.loggedIn};
    default:
        if (refusal.status >= 500)
            return {ErrorKind::Unreachable, inTrouble(subject), detail, refusal.status <= 504 && refusal.status != 501};
        return subject.pushing ? notPushed(refusal, subject, detail) : notUnderstood(refusal, subject, detail);
    }
}

Error webPageError(const QString &host)
{
    return {ErrorKind::Damaged,
        Tr::tr(
            "%1 answered with a web page, as no registry does. A login page of your network or a proxy may be in the "
            "way: open a page in a browser, or check the address.")
            .arg(host),
        {}};
}

} // namespace stowage
