// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/headers.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace stowage {

// RFC 9110 IMF-fixdate, the one form that servers may send today: "Sun, 06 Nov 1994 08:49:37 GMT".
static QDateTime httpDate(const QByteArray &text)
{
    const QLocale english = QLocale::c();
    QDateTime time = english.toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

// Nobody waits longer than a day, and a server that says more must not make our clocks run over.
static std::chrono::seconds bounded(qint64 seconds)
{
    constexpr qint64 aDay = 24 * 60 * 60;
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, aDay));
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(bounded(seconds));
    const QDateTime when = httpDate(text);
    if (!when.isValid())
        return std::nullopt;
    return bounded(now.secsTo(when));
}

static qint64 numberOr(const QString &text, qint64 otherwise)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok ? number : otherwise;
}

std::optional<ContentRange> contentRange(const QByteArray &header)
{
    static const QRegularExpression form(QStringLiteral("^bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)$"));
    const auto match = form.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    return ContentRange{
        numberOr(match.captured(1), -1), numberOr(match.captured(2), -1), numberOr(match.captured(3), -1)};
}

qint64 receivedBytes(const QByteArray &header)
{
    static const QRegularExpression form(QStringLiteral("^(?:bytes=)?0-(\\d+)$"));
    const qint64 last = numberOr(form.match(QString::fromLatin1(header.trimmed())).captured(1), 0);
    return last > 0 ? last + 1 : 0;
}

namespace {

/// Some pulls, and for how long.
struct Allowance {
    qint64 pulls = 0;
    std::chrono::seconds window{0};
};

} // namespace

static std::optional<Allowance> allowanceIn(const QByteArray &header)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+)(?:\\s*;\\s*w=(\\d+))?"));
    const auto match = form.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    return Allowance{numberOr(match.captured(1), 0), bounded(numberOr(match.captured(2), 0))};
}

std::optional<PullsLeft> pullsLeft(const QByteArray &limit, const QByteArray &remaining)
{
    const auto allowed = allowanceIn(limit);
    const auto left = allowanceIn(remaining);
    if (!allowed || !left || allowed->pulls == 0)
        return std::nullopt;
    return PullsLeft{std::min(left->pulls, allowed->pulls), allowed->pulls, allowed->window};
}

QString nextLink(const QList<QByteArray> &linkHeaders)
{
    static const QRegularExpression link(QStringLiteral("<([^>]*)>([^<]*)"));
    static const QRegularExpression next(
        QStringLiteral(";\\s*rel\\s*=\\s*\"?next\"?\\s*(?:[;,]|$)"), QRegularExpression::CaseInsensitiveOption);
    for (const QByteArray &header : linkHeaders) {
        for (auto matches = link.globalMatch(QString::fromUtf8(header)); matches.hasNext();) {
            const auto match = matches.next();
            if (next.match(match.captured(2)).hasMatch())
                return match.captured(1);
        }
    }
    return {};
}

QString plainType(const QByteArray &contentType)
{
    return QString::fromLatin1(contentType).section(QLatin1Char(';'), 0, 0).trimmed().toLower();
}

} // namespace stowage
