// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/doctor/checkup.h"

#include "core/base/tr.h"
#include "core/jobs/registrymodule.h"

namespace stowage {

Result<Reference> placeToExamine(const QString &text)
{
    QString place = text.trimmed().section(QLatin1StringView("://"), -1);
    while (place.endsWith(QLatin1Char('/')))
        place.chop(1);
    if (place.endsWith(QLatin1StringView("/v2")))
        place.chop(3);
    return place.contains(QLatin1Char('/')) ? Reference::parse(place) : Reference::registry(place);
}

bool mayBeTheRegistry(ErrorKind kind)
{
    using enum ErrorKind;
    return kind == Failed || kind == NotFound || kind == Refused || kind == Unreachable || kind == Damaged;
}

Task<Result<void>> checkUp(CheckUpRequest request, std::function<void(const Diagnosis &)> tell, std::stop_token stop)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    co_return co_await (*module)->examine(request.place, request.access, patienceOfWatchers(), tell, stop);
}

Result<QString> trustFor(const QString &host, const TrustOffer &offer)
{
    const auto module = registryModule();
    return module ? (*module)->trust(host, offer.pem) : fail(module.error());
}

Result<QStringList> distrustFor(const QString &host)
{
    const auto module = registryModule();
    return module ? (*module)->distrust(host) : fail(module.error());
}

Sentence stepName(CheckStep step)
{
    switch (step) {
    case CheckStep::Name:
        return Tr::tr("Name", "of a host");
    case CheckStep::Connection:
        return Tr::tr("Connection");
    case CheckStep::Tls:
        return Tr::tr("TLS");
    case CheckStep::Registry:
        return Tr::tr("Registry");
    case CheckStep::Login:
        return Tr::tr("Signing in");
    case CheckStep::Scope:
        return Tr::tr("Repository");
    case CheckStep::RateLimit:
        return Tr::tr("Rate limit");
    case CheckStep::Mirrors:
        return Tr::tr("Mirrors");
    }
    return {};
}

Sentence stepQuestion(CheckStep step)
{
    switch (step) {
    case CheckStep::Name:
        return Tr::tr("Does the name lead to an address?");
    case CheckStep::Connection:
        return Tr::tr("Does the host take connections?");
    case CheckStep::Tls:
        return Tr::tr("Does its certificate prove who it is?");
    case CheckStep::Registry:
        return Tr::tr("Is it a registry that answers?");
    case CheckStep::Login:
        return Tr::tr("Does it let us in?");
    case CheckStep::Scope:
        return Tr::tr("May we pull from the repository?");
    case CheckStep::RateLimit:
        return Tr::tr("How many pulls are left?");
    case CheckStep::Mirrors:
        return Tr::tr("Are its mirrors of use?");
    }
    return {};
}

Sentence verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Tr::tr("good", "a check");
    case Verdict::Remark:
        return Tr::tr("note", "a check");
    case Verdict::Bad:
        return Tr::tr("bad", "a check");
    case Verdict::NotNeeded:
        return Tr::tr("not needed", "a check");
    case Verdict::NotReached:
        return Tr::tr("not tried", "a check");
    }
    return {};
}

static QString indented(const QString &lines)
{
    return QStringLiteral("    ") + QString(lines).replace(QLatin1Char('\n'), QStringLiteral("\n    "));
}

static QStringList reportOf(const Diagnosis &found)
{
    QString first = stepName(found.step).words() + QStringLiteral(" (") + verdictName(found.verdict);
    if (found.milliseconds >= 0)
        first += QStringLiteral(", %1 ms").arg(found.milliseconds);
    QStringList lines{first + QStringLiteral("): ") + found.found};
    for (const QString &more : {found.next.words(), found.detail})
        if (!more.isEmpty())
            lines.append(indented(more));
    return lines;
}

QString checkUpReport(const QString &place, const QList<Diagnosis> &found)
{
    QStringList lines{place + QStringLiteral(", ") + QDateTime::currentDateTimeUtc().toString(Qt::ISODate)
        + QStringLiteral(", stowage " STOWAGE_VERSION)};
    for (const Diagnosis &one : found)
        lines += reportOf(one);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace stowage
