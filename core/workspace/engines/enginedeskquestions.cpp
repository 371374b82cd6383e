// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/listplan.h"
#include "core/workspace/engines/enginedesk.h"

namespace stowage {

template <typename Answer, typename Ask>
QFuture<Answer> EngineDesk::ask(Ask question, const std::stop_token &stop)
{
    return m_thread.ask<Answer>([book = m_book, question](std::stop_token both,
                                    const QuestionThread::Progress &) { return question(book, both); },
        stop);
}

QFuture<Result<ImageDetails>> EngineDesk::details(const QString &placeId, const ImageSummary &image)
{
    const EngineState *const engine = find(placeId);
    const ImageList around = engine ? engine->all : ImageList();
    return ask<Result<ImageDetails>>([placeId, image, around](BookPtr book, std::stop_token stop) {
        return describeImageIn(std::move(book), placeId, image, around, std::move(stop));
    });
}

QFuture<Result<void>> EngineDesk::tag(const QString &placeId, const ImageSummary &image, const Reference &name)
{
    return ask<Result<void>>([placeId, image, name](BookPtr book, std::stop_token stop) {
        return tagImageIn(std::move(book), placeId, image, name, std::move(stop));
    });
}

QFuture<Result<QList<SearchHit>>> EngineDesk::search(
    const QString &placeId, const EngineSearch &search, const std::stop_token &stop)
{
    return ask<Result<QList<SearchHit>>>(
        [placeId, search](
            BookPtr book, std::stop_token both) { return searchIn(std::move(book), placeId, search, std::move(both)); },
        stop);
}

QFuture<Result<QString>> EngineDesk::run(const QString &placeId, const ContainerWish &wish)
{
    return ask<Result<QString>>([placeId, wish](BookPtr book, std::stop_token stop) {
        return runIn(std::move(book), placeId, wish, std::move(stop));
    });
}

QFuture<Result<Digest>> EngineDesk::commit(const QString &placeId, const CommitWish &wish)
{
    return ask<Result<Digest>>([placeId, wish](BookPtr book, std::stop_token stop) {
        return commitIn(std::move(book), placeId, wish, std::move(stop));
    });
}

QFuture<Result<RemovalPlan>> EngineDesk::plan(const QString &placeId, const Planning &planning)
{
    return ask<Result<RemovalPlan>>([placeId, planning](BookPtr book, std::stop_token stop) {
        return planIn(std::move(book), placeId, planning, std::move(stop));
    });
}

QFuture<Result<RemovalPlan>> EngineDesk::planRemoval(const QString &placeId, const QList<ImageName> &names)
{
    return plan(placeId,
        [names](const ImageList &list, const Capabilities &) { return stowage::planRemoval(list, names, true); });
}

QFuture<Result<RemovalPlan>> EngineDesk::planUntag(const QString &placeId, const QList<ImageName> &names)
{
    return plan(placeId, [names](const ImageList &list, const Capabilities &can) {
        return stowage::planUntag(list, names, !can.untagsWithoutDeleting);
    });
}

QFuture<Result<RemovalPlan>> EngineDesk::planPrune(const QString &placeId, const PruneRequest &request)
{
    return plan(placeId, [request](const ImageList &list, const Capabilities &) -> Result<RemovalPlan> {
        return stowage::planPrune(list, request);
    });
}

QFuture<Result<EngineRemoval>> EngineDesk::remove(const QString &placeId, const RemovalPlan &plan)
{
    return ask<Result<EngineRemoval>>([placeId, plan](BookPtr book, std::stop_token stop) {
        return removeIn(std::move(book), placeId, plan, std::move(stop));
    });
}

} // namespace stowage
