// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/enginequestions.h"

#include "core/base/tr.h"

#include <QSet>

namespace stowage {

namespace {

/// An engine that answers, and what to ask it with.
struct Asking {
    const EngineModule &module;
    EngineLine line;
};

Result<Asking> askAt(const BookPtr &book, const QString &placeId)
{
    const auto module = engineModule();
    if (!module)
        return fail(module.error());
    const EngineLine line = book->lines.value(placeId);
    if (!line.isHere)
        return fail(ErrorKind::Unreachable, Tr::tr("The engine does not answer just now."));
    return Asking{**module, line};
}

/// Where one plan has several images of one container, it is removed with the first.
Task<Result<void>> freeFromUsers(
    const EngineModule &module, EngineLine line, QList<ImageUser> users, QSet<QString> &gone, std::stop_token stop)
{
    for (const ImageUser &user : std::as_const(users)) {
        if (gone.contains(user.id))
            continue;
        if (auto removed = co_await module.removeUser(line.client, line.met, user, stop); !removed)
            co_return removed;
        gone.insert(user.id);
    }
    co_return Result<void>{};
}

} // namespace

Task<Result<void>> keepWatch(
    BookPtr book, QString placeId, EngineEndpoint endpoint, EngineWatcher watcher, std::stop_token stop)
{
    const auto module = engineModule();
    if (!module) {
        watcher.lost(module.error());
        co_return fail(module.error());
    }
    const EngineLine line{(*module)->bell(), std::make_shared<AnatomyBook>()};
    book->lines.insert(placeId, line);
    co_await (*module)->watch(endpoint, watcher, line.bell, line.anatomies, stop);
    if (book->lines.value(placeId).bell == line.bell) // somebody may watch it anew by now
        book->lines.remove(placeId);
    co_return Result<void>{};
}

Task<Result<ImageDetails>> describeImageIn(
    BookPtr book, QString placeId, ImageSummary image, ImageList around, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    auto details = co_await asking->module.describe(asking->line.client, asking->line.met, image, stop);
    if (details)
        details->kinship = kinshipOf(details->summary, around);
    co_return details;
}

Task<Result<void>> tagImageIn(BookPtr book, QString placeId, ImageSummary image, Reference name, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    co_return co_await asking->module.tag(asking->line.client, asking->line.met, image, name, stop);
}

Task<Result<QList<SearchHit>>> searchIn(BookPtr book, QString placeId, EngineSearch search, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    co_return co_await asking->module.search(asking->line.client, asking->line.met, search, stop);
}

Task<Result<QString>> runIn(BookPtr book, QString placeId, ContainerWish wish, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    const EngineLine &line = asking->line;
    auto container = co_await asking->module.create(line.client, line.met, wish, stop);
    if (!container)
        co_return container;
    const auto started = co_await asking->module.start(line.client, *container, stop);
    co_return started ? Result<QString>(*container) : fail(started.error());
}

Task<Result<Digest>> commitIn(BookPtr book, QString placeId, CommitWish wish, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    co_return co_await asking->module.commit(asking->line.client, asking->line.met, wish, stop);
}

Task<Result<RemovalPlan>> planIn(BookPtr book, QString placeId, Planning plan, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    const EngineLine &line = asking->line;
    const auto list = co_await asking->module.list(line.client, line.met, EngineList::WithIntermediate, stop);
    if (!list)
        co_return fail(list.error());
    const auto whole = co_await asking->module.whole(line.client, line.met, *list, line.anatomies, stop);
    if (!whole)
        co_return fail(whole.error());
    co_return plan(*whole, line.met.capabilities);
}

static bool tookAnything(const RemovalItem &done)
{
    return done.deletes || !done.names.isEmpty() || !done.otherNames.isEmpty();
}

Task<Result<EngineRemoval>> removeIn(BookPtr book, QString placeId, RemovalPlan plan, std::stop_token stop)
{
    const auto asking = askAt(book, placeId);
    if (!asking)
        co_return fail(asking.error());
    EngineRemoval removal;
    QSet<QString> gone;
    for (const RemovalItem &item : std::as_const(plan.items)) {
        if (stop.stop_requested())
            break;
        const QList<ImageUser> users = item.deletes ? item.users : QList<ImageUser>();
        const auto freed = co_await freeFromUsers(asking->module, asking->line, users, gone, stop);
        RemovedInEngine removed;
        if (freed)
            removed = co_await asking->module.remove(asking->line.client, asking->line.met, item, {}, stop);
        else
            removed.problem = freed.error();
        if (tookAnything(removed.done))
            removal.done.items.append(removed.done);
        if (!removal.problem)
            removal.problem = removed.problem;
    }
    removal.done.frees = removal.problem ? -1 : plan.frees;
    co_return removal;
}

} // namespace stowage
