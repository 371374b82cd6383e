// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/imagefilter.h"
#include "app/cli/table.h"
#include "app/cli/verbs/placeimages.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/bytesize.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace stowage::cli {

namespace {

struct Columns {
    bool digests = false;
    bool whole = false; ///< IDs in full
};

QString shownId(const ImageSummary &image, bool whole)
{
    const Digest &id = image.id.isNull() ? image.digest : image.id;
    if (id.isNull()) // only reading the whole archive would tell
        return QStringLiteral("<none>");
    return whole ? id.toString() : id.shortHex();
}

/// Engines that unpack what they get know by which digest it came from where, and no other.
QString shownDigest(const ImageSummary &image, const QString &repository)
{
    if (image.digest != image.id)
        return image.digest.toString();
    const auto origin = std::ranges::find(image.origins, repository, &Reference::familiarName);
    return origin == image.origins.end() ? QStringLiteral("<none>") : origin->digest().toString();
}

QStringList row(const ImageSummary &image, const QString &repository, const QString &tag, Columns columns)
{
    QStringList cells{repository, tag};
    if (columns.digests)
        cells.append(shownDigest(image, repository));
    return cells + QStringList{shownId(image, columns.whole), ago(image.created), knownSize(image.size)};
}

QList<QStringList> namedRows(const ImageSummary &image, const ImageFilter &filter, Columns columns)
{
    const QString none = QStringLiteral("<none>");
    QList<QStringList> rows;
    for (const Reference &name : image.references)
        if (passes(filter, name))
            rows.append(row(image, name.familiarName(), name.tag().isEmpty() ? none : name.tag(), columns));
    for (const QString &name : image.otherNames)
        if (passes(filter, name))
            rows.append(row(image, name, none, columns));
    return rows;
}

/// Where an image came from, as far as that was asked for: the repository of a row without a name.
QString originOf(const ImageSummary &image, const ImageFilter &filter)
{
    const auto origin = std::ranges::find_if(image.origins, [&](const Reference &one) { return passes(filter, one); });
    return origin == image.origins.end() ? QStringLiteral("<none>") : origin->familiarName();
}

/// A row per name, as docker has it; an image of which no name is shown has one of its own.
void addRows(Table &table, const ImageSummary &image, const ImageFilter &filter, Columns columns)
{
    QList<QStringList> rows = namedRows(image, filter, columns);
    if (rows.isEmpty())
        rows.append(row(image, originOf(image, filter), QStringLiteral("<none>"), columns));
    for (const QStringList &cells : std::as_const(rows))
        table.add(cells);
}

void printTable(const QList<ImageSummary> &images, const ImageFilter &filter, Columns columns)
{
    QStringList header{QStringLiteral("REPOSITORY"), QStringLiteral("TAG")};
    if (columns.digests)
        header.append(QStringLiteral("DIGEST"));
    Table table(header + QStringList{QStringLiteral("IMAGE ID"), QStringLiteral("CREATED"), QStringLiteral("SIZE")});
    for (const ImageSummary &image : images)
        addRows(table, image, filter, columns);
    print(table.toString());
}

void printIds(const QList<ImageSummary> &images, bool whole)
{
    QStringList ids;
    for (const ImageSummary &image : images)
        if (!image.id.isNull() || !image.digest.isNull())
            ids.append(shownId(image, whole));
    ids.removeDuplicates();
    for (const QString &id : std::as_const(ids))
        print(id);
}

void printJsonList(const QList<ImageSummary> &images)
{
    QJsonArray array;
    for (const ImageSummary &image : images)
        array.append(imageJson(image));
    printJson(array);
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const QStringList names = options.positionalArguments();
    if (names.size() > 1)
        return wrongArguments(QStringLiteral("images [NAME]"));
    const QStringList filters = options.values(QStringLiteral("filter"));
    const auto isAboutPlatforms = [](const QString &text) { return text.startsWith(QLatin1StringView("platform=")); };
    const bool needsAll = cli.json || std::ranges::any_of(filters, isAboutPlatforms);
    auto list = imagesAt(cli, options.isSet(QStringLiteral("all")) ? EngineList::WithIntermediate : EngineList::Usual,
        needsAll ? Study::Each : Study::None);
    if (!list)
        return fail(list.error());
    const auto filter = parseImageFilter(filters, names.value(0), *list);
    if (!filter)
        return fail(filter.error());
    list->images.removeIf([&](const ImageSummary &image) { return !passes(*filter, image); });
    const bool whole = options.isSet(QStringLiteral("no-trunc"));
    if (cli.json)
        printJsonList(list->images);
    else if (options.isSet(QStringLiteral("q")))
        printIds(list->images, whole);
    else
        printTable(list->images, *filter, {options.isSet(QStringLiteral("digests")), whole});
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("a"), QStringLiteral("all")},
        Tr::tr("Intermediate images too; dangling ones are always shown.")});
    parser.addOption({QStringLiteral("digests"), Tr::tr("Show digests.")});
    parser.addOption({{QStringLiteral("f"), QStringLiteral("filter")},
        Tr::tr("dangling=, reference=, label=, before=, since=, until= or platform=; may be repeated."),
        QStringLiteral("K=V")});
    parser.addOption({QStringLiteral("no-trunc"), Tr::tr("Show IDs in full.")});
    parser.addOption({{QStringLiteral("q"), QStringLiteral("quiet")}, Tr::tr("Only IDs.")});
}

} // namespace

Verb imagesVerb()
{
    return {QLatin1StringView("images"), Tr::tr("List images"),
        QStringLiteral("[-a] [--digests] [--filter K=V]… [--no-trunc] [-q] [NAME]"), addOptions, run,
        {Verb::Place::Archive, Verb::Place::Registry, Verb::Place::Engine}};
}

} // namespace stowage::cli
