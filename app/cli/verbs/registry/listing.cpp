// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/jobs/registrymodule.h"

#include <QJsonArray>

namespace stowage::cli {

namespace {

Result<void> printNames(const Cli &cli, const Result<QStringList> &names)
{
    if (!names)
        return fail(names.error());
    if (cli.json)
        printJson(QJsonArray::fromStringList(*names));
    else if (!names->isEmpty())
        print(names->join(QLatin1Char('\n')));
    return {};
}

/// What the one argument names, as each of the two verbs reads it, and what is listed of it.
template <typename Parse, typename List>
Result<void> run(const Cli &cli, const QCommandLineParser &options, const QString &usage, Parse parse, List list)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(usage);
    const Result<Reference> place = parse(options.positionalArguments().first());
    if (!place)
        return fail(place.error());
    const auto access = accessOptions(options);
    if (!access)
        return fail(access.error());
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    const auto client = (*module)->client(*place, *access, {});
    return printNames(cli, QCoro::waitFor(((*module)->*list)(client, stopOnInterrupt())));
}

Result<void> runTags(const Cli &cli, const QCommandLineParser &options)
{
    return run(cli, options, QStringLiteral("tags REPOSITORY"), Reference::parse, &RegistryModule::tags);
}

Result<void> runCatalog(const Cli &cli, const QCommandLineParser &options)
{
    return run(cli, options, QStringLiteral("catalog HOST"), Reference::registry, &RegistryModule::repositories);
}

} // namespace

Verb tagsVerb()
{
    return {QLatin1StringView("tags"), Tr::tr("List the tags of a repository in a registry"),
        QStringLiteral("REPOSITORY"), addAccessOptions, runTags};
}

Verb catalogVerb()
{
    return {QLatin1StringView("catalog"), Tr::tr("List the repositories of a registry"), QStringLiteral("HOST"),
        addAccessOptions, runCatalog};
}

} // namespace stowage::cli
