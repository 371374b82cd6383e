// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/gotemplate.h"
#include "app/cli/verbs/archiveplace.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

Result<PlatformDetails> choosePlatform(const ImageDetails &details, const Platform &wanted)
{
    if (details.platforms.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("This image has no platform that is here."));
    if (wanted.isNull())
        return details.platforms.first();
    QList<Platform> offered;
    for (const PlatformDetails &platform : details.platforms)
        offered.append(platform.platform);
    const auto best = bestMatch(wanted, offered, true);
    if (best < 0)
        return fail(ErrorKind::NotFound, Tr::tr("This image is not here for %1.").arg(wanted.toString()));
    return details.platforms.at(best);
}

Result<QJsonObject> inspectOne(const Cli &cli, const QString &name, const Platform &platform)
{
    return detailsAt(cli, name).and_then([&](const ImageDetails &details) {
        return choosePlatform(details, platform).transform([&](const PlatformDetails &chosen) {
            return inspectJson(details, chosen);
        });
    });
}

Result<void> printFilled(const QString &format, const QJsonArray &images)
{
    for (const QJsonValue image : images) {
        const auto line = fillTemplate(format, image);
        if (!line)
            return fail(line.error());
        print(*line);
    }
    return {};
}

/// As docker does: what is there is printed, and the first that is not there decides the exit code.
Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const auto platform = platformOption(options);
    if (!platform)
        return fail(platform.error());
    if (options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("inspect [-f TEMPLATE] [--platform P] IMAGE…"));
    QJsonArray images;
    Result<void> done;
    for (const QString &name : options.positionalArguments()) {
        const auto image = inspectOne(cli, name, *platform);
        if (image)
            images.append(*image);
        else if (done)
            done = fail(image.error());
    }
    const QString format = options.value(QStringLiteral("format"));
    if (format.isEmpty()) {
        printJson(images);
        return done;
    }
    const auto filled = printFilled(format, images);
    return done ? filled : done;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("f"), QStringLiteral("format")}, Tr::tr("Fill a template such as {{.Os}}."),
        QStringLiteral("TEMPLATE")});
    parser.addOption(
        {QStringLiteral("platform"), Tr::tr("One platform of a multi-platform image."), QStringLiteral("P")});
}

} // namespace

Verb inspectVerb()
{
    return {QLatin1StringView("inspect"), [] { return Tr::tr("Tell everything about images, as JSON"); },
        [] { return QStringLiteral("[-f TEMPLATE] [--platform P] IMAGE…"); }, addOptions, run};
}

} // namespace stowage::cli
