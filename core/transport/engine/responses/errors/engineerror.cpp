// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/errors/engineerror.h"

#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/enginewords.h"
#include "core/transport/engine/responses/errors/phrases.h"
#include "core/transport/http/words/serverwords.h"

namespace stowage {

using What = EngineSubject::What;

static Error notAccepted(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 does not accept what it was asked. The detail has its reason.").arg(subject.engine), detail};
}

static bool isAboutRegistry(const EngineSubject &subject)
{
    return subject.what == What::Pull || subject.what == What::Push;
}

static Error keptOut(const EngineSubject &subject, const QString &detail)
{
    if (isAboutRegistry(subject))
        return phrases::keptOut(subject, detail);
    return {ErrorKind::Refused,
        Tr::tr("%1 does not let you do this. Ask whoever runs that engine, or the proxy before it, for access.")
            .arg(subject.engine),
        detail};
}

static Error notReady(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 is not ready. See whether it runs, and try again in a while.").arg(subject.engine), detail, true};
}

/// What it does not know at all, as opposed to an image or a container that is not there.
static bool isUnknownCall(const QString &words)
{
    return words.trimmed().endsWith(QLatin1StringView("page not found"), Qt::CaseInsensitive)
        || words.trimmed().compare(QLatin1StringView("not found"), Qt::CaseInsensitive) == 0;
}

static Error unknownCall(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 does not know how to do this. A newer version of it may: update it.").arg(subject.engine), detail};
}

static Error cannot(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 cannot do this the way it is set up. The detail says why; going through the Library may work.")
            .arg(subject.engine),
        detail};
}

static Error inTrouble(const EngineSubject &subject, const QString &detail)
{
    if (subject.name.isEmpty())
        return {ErrorKind::Failed,
            Tr::tr("%1 could not do this. The detail says why; try again when that is seen to.").arg(subject.engine),
            detail};
    return {ErrorKind::Failed,
        Tr::tr("%1 could not do this with %2. The detail says why; try again when that is seen to.")
            .arg(subject.engine, subject.name),
        detail};
}

/// What proxies say of their own accord, and mostly with a page: that the engine is not there, or who may ask it.
static bool isProxysStatus(int status)
{
    return status == 401 || status == 403 || status == 408 || status == 429 || (status >= 502 && status <= 504);
}

static Error byStatus(int status, const QString &words, const EngineSubject &subject, const QString &detail)
{
    switch (status) {
    case 400:
        return notAccepted(subject, detail);
    case 401:
    case 403:
        return keptOut(subject, detail);
    case 404:
        return isUnknownCall(words) ? unknownCall(subject, detail) : phrases::missing(subject, detail);
    case 408:
    case 502:
    case 503:
    case 504:
        return notReady(subject, detail);
    case 409:
        return phrases::conflict(words, subject, detail);
    case 429:
        return phrases::limited(subject, detail);
    case 501:
        return cannot(subject, detail);
    default:
        return status >= 500 ? inTrouble(subject, detail) : notAnEnginesAnswer(subject.engine, detail);
    }
}

/// 20.10 says 500 to many a mistake that later versions tell apart.
static bool isVague(int status)
{
    return status == 400 || status >= 500;
}

static QString detailOf(int status, const QString &words)
{
    const QString said = fitForDetail(words);
    const QString number = QStringLiteral("HTTP %1").arg(status);
    return said.isEmpty() ? number : number + QStringLiteral(": ") + said;
}

Error engineError(int status, const QByteArray &body, const QString &contentType, const EngineSubject &subject)
{
    const QString words = engineWords(body);
    const QString detail = detailOf(status, words);
    if (const auto hint = phrases::ofBuild(words, subject, detail))
        return *hint;
    if (const auto hint = phrases::ofContainer(words, subject, detail))
        return *hint;
    if (const auto hint = phrases::ofSearch(words, subject, detail))
        return *hint;
    if (isWebPage(contentType, body) && !isProxysStatus(status))
        return pageInstead(subject.engine, detail);
    if (status != 409) {
        if (const auto hint = phrases::plain(words, subject, detail))
            return *hint;
    }
    if (isVague(status)) {
        if (const auto hint = phrases::vague(words, subject, detail))
            return *hint;
    }
    return byStatus(status, words, subject, detail);
}

Error streamError(const QString &words, const EngineSubject &subject)
{
    const QString detail = fitForDetail(words);
    if (const auto hint = phrases::ofBuild(words, subject, detail))
        return *hint;
    if (const auto hint = phrases::plain(words, subject, detail))
        return *hint;
    if (const auto hint = phrases::vague(words, subject, detail))
        return *hint;
    return inTrouble(subject, detail);
}

Error brokeOff(const QString &engine, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 fell silent or broke off in the middle. See whether it still runs, and try again.").arg(engine),
        detail, true};
}

} // namespace stowage
