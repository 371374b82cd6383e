// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/change/changeengine.h"

#include "core/image/listplan.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/responses/imageinspect.h"
#include "core/transport/engine/responses/removedlist.h"

namespace stowage {

namespace {

using Method = EngineRequest::Method;

EngineSubject subjectNamed(const QString &name)
{
    return {.what = EngineSubject::What::Image, .name = name};
}

QString calledAs(const ImageSummary &image)
{
    return image.references.isEmpty() ? image.id.shortHex() : image.references.first().familiar();
}

/// "docker.io/library/app" and "1", as both engines take them apart.
QUrlQuery repositoryAndTag(const Reference &name)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("repo"), name.name());
    query.addQueryItem(QStringLiteral("tag"), name.tag());
    return query;
}

EngineRequest deletion(const QString &image, const RemovalManner &manner)
{
    EngineRequest request{.method = Method::Delete, .path = QStringLiteral("/images/") + image};
    if (manner.force)
        request.query.addQueryItem(QStringLiteral("force"), QStringLiteral("1"));
    if (manner.keepsParents)
        request.query.addQueryItem(QStringLiteral("noprune"), QStringLiteral("1"));
    return request;
}

/// Podman takes a name off and leaves the image, even with the last one.
EngineRequest untagging(const Digest &image, const Reference &name)
{
    return {.method = Method::Post,
        .path = QStringLiteral("/images/%1/untag").arg(image.hex()),
        .query = repositoryAndTag(name),
        .api = EngineRequest::Api::Libpod};
}

/// What is asked for one part of a removal, and what a person calls that part.
struct Step {
    EngineRequest request;
    QString called;
    QString name{}; ///< as the engine knows it; empty where the step is about an ID
    std::optional<Reference> reference{}; ///< of the plan that goes
};

Step stepFor(const RemovalItem &item, const Reference &name, const EngineMet &met, const RemovalManner &manner)
{
    const bool untags = !item.deletes && met.capabilities.untagsWithoutDeleting;
    return {
        untags ? untagging(item.id, name) : deletion(name.toString(), manner), name.familiar(), name.toString(), name};
}

QList<Step> stepsFor(const RemovalItem &item, const EngineMet &met, const RemovalManner &manner)
{
    QList<Step> steps;
    for (const Reference &name : item.names)
        steps.append(stepFor(item, name, met, manner));
    for (const QString &name : item.otherNames)
        steps.append({deletion(name, manner), name, name});
    if (steps.isEmpty())
        steps.append({deletion(item.id.toString(), manner), item.id.shortHex()});
    return steps;
}

void add(RemovedInEngine &removed, const Step &step, const QByteArray &body)
{
    if (step.request.method == Method::Post)
        removed.untagged.append(step.called);
    const RemovedList went = parseRemovedList(body);
    removed.untagged += went.untagged;
    removed.deleted += went.deleted;
}

enum class Standing { AsPlanned, Otherwise, LastName };

/// Whether a name still stands for the image that was planned: somebody may have given it to another one meanwhile. It
/// may also be the last that is left, and Docker would delete the image with it.
Task<Result<Standing>> standingOf(
    EngineClientPtr client, EngineMet met, RemovalItem item, QString name, std::stop_token stop)
{
    const EngineRequest look{.path = QStringLiteral("/images/%1/json").arg(name)};
    const auto body = co_await bodyFromEngine(client, look, subjectNamed(name), stop);
    if (!body && body.error().kind == ErrorKind::NotFound)
        co_return Standing::Otherwise;
    if (!body)
        co_return fail(body.error());
    const auto found = parseImageInspect(*body, met.hello.kind, client->title());
    if (!found)
        co_return fail(found.error());
    if (found->id != item.id)
        co_return Standing::Otherwise;
    const bool isLast = !item.deletes && item.children.isEmpty() && found->names <= 1;
    co_return isLast ? Standing::LastName : Standing::AsPlanned;
}

/// Nothing for a step that has nothing to take any more.
Task<Result<std::optional<QByteArray>>> answerTo(EngineClientPtr client, Step step, std::stop_token stop)
{
    auto body = co_await bodyFromEngine(client, step.request, subjectNamed(step.called), stop);
    if (body)
        co_return std::optional(*std::move(body));
    if (body.error().kind == ErrorKind::NotFound)
        co_return std::nullopt;
    co_return fail(body.error());
}

/// Likewise, where the name still stands for what was planned.
Task<Result<std::optional<QByteArray>>> take(
    EngineClientPtr client, EngineMet met, RemovalItem item, Step step, std::stop_token stop)
{
    const bool isByName = step.request.method == Method::Delete && !step.name.isEmpty();
    const auto standing
        = isByName ? co_await standingOf(client, met, item, step.name, stop) : Result<Standing>(Standing::AsPlanned);
    if (!standing)
        co_return fail(standing.error());
    if (*standing == Standing::LastName)
        co_return fail(wouldDelete(step.called));
    if (*standing == Standing::Otherwise)
        co_return std::nullopt;
    co_return co_await answerTo(client, step, stop);
}

void noteDone(RemovalItem &done, const Step &step)
{
    if (step.reference)
        done.names.append(*step.reference);
    else if (!step.name.isEmpty())
        done.otherNames.append(step.name);
}

/// What is left of an image whose names are gone: nothing, when somebody gave it another one meanwhile. Of several
/// places where it came from each is a name of its own, for Docker asks for force where an ID stands for several.
QList<Step> restOf(const EngineInspect &left, const RemovalItem &item, const RemovalManner &manner)
{
    if (left.names > 0)
        return {};
    QList<Step> steps;
    for (const Reference &origin : left.digests.size() > 1 ? left.digests : QList<Reference>())
        steps.append({deletion(origin.toString(), manner), origin.familiar()});
    if (steps.isEmpty())
        steps.append({deletion(item.id.toString(), manner), item.id.shortHex()});
    return steps;
}

/// Docker keeps an image that has lost its names while it remembers from which repository it came. Whether it is gone
/// then; without `mayRemove`, nothing is done but a look.
Task<Result<bool>> removeNameless(EngineClientPtr client, EngineMet met, RemovalItem item, RemovalManner manner,
    RemovedInEngine &removed, bool mayRemove, std::stop_token stop)
{
    const EngineRequest look{.path = QStringLiteral("/images/%1/json").arg(item.id.toString())};
    const auto body = co_await bodyFromEngine(client, look, subjectNamed(item.id.shortHex()), stop);
    const auto left = body ? parseImageInspect(*body, met.hello.kind, client->title()) : fail(body.error());
    if (!left && left.error().kind == ErrorKind::NotFound)
        co_return true;
    if (!left)
        co_return fail(left.error());
    const QList<Step> rest = mayRemove ? restOf(*left, item, manner) : QList<Step>();
    for (const Step &step : rest) {
        const auto gone = co_await answerTo(client, step, stop);
        if (!gone)
            co_return fail(gone.error());
        if (*gone)
            add(removed, step, **gone);
    }
    co_return !rest.isEmpty();
}

} // namespace

Task<Result<void>> tagInEngine(
    EngineClientPtr client, EngineMet, ImageSummary image, Reference name, std::stop_token stop)
{
    const EngineRequest request{.method = Method::Post,
        .path = QStringLiteral("/images/%1/tag").arg(image.id.toString()),
        .query = repositoryAndTag(name)};
    const auto answer = co_await bodyFromEngine(client, request, subjectNamed(calledAs(image)), stop);
    co_return answer ? Result<void>{} : fail(answer.error());
}

Task<RemovedInEngine> removeInEngine(
    EngineClientPtr client, EngineMet met, RemovalItem item, RemovalManner manner, std::stop_token stop)
{
    RemovedInEngine removed{
        .done = {.digest = item.digest, .id = item.id, .names = {}, .otherNames = {}, .origins = item.origins}};
    const QList<Step> steps = stepsFor(item, met, manner);
    bool tookSome = false;
    for (const Step &step : steps) {
        const auto gone = co_await take(client, met, item, step, stop);
        if (!gone) {
            removed.problem = gone.error();
            co_return removed;
        }
        tookSome = tookSome || gone->has_value();
        if (*gone)
            add(removed, step, **gone);
        noteDone(removed.done, step);
    }
    removed.wasGone = !tookSome;
    removed.done.deletes = item.deletes && removed.deleted.contains(item.id);
    if (item.deletes && !removed.done.deletes) {
        const auto isGone = co_await removeNameless(client, met, item, manner, removed, tookSome, stop);
        removed.done.deletes = isGone.value_or(false);
        if (!isGone)
            removed.problem = isGone.error();
    }
    removed.done.frees = removed.done.deletes ? item.frees : 0;
    co_return removed;
}

} // namespace stowage
