// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/runjob.h"

#include "core/base/stop.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/engineregistryjobs.h"

#include <QCoroTimer>

namespace stowage {

namespace {

/// By a name that its registry can be asked for.
Task<Result<void>> pullFirst(EngineEndpoint engine, RunRequest request, TransferContext context)
{
    const auto image = Reference::parse(request.container.image);
    if (!image)
        co_return fail(image.error());
    PullRequest pull;
    pull.image = *image;
    pull.access = request.access;
    if (!request.container.platform.isNull()) {
        pull.platforms = CopyRequest::Platforms::One;
        pull.platform = request.container.platform;
    }
    const auto pulled = co_await pullThroughEngine(engine, pull, context);
    co_return pulled ? Result<void>{} : fail(pulled.error());
}

Task<Result<QString>> make(AskedEngine asking, EngineEndpoint engine, RunRequest request, TransferContext context)
{
    if (request.pull == PullPolicy::Always)
        if (auto pulled = co_await pullFirst(engine, request, context); !pulled)
            co_return fail(pulled.error());
    auto made = co_await asking.module->create(asking.client, asking.met, request.container, context.stop);
    const bool isMissing = !made && made.error().kind == ErrorKind::NotFound;
    if (!isMissing || request.pull != PullPolicy::Missing)
        co_return made;
    if (auto pulled = co_await pullFirst(engine, request, context); !pulled)
        co_return fail(pulled.error());
    co_return co_await asking.module->create(asking.client, asking.met, request.container, context.stop);
}

/// The engine, a container in it, and who waits for it.
struct Steered {
    AskedEngine asking;
    QString container;
    RunRequest request;
};

/// It must not go on without anybody, whatever stopped us; and who ends a program does not wait for long.
Task<void> endIt(Steered steered)
{
    constexpr int patience = 3; // seconds
    co_await steered.asking.module->stop(steered.asking.client, steered.container, patience, {});
}

/// Its terminal is as large as ours, also when that changes; one that has ended needs no size.
Task<void> followSize(Steered steered, std::stop_token stop)
{
    constexpr std::chrono::milliseconds moment(300);
    const AskedEngine &asking = steered.asking;
    std::pair<int, int> told;
    while (steered.request.size && !stop.stop_requested()) {
        if (const std::pair<int, int> size = steered.request.size(); size != told) {
            told = size;
            co_await asking.module->resize(asking.client, steered.container, size.first, size.second, stop);
        }
        co_await QCoro::sleepFor(moment);
    }
}

/// What it says while it runs, and how it ended.
Task<Result<int>> attend(Steered steered, TransferContext context)
{
    const AskedEngine &asking = steered.asking;
    const auto stream = co_await asking.module->attach(
        asking.client, steered.container, steered.request.container.takesInput, context.stop);
    if (!stream)
        co_return fail(stream.error());
    // With no stop: it is told to end first, and then has ended.
    const auto end = co_await asking.module->await(asking.client, steered.container, {});
    if (!end)
        co_return fail(end.error());
    if (auto started = co_await asking.module->start(asking.client, steered.container, context.stop); !started)
        co_return fail(started.error());
    std::stop_source ended;
    auto size = followSize(steered, ended.get_token());
    const auto passed
        = co_await onWorker([&] { return asking.module->pass(*stream, steered.request.ends, context.stop); });
    ended.request_stop();
    co_await size;
    if (!passed)
        co_await endIt(steered);
    const auto code = co_await asking.module->end(asking.client, *end);
    if (!passed)
        co_return fail(passed.error());
    co_return code;
}

} // namespace

Task<Result<RunEnd>> runInEngine(EngineEndpoint engine, RunRequest request, TransferContext context)
{
    const auto asking = co_await askEngineAt(engine, context.stop);
    if (!asking)
        co_return fail(asking.error());
    const auto container = co_await make(*asking, engine, request, context);
    if (!container)
        co_return fail(container.error());
    const Steered steered{*asking, *container, request};
    if (request.isDetached) {
        const auto started = co_await asking->module->start(asking->client, *container, context.stop);
        co_return started ? Result<RunEnd>(RunEnd{*container}) : fail(started.error());
    }
    const auto code = co_await attend(steered, context);
    if (!code)
        co_return fail(code.error());
    co_return RunEnd{*container, *code};
}

} // namespace stowage
