// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/gotemplate.h"
#include "app/cli/imagechoice.h"
#include "app/cli/verbs/placeimages.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

Result<QJsonObject> inspectOne(const Result<ImageDetails> &details, const QString &name, const Platform &platform)
{
    if (!details)
        return fail(details.error());
    if (details->platforms.isEmpty() && !details->summary.artifactType.isEmpty())
        return artifactJson(*details);
    return choosePlatform(*details, ImageName::parse(name), platform).transform([&](const PlatformDetails &chosen) {
        return inspectJson(*details, chosen);
    });
}

Result<void> printFilled(const QString &format, const QJsonArray &images)
{
    for (const QJsonValue image : images) {
        const auto line = fillTemplate(format, image);
        if (!line)
            return fail(line.error());
        printValue(*line);
    }
    return {};
}

/// All that is wrong, a line each; the first decides the exit code.
Result<void> together(const QList<Error> &errors)
{
    if (errors.isEmpty())
        return {};
    QStringList sentences;
    for (const Error &error : errors)
        sentences.append(error.message);
    sentences.removeDuplicates();
    Error all = errors.first();
    all.message = sentences.join(QStringLiteral("\nstowagectl: "));
    return fail(all);
}

/// As docker does: what is there is printed, then it is said what is not.
Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const auto platform = platformOption(options);
    if (!platform)
        return fail(platform.error());
    const QStringList names = options.positionalArguments();
    if (names.isEmpty())
        return wrongArguments(QStringLiteral("inspect [-f TEMPLATE] [--platform P] IMAGE…"));
    QJsonArray images;
    QList<Error> errors;
    const QList<Result<ImageDetails>> details = detailsAt(cli, names);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto image = inspectOne(details.at(i), names.at(i), *platform);
        if (image)
            images.append(*image);
        else
            errors.append(image.error());
    }
    const QString format = options.value(QStringLiteral("format"));
    if (format.isEmpty())
        printJson(images);
    else if (const auto filled = printFilled(format, images); !filled)
        errors.append(filled.error());
    return together(errors);
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
    return {QLatin1StringView("inspect"), Tr::tr("Tell everything about images, as JSON"),
        QStringLiteral("[-f TEMPLATE] [--platform P] IMAGE…"), addOptions, run,
        {Verb::Place::Archive, Verb::Place::Registry, Verb::Place::Engine}};
}

} // namespace stowage::cli
