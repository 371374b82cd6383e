// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"
#include "app/cli/verbs/copy/copyseveral.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/transfers.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

#include <QJsonArray>

#include <algorithm>

namespace stowage::cli {

namespace {

/// The name over there is read before anything moves.
Result<QList<Reference>> namesThere(const Endpoint &to)
{
    if (to.image.isEmpty())
        return QList<Reference>{};
    return newName(to.image).transform([](const Reference &name) { return QList<Reference>{name}; });
}

Result<Compression> compressionThere(const std::vector<Copy> &copies, const QCommandLineParser &options)
{
    if (options.isSet(QStringLiteral("compress")) && std::ranges::none_of(copies, &Copy::intoRegistry))
        return fail(ErrorKind::Usage, Tr::tr("--compress is for layers on their way to a registry."));
    return compressOption(options);
}

/// Two times into the Library is a copy and a tag.
Result<void> checkEnds(const Cli &cli, const std::vector<Copy> &copies)
{
    const auto endsThere = [&](const Copy &copy) { return copy.from.isAtPlace(cli) || copy.to.isAtPlace(cli); };
    if (cli.engine && std::ranges::none_of(copies, endsThere))
        return fail(ErrorKind::Usage, Tr::tr("--place names an engine that the copy does not come from or go to."));
    if (std::ranges::count_if(copies, &Copy::intoLibrary) > 1)
        return fail(
            ErrorKind::Usage, Tr::tr("The Library can be named once. Give the image its other names with tag."));
    return {};
}

Result<std::vector<Copy>> copiesMeant(const Cli &cli, const QCommandLineParser &options)
{
    QStringList words = options.positionalArguments();
    const auto from = Endpoint::parse(words.takeFirst());
    const auto access = accessOptions(options);
    if (!from || !access)
        return fail(from ? access.error() : from.error());
    std::vector<Copy> copies;
    for (const QString &word : std::as_const(words)) {
        const auto to = Endpoint::parse(word);
        const auto names = to ? namesThere(*to) : fail(to.error());
        if (!names)
            return fail(names.error());
        copies.push_back({cli, *from, *to, *names, *access, {}, transferContext(cli)});
    }
    const auto compress = compressionThere(copies, options);
    if (!compress)
        return fail(compress.error());
    for (Copy &copy : copies)
        copy.compress = *compress;
    return checkEnds(cli, copies).transform([&] { return copies; });
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() < 2)
        return wrongArguments(QStringLiteral("copy SRC DST…"));
    const auto copies = copiesMeant(cli, options);
    if (!copies)
        return fail(copies.error());
    if (!cli.json || copies->size() == 1)
        return carryOutCopies(*copies, [&](const JobResult &result) { printResult(cli, result); });
    QJsonArray results;
    const auto done = carryOutCopies(*copies, [&](const JobResult &result) { results.append(toldResult(result)); });
    printJson(results);
    return done;
}

void addOptions(QCommandLineParser &parser)
{
    addLayerOption(parser);
    addAccessOptions(parser);
}

} // namespace

Verb copyVerb()
{
    return {QLatin1StringView("copy"), Tr::tr("Copy an image from a place to a place, or to several"),
        QStringLiteral("[--compress gzip|zstd|none] SRC DST…"), addOptions, run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
