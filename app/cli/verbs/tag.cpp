// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/engine/enginechange.h"
#include "app/cli/verbs/registry/registryplace.h"
#include "app/cli/verbs/removalprint.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

#include <QJsonObject>

namespace stowage::cli {

namespace {

void noOptions(QCommandLineParser &)
{
}

Result<void> runTag(const Cli &cli, const QCommandLineParser &options)
{
    const QStringList words = options.positionalArguments();
    if (words.size() != 2)
        return wrongArguments(QStringLiteral("tag IMAGE REF"));
    const auto name = newName(words.at(1));
    if (!name)
        return fail(name.error());
    if (cli.engine)
        return tagInEngine(cli, words.at(0), *name);
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto image = imageIn(*library, words.at(0));
    if (!image)
        return fail(image.error());
    const auto loser = tagImage(*library, image->digest, *name);
    if (!loser)
        return fail(loser.error());
    if (!loser->isNull())
        complain(Tr::tr("%1 was the name of %2 before; that image stays.").arg(name->familiar(), loser->shortHex()));
    if (cli.json)
        printJson(QJsonObject{{QStringLiteral("digest"), image->digest.toString()},
            {QStringLiteral("name"), name->familiar()},
            {QStringLiteral("previous"), loser->isNull() ? QString() : loser->toString()}});
    return {};
}

Result<void> runUntag(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("untag REF…"));
    if (!cli.registry.isEmpty())
        return untagInRegistry(cli, options.positionalArguments());
    if (cli.engine)
        return untagInEngine(cli, options.positionalArguments());
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto plan = planUntag(*library, imageNames(options.positionalArguments()));
    return plan ? carryOutAndPrint(cli, *library, *plan) : fail(plan.error());
}

} // namespace

Verb tagVerb()
{
    return {QLatin1StringView("tag"), Tr::tr("Give an image one more name"), QStringLiteral("IMAGE REF"), noOptions,
        runTag, {Verb::Place::Engine}};
}

Verb untagVerb()
{
    return {QLatin1StringView("untag"), Tr::tr("Take a name off; the image stays"), QStringLiteral("REF…"), noOptions,
        runUntag, {Verb::Place::Registry, Verb::Place::Engine}};
}

} // namespace stowage::cli
