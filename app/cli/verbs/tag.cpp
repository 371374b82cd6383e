// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/removalprint.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"

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
    const auto name = Reference::parse(words.at(1));
    if (!name)
        return fail(name.error());
    if (!name->digest().isNull())
        return fail(ErrorKind::Usage, Tr::tr("A tag cannot be given a digest: leave out what follows the @."));
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
    return {};
}

Result<QList<Reference>> references(const QStringList &texts)
{
    QList<Reference> names;
    for (const QString &text : texts) {
        const auto name = Reference::parse(text);
        if (!name)
            return fail(name.error());
        names.append(*name);
    }
    return names;
}

Result<void> runUntag(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("untag REF…"));
    const auto names = references(options.positionalArguments());
    if (!names)
        return fail(names.error());
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto plan = planUntag(*library, *names);
    return plan ? carryOutAndPrint(cli, *library, *plan) : fail(plan.error());
}

} // namespace

Verb tagVerb()
{
    return {QLatin1StringView("tag"), [] { return Tr::tr("Give an image one more name"); },
        [] { return QStringLiteral("IMAGE REF"); }, noOptions, runTag};
}

Verb untagVerb()
{
    return {QLatin1StringView("untag"), [] { return Tr::tr("Take a name off; the image stays"); },
        [] { return QStringLiteral("REF…"); }, noOptions, runUntag};
}

} // namespace stowage::cli
