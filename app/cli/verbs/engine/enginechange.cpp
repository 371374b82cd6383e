// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/engine/enginechange.h"

#include "app/cli/interrupt.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/removalprint.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/image/chooseimage.h"
#include "core/image/listplan.h"
#include "core/image/username.h"

#include <QJsonObject>

#include <algorithm>

namespace stowage::cli {

namespace {

QString calledAs(const RemovalItem &item)
{
    if (!item.names.isEmpty())
        return item.names.first().familiar();
    return item.otherNames.value(0, item.id.shortHex());
}

QStringList namesOf(const QList<ImageUser> &users)
{
    QStringList names;
    for (const ImageUser &user : users)
        names.append(userName(user));
    return names;
}

QStringList shortIds(const QList<Digest> &digests)
{
    QStringList ids;
    for (const Digest &digest : digests)
        ids.append(digest.shortHex());
    return ids;
}

std::unexpected<Error> heldByUsers(const RemovalItem &item, const EngineMet &met)
{
    const QString what = calledAs(item);
    const QString users = listed(namesOf(item.users));
    const int count = int(item.users.size());
    // What a container wrote is nobody's to delete who asked for an image.
    if (met.capabilities.forceRemovesContainers)
        return fail(ErrorKind::Conflict,
            Tr::tr(
                "%n container(s) were made from %1: %2. Remove these first; forced to, this engine would delete them "
                "along.",
                nullptr, count)
                .arg(what, users));
    return fail(ErrorKind::Conflict,
        Tr::tr("%n container(s) were made from %1: %2. Remove these first, or add -f.", nullptr, count)
            .arg(what, users));
}

/// Before anything is asked for, so that all of it goes or nothing.
Result<void> freeToGo(const RemovalPlan &plan, const EngineMet &met, bool force)
{
    const bool mayBeHeld = force && !met.capabilities.forceRemovesContainers;
    for (const RemovalItem &item : plan.items) {
        if (!item.deletes)
            continue;
        if (!item.users.isEmpty() && !mayBeHeld)
            return heldByUsers(item, met);
        if (!item.children.isEmpty())
            return fail(ErrorKind::Conflict,
                Tr::tr("%n image(s) were built on %1: %2. Remove these first.", nullptr, int(item.children.size()))
                    .arg(calledAs(item), listed(shortIds(item.children))));
    }
    return {};
}

void printRemoved(const RemovalItem &item, const RemovedInEngine &removed)
{
    for (const QString &name : removed.untagged)
        print(QStringLiteral("Untagged: ") + name);
    for (const Digest &id : removed.deleted)
        print(QStringLiteral("Deleted: ") + id.toString());
    if (removed.wasGone)
        complain(Tr::tr("%1 was gone already.").arg(calledAs(item)));
}

/// A name needs no force, and podman removes containers by it.
RemovalManner forItem(const RemovalItem &item, RemovalManner manner)
{
    manner.force = manner.force && item.deletes && !item.users.isEmpty();
    return manner;
}

/// What cannot go keeps nothing else from going; the first error is the answer, and others are told.
Result<void> removeAll(const Cli &cli, const Asking &asking, const RemovalPlan &plan, const RemovalManner &manner)
{
    Result<void> all;
    for (const RemovalItem &item : plan.items) {
        const RemovedInEngine removed = QCoro::waitFor(
            asking.module.remove(asking.client, asking.met, item, forItem(item, manner), stopOnInterrupt()));
        if (!cli.json)
            printRemoved(item, removed);
        if (!removed.problem)
            continue;
        if (all)
            all = fail(*removed.problem);
        else
            complain(removed.problem->message);
        if (removed.problem->kind == ErrorKind::Cancelled)
            break;
    }
    return all;
}

Result<void> removeAsPlanned(const Cli &cli, const Asking &asking, const RemovalPlan &plan, bool force)
{
    if (auto free = freeToGo(plan, asking.met, force); !free)
        return free;
    auto removed = removeAll(cli, asking, plan, {.force = force});
    if (removed && cli.json)
        printJson(planJson(plan, false));
    return removed;
}

} // namespace

Result<void> removeFromEngine(const Cli &cli, const QStringList &texts, bool force)
{
    const auto asking = askTheEngine(cli);
    const auto list = asking ? listOf(*asking, EngineList::WithIntermediate) : fail(asking.error());
    const auto plan = list ? planRemoval(*list, imageNames(texts), force) : fail(list.error());
    return plan ? removeAsPlanned(cli, *asking, *plan, force) : fail(plan.error());
}

Result<void> untagInEngine(const Cli &cli, const QStringList &texts)
{
    const auto asking = askTheEngine(cli);
    const auto list = asking ? listOf(*asking, EngineList::Usual) : fail(asking.error());
    if (!list)
        return fail(list.error());
    const auto plan = planUntag(*list, imageNames(texts), !asking->met.capabilities.untagsWithoutDeleting);
    return plan ? removeAsPlanned(cli, *asking, *plan, false) : fail(plan.error());
}

Result<void> tagInEngine(const Cli &cli, const QString &image, const Reference &name)
{
    const auto asking = askTheEngine(cli);
    const auto list = asking ? listOf(*asking, EngineList::WithIntermediate) : fail(asking.error());
    if (!list)
        return fail(list.error());
    const auto place = chooseImage(list->images, ImageName::parse(image));
    if (!place)
        return fail(place.error());
    const ImageSummary &chosen = list->images.at(*place);
    const auto former = std::ranges::find_if(
        list->images, [&](const ImageSummary &other) { return other.references.contains(name); });
    const bool moves = former != list->images.end() && former->id != chosen.id;
    if (auto given = QCoro::waitFor(asking->module.tag(asking->client, asking->met, chosen, name, stopOnInterrupt()));
        !given)
        return given;
    if (moves)
        complain(Tr::tr("%1 was the name of %2 before; that image stays.").arg(name.familiar(), former->id.shortHex()));
    if (cli.json)
        printJson(
            QJsonObject{{QStringLiteral("digest"), chosen.digest.toString()}, {QStringLiteral("name"), name.familiar()},
                {QStringLiteral("previous"), moves ? former->id.toString() : QString()}});
    return {};
}

Result<void> pruneEngine(const Cli &cli, const PruneRequest &request, bool dryRun, bool force)
{
    const auto asking = askTheEngine(cli);
    const auto list = asking ? wholeListOf(*asking, EngineList::WithIntermediate) : fail(asking.error());
    if (!list)
        return fail(list.error());
    const RemovalPlan plan = planPrune(*list, request);
    cli.json ? printJson(planJson(plan, dryRun)) : printPlan(plan);
    if (dryRun || plan.items.isEmpty())
        return {};
    if (!force)
        if (auto asked = askFirst(); !asked)
            return asked;
    return removeAll(cli, *asking, plan, {});
}

} // namespace stowage::cli
