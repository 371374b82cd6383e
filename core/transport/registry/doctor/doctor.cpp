// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/doctor/doctor.h"

#include "core/base/tr.h"
#include "core/transport/http/alarm.h"
#include "core/transport/registry/doctor/examination.h"

namespace stowage {

using Check = Task<Diagnosis> (*)(ExaminationPtr);

static constexpr Check checks[checkStepCount]
    = {checkName, checkConnection, checkTls, checkRegistry, checkLogin, checkScope, checkRateLimit, checkMirrors};

static Diagnosis notReached()
{
    Diagnosis result;
    result.verdict = Verdict::NotReached;
    result.found = Tr::tr("Not tried, because of what is wrong above.");
    return result;
}

static Diagnosis endless(const Examination &examination)
{
    return bad(ErrorKind::Unreachable,
        Tr::tr("%1 sends its answer so slowly that it never ends.").arg(examination.host()),
        Tr::tr("Check your network, or try again in a while."));
}

/// Each wait of a step is bounded, and so is a step that gets a byte now and then.
static Task<Diagnosis> measured(Check check, ExaminationPtr examination, std::stop_source ending)
{
    QElapsedTimer clock;
    clock.start();
    const Patience &patience = examination->patience;
    Alarm alarm(2 * (patience.connect + patience.headers + patience.stall));
    bool isEndless = false;
    QObject::connect(&alarm, &Alarm::rang, &alarm, [&] { isEndless = ending.request_stop(); });
    Diagnosis result = co_await check(examination);
    if (isEndless)
        result = endless(*examination);
    if (result.milliseconds < 0 && result.verdict != Verdict::NotNeeded)
        result.milliseconds = clock.elapsed();
    co_return result;
}

Task<Result<void>> examineRegistry(Reference place, RegistryAccess access, Patience patience,
    std::function<void(const Diagnosis &)> tell, std::stop_token stop)
{
    std::stop_source ending; // by the caller, or by a step without an end
    std::stop_source mirrors; // which are asked all the same
    const std::stop_callback byCaller(stop, [&] {
        ending.request_stop();
        mirrors.request_stop();
    });
    const auto examination = std::make_shared<Examination>(place, std::move(access), patience, ending.get_token());
    co_await prepare(examination);
    bool isBlocked = false;
    for (int step = 0; step < checkStepCount; ++step) {
        // Mirrors are there for when the registry is not.
        const bool asksMirrors = CheckStep(step) == CheckStep::Mirrors;
        if (asksMirrors)
            examination->stop = mirrors.get_token();
        Diagnosis result = isBlocked && !asksMirrors
            ? notReached()
            : co_await measured(checks[step], examination, asksMirrors ? mirrors : ending);
        if (stop.stop_requested())
            co_return fail(cancelledError());
        result.step = CheckStep(step);
        // A repository that is closed to us says nothing of the registry.
        const bool isFatal = result.verdict == Verdict::Bad && result.step != CheckStep::Scope;
        isBlocked = isBlocked || isFatal || ending.stop_requested();
        tell(result);
    }
    co_return Result<void>{};
}

} // namespace stowage
