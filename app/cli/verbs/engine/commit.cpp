// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

#include <QJsonObject>

namespace stowage::cli {

namespace {

Result<CommitWish> readWish(const QCommandLineParser &options)
{
    const QStringList words = options.positionalArguments();
    CommitWish wish{.container = words.first(),
        .author = options.value(QStringLiteral("author")),
        .comment = options.value(QStringLiteral("message")),
        .changes = options.values(QStringLiteral("change")),
        .pauses = options.value(QStringLiteral("pause")) != QLatin1StringView("false")};
    if (words.size() == 1)
        return wish;
    const auto name = newName(words.last());
    if (!name)
        return fail(name.error());
    wish.name = *name;
    return wish;
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const qsizetype words = options.positionalArguments().size();
    if (words < 1 || words > 2)
        return wrongArguments(QStringLiteral("commit [-a AUTHOR] [-m MESSAGE] [-c INSTRUCTION]… CONTAINER [REF]"));
    if (!cli.engine)
        return fail(ErrorKind::Usage, Tr::tr("Only engines have containers: add --place docker or --place podman."));
    const auto wish = readWish(options);
    const auto asking = wish ? askTheEngine(cli) : fail(wish.error());
    if (!asking)
        return fail(asking.error());
    const auto image = QCoro::waitFor(asking->module.commit(asking->client, asking->met, *wish, stopOnInterrupt()));
    if (!image)
        return fail(image.error());
    if (cli.json)
        printJson(QJsonObject{{QStringLiteral("id"), image->toString()}});
    else
        print(image->toString());
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {{QStringLiteral("a"), QStringLiteral("author")}, Tr::tr("Who made it."), QStringLiteral("AUTHOR")});
    parser.addOption(
        {{QStringLiteral("m"), QStringLiteral("message")}, Tr::tr("What is told of it."), QStringLiteral("MESSAGE")});
    parser.addOption({{QStringLiteral("c"), QStringLiteral("change")},
        Tr::tr("An instruction of a Dockerfile, such as 'CMD [\"sh\"]'."), QStringLiteral("INSTRUCTION")});
    parser.addOption({{QStringLiteral("p"), QStringLiteral("pause")},
        Tr::tr("Whether the container stands still meanwhile: true or false."), QStringLiteral("BOOL")});
}

} // namespace

Verb commitVerb()
{
    return {QLatin1StringView("commit"), Tr::tr("Make an image of a container in an engine"),
        QStringLiteral("[-a AUTHOR] [-m MESSAGE] [-c INSTRUCTION]… [--pause BOOL] CONTAINER [REF]"), addOptions, run,
        {Verb::Place::Engine}};
}

} // namespace stowage::cli
