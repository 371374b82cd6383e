// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/engine/engineregistry.h"

#include "app/cli/progressprinter.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "core/jobs/engines/engineregistryjobs.h"

namespace stowage::cli {

namespace {

Result<QList<Reference>> namesIn(const QStringList &words)
{
    QList<Reference> names;
    for (const QString &word : words) {
        const auto name = Reference::parse(word);
        if (!name)
            return fail(name.error());
        names.append(*name);
    }
    return names;
}

/// Every tag of these repositories that is there.
Result<QList<Reference>> allTagsOf(const Asking &asking, const QList<Reference> &repositories)
{
    const auto list = listOf(asking, EngineList::Usual);
    if (!list)
        return fail(list.error());
    QList<PushItem> items;
    for (const Reference &repository : repositories) {
        if (auto added = addTags(items, *list, repository); !added)
            return fail(added.error());
    }
    return targetsOf(items);
}

} // namespace

Result<JobResult> pullIntoTheEngine(const Cli &cli, const PullRequest &request, PullWay way)
{
    return askTheEngine(cli).and_then([&](const Asking &asking) {
        return QCoro::waitFor(way == PullWay::OfEngine
                ? pullThroughEngine(asking.endpoint, request, transferContext(cli))
                : pullThroughLibrary(cli.libraryPath, request, asking.endpoint, transferContext(cli)));
    });
}

Result<JobResult> pushFromTheEngine(
    const Cli &cli, const QStringList &words, bool allTags, const RegistryAccess &access)
{
    const auto asking = askTheEngine(cli);
    if (!asking)
        return fail(asking.error());
    auto names = namesIn(words);
    if (names && allTags)
        names = allTagsOf(*asking, *names);
    if (!names)
        return fail(names.error());
    if (auto isForOne = checkIsForOne(*names, access); !isForOne)
        return fail(isForOne.error());
    tellTargets(*names);
    return QCoro::waitFor(pushThroughEngine(asking->endpoint, *names, access, transferContext(cli)));
}

} // namespace stowage::cli
