// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/engine/client/transfer/bulk.h"
#include "core/transport/engine/client/transfer/enginearchives.h"
#include "core/transport/engine/responses/loadmessages.h"

#include <QFileInfo>

namespace stowage {

namespace {

/// `quiet=0`: or docker says nothing of the layers that it works on.
EngineRequest loadRequest()
{
    EngineRequest request{.method = EngineRequest::Method::Post,
        .path = QStringLiteral("/images/load"),
        .pace = EngineRequest::Pace::Endless};
    request.query.addQueryItem(QStringLiteral("quiet"), QStringLiteral("0"));
    return request;
}

/// A success that brought nothing is none.
Result<LoadedByEngine> outcomeOf(const LoadMessages &messages, const QString &engine)
{
    if (!messages.error().isEmpty())
        return fail(streamError(messages.error(), {.what = EngineSubject::What::Image, .engine = engine}));
    if (messages.loaded().isEmpty())
        return fail(ErrorKind::Damaged,
            Tr::tr("%1 found no image in the archive that it was given. Look into the archive first.").arg(engine));
    return LoadedByEngine{messages.loaded()};
}

} // namespace

Task<Result<LoadedByEngine>> giveArchive(EngineClientPtr client, EngineMet, QString path, TransferContext context)
{
    BlobProgress step{client->title(), Phase::Transfer, 0, QFileInfo(path).size(), {}, {}};
    const auto sent = [step, context](qint64 position) mutable {
        step.current = position;
        context.progress(step);
    };
    JsonLines lines(client->title());
    LoadMessages messages;
    const auto take = [&](QByteArrayView bytes) {
        return readObjects(bytes, lines, [&](const QJsonObject &message) { messages.add(message); });
    };
    auto all = co_await bulkTo(client, loadRequest(), path, {}, take, sent, context.stop);
    if (all)
        all = lines.end();
    // It may hang up on us once it has said why.
    if (!all && messages.error().isEmpty())
        co_return fail(all.error());
    auto outcome = outcomeOf(messages, client->title());
    step.phase = outcome ? Phase::Done : Phase::Failed;
    step.current = step.total;
    context.progress(step);
    co_return outcome;
}

} // namespace stowage
