// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/mirrors/measure.h"

#include "core/oci/digester.h"
#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/mirrors/mirrorclient.h"
#include "core/transport/registry/responses/documents.h"
#include "core/transport/registry/responses/headers.h"

#include <QElapsedTimer>

namespace stowage {

/// Whoever answers with a web page is no registry.
static Task<Attempt<void>> knockAt(ClientPtr mirror, std::stop_token stop)
{
    const auto exchange = co_await ask(mirror, doorQuestion(*mirror), stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const auto body = co_await bodyOf(*exchange, maximumErrorBody, QString());
    if (body && isWebPage(plainType((*exchange)->header("Content-Type")), *body))
        co_return setback(webPageError(mirror->repository().domain()));
    co_return Attempt<void>{};
}

static Task<Attempt<void>> readManifest(ClientPtr mirror, Reference image, MirrorReading &reading, std::stop_token stop)
{
    QElapsedTimer clock;
    clock.start();
    const auto exchange = co_await ask(mirror, manifestQuestion(*mirror, image), stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const auto more = co_await moreOf(*exchange);
    reading.firstByte = clock.elapsed();
    const auto body
        = more ? co_await bodyOf(*exchange, maximumManifestSize, image.familiar()) : std::unexpected(more.error());
    if (!body)
        co_return std::unexpected(body.error());
    Digester digester(Digest::Algorithm::Sha256);
    digester.add(*body);
    reading.digest = digester.result();
    co_return Attempt<void>{};
}

Task<MirrorReading> measureMirror(ClientPtr registry, Mirror mirror, Reference image, std::stop_token stop)
{
    MirrorReading reading;
    reading.mirror = mirror;
    const ClientPtr client = mirrorClient(*registry, mirror);
    if (const auto met = co_await knockAt(client, stop); !met) {
        reading.trouble = met.error().error;
        co_return reading;
    }
    QElapsedTimer clock;
    clock.start(); // of the second question: connecting and signing in happen once
    if (co_await knockAt(client, stop))
        reading.latency = clock.elapsed();
    if (image.isNull())
        co_return reading;
    const auto read = co_await readManifest(client, onMirror(mirror, image), reading, stop);
    if (!read && read.error().error.kind != ErrorKind::NotFound)
        reading.trouble = read.error().error;
    co_return reading;
}

} // namespace stowage
