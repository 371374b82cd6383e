// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/engineplace.h"

#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/images/imagedetailsof.h"
#include "core/transport/engine/client/images/imagelistof.h"

namespace stowage {

Task<Result<ImageList>> listEngine(EngineClientPtr client, EngineMet met, EngineList list, std::stop_token stop)
{
    const auto images = co_await engineImages(client, met, list, stop);
    if (!images)
        co_return fail(images.error());
    const auto containers = co_await engineContainers(client, met, stop);
    if (!containers && !isKeptBack(containers.error()))
        co_return fail(containers.error());
    co_return imageListOf(*images, containers.value_or(QList<EngineContainer>()));
}

/// By its ID: a name may stand for another image by now.
static EngineRequest requestFor(const ImageSummary &image, const QString &what)
{
    return {.path = QStringLiteral("/images/%1/%2").arg(image.id.toString(), what)};
}

static EngineSubject subjectOf(const ImageSummary &image)
{
    return {.what = EngineSubject::What::Image,
        .name = image.references.isEmpty() ? image.id.shortHex() : image.references.first().familiar()};
}

Task<Result<ImageDetails>> describeInEngine(
    EngineClientPtr client, EngineMet met, ImageSummary known, std::stop_token stop)
{
    const EngineSubject subject = subjectOf(known);
    const auto body = co_await bodyFromEngine(client, requestFor(known, QStringLiteral("json")), subject, stop);
    if (!body)
        co_return fail(body.error());
    const auto inspect = parseImageInspect(*body, met.hello.kind, client->title());
    if (!inspect)
        co_return fail(inspect.error());
    const auto told = co_await bodyFromEngine(client, requestFor(known, QStringLiteral("history")), subject, stop);
    if (!told)
        co_return fail(told.error());
    const auto history = parseImageHistory(*told, client->title());
    if (!history)
        co_return fail(history.error());
    co_return imageDetailsOf(*inspect, *history, known);
}

} // namespace stowage
