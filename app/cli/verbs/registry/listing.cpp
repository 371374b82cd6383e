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

Result<void> runTags(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("tags REPOSITORY"));
    const auto repository = Reference::parse(options.positionalArguments().first());
    if (!repository)
        return fail(repository.error());
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    const auto client = (*module)->client(*repository, accessOptions(options), {});
    return printNames(cli, QCoro::waitFor((*module)->tags(client, stopOnInterrupt())));
}

Result<void> runCatalog(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("catalog HOST"));
    const auto registry = Reference::registry(options.positionalArguments().first());
    if (!registry)
        return fail(registry.error());
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    const auto client = (*module)->client(*registry, accessOptions(options), {});
    return printNames(cli, QCoro::waitFor((*module)->repositories(client, stopOnInterrupt())));
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
