// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/table.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/image/remote/searchterm.h"
#include "core/jobs/registrymodule.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace stowage::cli {

namespace {

/// Which hits are shown.
struct SearchFilter {
    std::optional<bool> official;
    std::optional<bool> automated;
    int stars = 0; ///< at least

    bool passes(const SearchHit &hit) const
    {
        return hit.stars >= stars && hit.official == official.value_or(hit.official)
            && hit.automated == automated.value_or(hit.automated);
    }
};

std::unexpected<Error> badFilter(const QString &text)
{
    return fail(ErrorKind::Usage,
        Tr::tr("%1 is no filter for a search: there are is-official=, is-automated= (true or false) and stars=.")
            .arg(text));
}

Result<SearchFilter> parseFilter(const QStringList &texts)
{
    SearchFilter filter;
    for (const QString &text : texts) {
        const QString key = text.section(u'=', 0, 0);
        const QString value = text.section(u'=', 1);
        const bool yes = value == QLatin1StringView("true");
        const bool isBool = yes || value == QLatin1StringView("false");
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (key == QLatin1StringView("is-official") && isBool)
            filter.official = yes;
        else if (key == QLatin1StringView("is-automated") && isBool)
            filter.automated = yes;
        else if (key == QLatin1StringView("stars") && isNumber && number >= 0)
            filter.stars = number;
        else
            return badFilter(text);
    }
    return filter;
}

/// As docker reads it: "HOST/TERM" searches that host, everything else Docker Hub.
struct Search {
    Reference registry;
    SearchQuery query;
};

Result<Search> readSearch(const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("search [--filter K=V]… [--limit N] [--no-trunc] TERM"));
    const SearchTerm term = parseSearchTerm(options.positionalArguments().first());
    bool isNumber = false;
    Search search{term.namesRegistry() ? term.registry : *Reference::registry(u"docker.io"), {}};
    search.query.term = term.word;
    search.query.perPage = options.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || search.query.perPage < 1 || search.query.perPage > SearchQuery::mostPerPage)
        return fail(ErrorKind::Usage, Tr::tr("--limit is a number from 1 to %1.").arg(SearchQuery::mostPerPage));
    if (search.query.term.isEmpty())
        return fail(ErrorKind::Usage, Tr::tr("What is to be searched for?"));
    return search;
}

QString shortened(const QString &text, bool whole)
{
    constexpr qsizetype width = 45;
    return whole || text.size() <= width ? text : text.left(width - 1) + u'…';
}

void printTable(const QList<SearchHit> &hits, bool whole)
{
    Table table(
        {QStringLiteral("NAME"), QStringLiteral("DESCRIPTION"), QStringLiteral("STARS"), QStringLiteral("OFFICIAL")});
    for (const SearchHit &hit : hits)
        table.add({hit.name, shortened(hit.description, whole), QString::number(hit.stars),
            hit.official ? QStringLiteral("[OK]") : QString()});
    print(table.toString());
}

QJsonArray hitsJson(const QList<SearchHit> &hits)
{
    QJsonArray rows;
    for (const SearchHit &hit : hits)
        rows.append(QJsonObject{{QStringLiteral("name"), hit.name}, {QStringLiteral("description"), hit.description},
            {QStringLiteral("stars"), hit.stars}, {QStringLiteral("official"), hit.official},
            {QStringLiteral("automated"), hit.automated}});
    return rows;
}

Result<QList<SearchHit>> searchHere(const Search &search, const RegistryAccess &access)
{
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    const auto client = (*module)->client(search.registry, access, {});
    return QCoro::waitFor((*module)->search(client, search.query, {stopOnInterrupt()}))
        .transform([](const SearchPage &page) { return page.hits; });
}

/// The engine reads what was written as docker does, too.
Result<QList<SearchHit>> searchThere(
    const Cli &cli, const QString &text, const Search &search, const RegistryAccess &access)
{
    if (!access.credential.isNull())
        return fail(ErrorKind::Usage,
            Tr::tr("An engine searches as it is signed in itself: leave out --user and --password-stdin."));
    const EngineSearch asked{.term = text, .limit = search.query.perPage, .plainHttp = access.plainHttp};
    return askTheEngine(cli).and_then([&](const Asking &asking) {
        return QCoro::waitFor(asking.module.search(asking.client, asking.met, asked, stopOnInterrupt()));
    });
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const auto search = readSearch(options);
    if (!search)
        return fail(search.error());
    const auto filter = parseFilter(options.values(QStringLiteral("filter")));
    if (!filter)
        return fail(filter.error());
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    auto hits = cli.engine ? searchThere(cli, options.positionalArguments().first(), *search, *access)
                           : searchHere(*search, *access);
    if (!hits)
        return fail(hits.error());
    hits->removeIf([&](const SearchHit &hit) { return !filter->passes(hit); });
    cli.json ? printJson(hitsJson(*hits)) : printTable(*hits, options.isSet(QStringLiteral("no-trunc")));
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("f"), QStringLiteral("filter")},
        Tr::tr("is-official=, is-automated= or stars=; may be repeated."), QStringLiteral("K=V")});
    parser.addOption({QStringLiteral("limit"), Tr::tr("How many of a registry at most, up to 100."),
        QStringLiteral("N"), QStringLiteral("25")});
    parser.addOption({QStringLiteral("no-trunc"), Tr::tr("Show descriptions in full.")});
    addAccessOptions(parser);
}

} // namespace

Verb searchVerb()
{
    return {QLatin1StringView("search"), Tr::tr("Search Docker Hub, or the registry HOST in HOST/TERM"),
        QStringLiteral("[--filter K=V]… [--limit N] [--no-trunc] TERM"), addOptions, run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
