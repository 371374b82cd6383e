// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagefilter.h"

#include "app/cli/imagechoice.h"
#include "core/base/tr.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace stowage::cli {

namespace {

std::unexpected<Error> badFilter(const QString &filter)
{
    return fail(ErrorKind::Usage, Tr::tr("%1 is no filter that is known here.").arg(filter), filter);
}

bool labelMatches(const QMap<QString, QString> &labels, const QString &wanted)
{
    const QString key = wanted.section(QLatin1Char('='), 0, 0);
    return labels.contains(key)
        && (!wanted.contains(QLatin1Char('=')) || labels.value(key) == wanted.section(QLatin1Char('='), 1));
}

Result<QDateTime> createdOf(const ImageList &images, const QString &text)
{
    const auto place = chooseImage(images.images, ImageName::parse(text));
    if (!place)
        return fail(place.error());
    const QDateTime created = images.images.at(*place).created;
    if (!created.isValid())
        return fail(ErrorKind::Failed, Tr::tr("Nobody knows when %1 was created, nor what came before it.").arg(text));
    return created;
}

Result<bool> truth(const QString &text)
{
    static const QStringList words{
        QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("true"), QStringLiteral("1")};
    const auto word = words.indexOf(text);
    if (word < 0)
        return fail(ErrorKind::Usage, Tr::tr("%1 is neither true nor false.").arg(text));
    return word >= 2;
}

QRegularExpression glob(const QString &text)
{
    return QRegularExpression::fromWildcard(text, Qt::CaseSensitive);
}

Result<void> applyFilter(ImageFilter &filter, const QString &key, const QString &value, const ImageList &images)
{
    const auto notAfter = [&](const QDateTime &time) {
        filter.before = filter.before.isValid() ? std::min(filter.before, time) : time;
    };
    if (key == QLatin1StringView("dangling"))
        return truth(value).transform([&](bool dangling) { filter.dangling = dangling; });
    if (key == QLatin1StringView("platform"))
        return Platform::parse(value).transform([&](const Platform &platform) { filter.platforms.append(platform); });
    if (key == QLatin1StringView("until"))
        return parseUntil(value).transform(notAfter);
    if (key == QLatin1StringView("before"))
        return createdOf(images, value).transform(notAfter);
    if (key == QLatin1StringView("since"))
        return createdOf(images, value).transform([&](const QDateTime &time) {
            filter.since = filter.since.isValid() ? std::max(filter.since, time) : time;
        });
    if (key == QLatin1StringView("reference"))
        filter.names.append(glob(value));
    else if (key == QLatin1StringView("label"))
        filter.labels.append(value);
    else
        return badFilter(key);
    return {};
}

bool matchesAny(const QList<QRegularExpression> &globs, const QStringList &spellings)
{
    return globs.isEmpty() || std::ranges::any_of(globs, [&](const QRegularExpression &pattern) {
        return std::ranges::any_of(
            spellings, [&](const QString &spelling) { return pattern.matchView(spelling).hasMatch(); });
    });
}

bool anyNamePasses(const ImageFilter &filter, const ImageSummary &image)
{
    const auto passing = [&](const auto &name) { return passes(filter, name); };
    return filter.names.isEmpty() || std::ranges::any_of(image.references, passing)
        || std::ranges::any_of(image.otherNames, passing) || std::ranges::any_of(image.origins, passing);
}

} // namespace

Result<ImageFilter> parseImageFilter(const QStringList &filters, const QString &name, const ImageList &images)
{
    ImageFilter filter;
    if (!name.isEmpty())
        filter.names.append(glob(name));
    for (const QString &text : filters) {
        if (!text.contains(QLatin1Char('=')))
            return badFilter(text);
        const QString key = text.section(QLatin1Char('='), 0, 0);
        if (auto applied = applyFilter(filter, key, text.section(QLatin1Char('='), 1), images); !applied)
            return fail(applied.error());
    }
    return filter;
}

bool passes(const ImageFilter &filter, const Reference &reference)
{
    return filter.names.isEmpty()
        || matchesAny(
            filter.names, {reference.familiar(), reference.familiarName(), reference.toString(), reference.name()});
}

bool passes(const ImageFilter &filter, const QString &otherName)
{
    return matchesAny(filter.names, {otherName});
}

bool passes(const ImageFilter &filter, const ImageSummary &image)
{
    if (filter.dangling && *filter.dangling != image.isDangling())
        return false;
    if (!anyNamePasses(filter, image))
        return false;
    if (!std::ranges::all_of(filter.labels, [&](const QString &label) { return labelMatches(image.labels, label); }))
        return false;
    if (filter.before.isValid() && !(image.created.isValid() && image.created < filter.before))
        return false;
    if (filter.since.isValid() && !(image.created.isValid() && image.created > filter.since))
        return false;
    return filter.platforms.isEmpty() || std::ranges::any_of(filter.platforms, [&](const Platform &platform) {
        return bestMatch(platform, image.platforms, true) >= 0;
    });
}

Result<PruneRequest> parsePruneFilter(const QStringList &filters, bool all)
{
    PruneRequest request;
    request.all = all;
    for (const QString &text : filters) {
        const QString value = text.section(QLatin1Char('='), 1);
        if (text.startsWith(QLatin1StringView("label!="))) {
            request.withoutLabels.append(value);
        } else if (text.startsWith(QLatin1StringView("label="))) {
            request.labels.append(value);
        } else if (text.startsWith(QLatin1StringView("until="))) {
            const auto until = parseUntil(value);
            if (!until)
                return fail(until.error());
            request.until = *until;
        } else {
            return badFilter(text);
        }
    }
    return request;
}

static bool isAge(const QString &text)
{
    static const QRegularExpression age(QStringLiteral("^(\\d+[smhdw])+$"));
    return age.match(text).hasMatch();
}

/// Nothing when it is more than can be counted.
static std::optional<qint64> ageInSeconds(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("(\\d+)([smhdw])"));
    qint64 seconds = 0;
    for (const QRegularExpressionMatch &match : part.globalMatch(text)) {
        const char unit = match.captured(2).front().toLatin1();
        const qint64 factor = unit == 's' ? 1 : unit == 'm' ? 60 : unit == 'h' ? 3600 : unit == 'd' ? 86400 : 7 * 86400;
        bool isNumber = false;
        qint64 value = match.captured(1).toLongLong(&isNumber);
        if (!isNumber || qMulOverflow(value, factor, &value) || qAddOverflow(seconds, value, &seconds))
            return {};
    }
    return seconds;
}

/// Invalid for what is no time, and for one before year 1 or after year 9999.
static QDateTime timeIn(const QString &text)
{
    constexpr double mostSeconds = 253'402'300'799.;
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber)
        return std::abs(seconds) <= mostSeconds ? QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), QTimeZone::UTC)
                                                : QDateTime();
    if (!isAge(text))
        return QDateTime::fromString(text, Qt::ISODateWithMs);
    const auto age = ageInSeconds(text);
    return age && *age <= qint64(mostSeconds) ? QDateTime::currentDateTimeUtc().addSecs(-*age) : QDateTime();
}

Result<QDateTime> parseUntil(const QString &text)
{
    const QDateTime time = timeIn(text);
    if (!time.isValid())
        return fail(
            ErrorKind::Usage, Tr::tr("%1 is no time: write 24h, 2026-11-23 or 2026-11-23T08:00:00Z.").arg(text));
    return time;
}

} // namespace stowage::cli
