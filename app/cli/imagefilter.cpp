// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagefilter.h"

#include "core/base/tr.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace stowage::cli {

namespace {

std::unexpected<Error> badFilter(const QString &filter)
{
    return fail(ErrorKind::Usage, Tr::tr("%1 is no filter that is known here.").arg(filter), filter);
}

bool globMatches(const QString &glob, const QString &text)
{
    return QRegularExpression::fromWildcard(glob, Qt::CaseSensitive).match(text).hasMatch();
}

bool labelMatches(const QMap<QString, QString> &labels, const QString &wanted)
{
    const QString key = wanted.section(QLatin1Char('='), 0, 0);
    return labels.contains(key)
        && (!wanted.contains(QLatin1Char('=')) || labels.value(key) == wanted.section(QLatin1Char('='), 1));
}

Result<QDateTime> createdOf(const ImageList &images, const QString &text)
{
    const auto reference = Reference::parse(text);
    const auto found = std::ranges::find_if(images.images, [&](const ImageSummary &image) {
        return (reference && image.references.contains(*reference)) || image.id.hex().startsWith(text)
            || image.id.toString() == text || image.digest.toString() == text;
    });
    if (found == images.images.end())
        return fail(ErrorKind::NotFound, Tr::tr("There is no image %1 here.").arg(text));
    return found->created;
}

Result<void> applyFilter(ImageFilter &filter, const QString &key, const QString &value, const ImageList &images)
{
    if (key == QLatin1StringView("dangling")) {
        if (value != QLatin1StringView("true") && value != QLatin1StringView("false"))
            return badFilter(QStringLiteral("dangling=") + value);
        filter.dangling = value == QLatin1StringView("true");
        return {};
    }
    if (key == QLatin1StringView("reference")) {
        filter.references.append(value);
        return {};
    }
    if (key == QLatin1StringView("label")) {
        filter.labels.append(value);
        return {};
    }
    if (key == QLatin1StringView("platform"))
        return Platform::parse(value).transform([&](const Platform &platform) { filter.platforms.append(platform); });
    const auto put = [](QDateTime &slot) { return [&slot](const QDateTime &time) { slot = time; }; };
    if (key == QLatin1StringView("until"))
        return parseUntil(value).transform(put(filter.before));
    if (key == QLatin1StringView("before"))
        return createdOf(images, value).transform(put(filter.before));
    if (key == QLatin1StringView("since"))
        return createdOf(images, value).transform(put(filter.since));
    return badFilter(key);
}

} // namespace

Result<ImageFilter> parseImageFilter(const QStringList &filters, const QString &name, const ImageList &images)
{
    ImageFilter filter;
    if (!name.isEmpty())
        filter.references.append(name);
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
    return filter.references.isEmpty() || std::ranges::any_of(filter.references, [&](const QString &glob) {
        return globMatches(glob, reference.familiar()) || globMatches(glob, reference.familiarName())
            || globMatches(glob, reference.toString()) || globMatches(glob, reference.name());
    });
}

bool passes(const ImageFilter &filter, const ImageSummary &image)
{
    if (filter.dangling && *filter.dangling != image.isDangling())
        return false;
    if (!filter.references.isEmpty()
        && std::ranges::none_of(image.references, [&](const Reference &name) { return passes(filter, name); }))
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

static std::optional<qint64> ageInSeconds(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("^(\\d+[smhdw])+$"));
    static const QRegularExpression part(QStringLiteral("(\\d+)([smhdw])"));
    if (!whole.match(text).hasMatch())
        return {};
    qint64 seconds = 0;
    for (const QRegularExpressionMatch &match : part.globalMatch(text)) {
        const char unit = match.captured(2).front().toLatin1();
        const qint64 factor = unit == 's' ? 1 : unit == 'm' ? 60 : unit == 'h' ? 3600 : unit == 'd' ? 86400 : 7 * 86400;
        seconds += match.captured(1).toLongLong() * factor;
    }
    return seconds;
}

Result<QDateTime> parseUntil(const QString &text)
{
    if (const auto age = ageInSeconds(text))
        return QDateTime::currentDateTimeUtc().addSecs(-*age);
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber)
        return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), QTimeZone::UTC);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(
            ErrorKind::Usage, Tr::tr("%1 is no time: write 24h, 2026-11-23 or 2026-11-23T08:00:00Z.").arg(text));
    return time;
}

} // namespace stowage::cli
