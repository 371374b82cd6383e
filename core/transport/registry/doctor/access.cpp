// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"
#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/doctor/examination.h"
#include "core/transport/registry/responses/documents.h"
#include "core/transport/registry/responses/headers.h"

namespace stowage {

static QString schemeName(Challenge::Scheme scheme)
{
    return scheme == Challenge::Scheme::Bearer ? QStringLiteral("Bearer")
        : scheme == Challenge::Scheme::Basic   ? QStringLiteral("Basic")
                                               : QStringLiteral("another scheme");
}

static QString linesOf(const QList<Challenge> &offered)
{
    QStringList lines;
    for (const Challenge &challenge : offered) {
        const QUrl realm = QUrl(challenge.realm).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        lines.append(QStringLiteral("%1 realm=%2 service=%3 scope=%4")
                .arg(schemeName(challenge.scheme), realm.toString(), challenge.service,
                    challenge.scopes.join(QLatin1Char(' '))));
    }
    return lines.join(QLatin1Char('\n'));
}

static Diagnosis noWayIn(const Examination &examination, const QString &detail)
{
    return bad(ErrorKind::Refused,
        Tr::tr("%1 lets nobody in and offers no way to sign in that Stowage knows.").arg(examination.host()),
        Tr::tr("Check the address, and any proxy on the way; else ask whoever runs it how to sign in."), detail);
}

static Task<Diagnosis> judgeDoor(ExaminationPtr examination, ExchangePtr answer)
{
    const QString detail = noteAnswer(*examination, *answer);
    const auto body = co_await bodyOf(answer, maximumErrorBody, QString());
    const QString type = plainType(answer->header("Content-Type"));
    const bool wantsLogin = answer->status() == 401;
    if (!wantsLogin && isWebPage(type, body.value_or(QByteArray()))) {
        Error error = webPageError(examination->host());
        error.detail = detail + QLatin1Char('\n') + serverWords(body.value_or(QByteArray()));
        co_return bad(error);
    }
    if (!wantsLogin && answer->status() != 200) {
        const Refusal refusal{
            answer->status(), answer->header("Content-Type"), body.value_or(QByteArray()), std::nullopt};
        Error error = statusError(refusal, examination->client->subject(Subject::What::Door, {}));
        error.detail = detail + QLatin1Char('\n') + error.detail;
        co_return bad(error);
    }
    if (wantsLogin)
        examination->offered = parseChallenges(answer->headers("WWW-Authenticate"));
    if (wantsLogin && !preferredChallenge(examination->offered))
        co_return noWayIn(*examination, detail);
    co_return good(wantsLogin
            ? Tr::tr("A registry answers at %1 and wants to know who we are.").arg(examination->host())
            : Tr::tr("A registry answers at %1, and lets everyone in.").arg(examination->host()),
        detail);
}

Task<Diagnosis> checkRegistry(ExaminationPtr examination)
{
    co_await knockAsNobody(examination);
    const Attempt<ExchangePtr> answer = *examination->door;
    Diagnosis result = answer ? co_await judgeDoor(examination, *answer) : bad(answer.error().error);
    result.milliseconds = examination->doorTook;
    co_return result;
}

static Diagnosis letIn(const Examination &examination, const QString &detail)
{
    const Credential &credential = examination.client->credential();
    if (credential.isNull())
        return good(Tr::tr("%1 lets strangers in; you are not signed in.").arg(examination.host()), detail);
    if (credential.user.isEmpty())
        return good(Tr::tr("%1 lets you in.").arg(examination.host()), detail);
    return good(Tr::tr("%1 lets you in as %2.").arg(examination.host(), credential.user), detail);
}

/// A repository may be open to strangers all the same where there are tokens.
static Diagnosis unknownHere(const Examination &examination, bool tokens, const QString &detail)
{
    const Sentence next = Tr::tr("Sign in to it.");
    if (tokens)
        return remark(Tr::tr("%1 gives strangers no pass at its door.").arg(examination.host()), next, detail);
    return bad(ErrorKind::Refused,
        Tr::tr("%1 wants a user name and a password, and none is known.").arg(examination.host()), next, detail);
}

static Diagnosis keptOut(const Examination &examination, const Setback &why, const QString &challenges)
{
    const QString detail = why.error.detail.isEmpty() ? challenges : challenges + QLatin1Char('\n') + why.error.detail;
    const bool tokens = preferredChallenge(examination.offered)->scheme == Challenge::Scheme::Bearer;
    const bool byLogin = why.error.kind == ErrorKind::Refused && (!tokens || why.status == 401 || why.status == 403);
    if (!byLogin)
        return bad(why.error.kind, why.error.message, {}, detail);
    if (examination.client->credential().isNull())
        return unknownHere(examination, tokens, detail);
    return bad(ErrorKind::Refused,
        Tr::tr("%1 does not accept the user name and password that it was given.").arg(examination.host()),
        Tr::tr("Sign in again; some registries want an access token in place of the password."), detail);
}

Task<Diagnosis> checkLogin(ExaminationPtr examination)
{
    if (examination->offered.isEmpty())
        co_return notNeeded(Tr::tr("%1 does not ask who we are.").arg(examination->host()));
    const QString challenges = linesOf(examination->offered);
    const auto answer = co_await ask(examination->client, doorQuestion(*examination->client), examination->stop);
    if (!answer)
        co_return keptOut(*examination, answer.error(), challenges);
    co_return letIn(*examination, challenges + QLatin1Char('\n') + noteAnswer(*examination, **answer));
}

static Question tagsQuestion(const RegistryClient &client)
{
    Question question;
    question.path = repositoryPath(client, QStringLiteral("tags/list?n=1"));
    question.accept = "application/json";
    question.subject = client.subject(Subject::What::Tags, client.repository().familiarName());
    return question;
}

Task<Diagnosis> checkScope(ExaminationPtr examination)
{
    const ClientPtr client = examination->client;
    if (examination->place.path().isEmpty())
        co_return notNeeded(Tr::tr("Name a repository, as in %1/team/app, to see whether you may pull from it.")
                .arg(examination->host()));
    const auto answer = co_await ask(client, tagsQuestion(*client), examination->stop);
    if (!answer)
        co_return bad(answer.error().error);
    const QString detail = noteAnswer(*examination, **answer) + QLatin1Char('\n')
        + client->pass().challenge.scopes.join(QLatin1Char(' '));
    const QString name = examination->place.familiarName();
    const auto body = co_await bodyOf(*answer, maximumListPage, Tr::tr("The list of tags of %1").arg(name));
    if (!body)
        co_return bad(body.error().error);
    if (auto page = parseListPage(*body, QStringLiteral("tags"), examination->host()); !page)
        co_return bad(page.error());
    co_return good(Tr::tr("%1 is there, and you may pull from it.").arg(name), detail.trimmed());
}

} // namespace stowage
