// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/doctor/doctor.h"

#include "core/base/tr.h"
#include "core/transport/registry/doctor/examination.h"

namespace stowage {

using Check = Task<Diagnosis> (*)(ExaminationPtr);

static constexpr Check checks[checkStepCount]
    = {checkName, checkConnection, checkTls, checkRegistry, checkLogin, checkScope, checkRateLimit};

static Diagnosis notReached()
{
    Diagnosis result;
    result.verdict = Verdict::NotReached;
    result.found = Tr::tr("Not tried, because of what is wrong above.");
    return result;
}

static Task<Diagnosis> measured(Check check, ExaminationPtr examination)
{
    QElapsedTimer clock;
    clock.start();
    Diagnosis result = co_await check(examination);
    if (result.milliseconds < 0 && result.verdict != Verdict::NotNeeded)
        result.milliseconds = clock.elapsed();
    co_return result;
}

Task<Result<void>> examineRegistry(Reference place, RegistryAccess access, Patience patience,
    std::function<void(const Diagnosis &)> tell, std::stop_token stop)
{
    const auto examination = std::make_shared<Examination>(place, std::move(access), patience, stop);
    bool isBlocked = false;
    for (int step = 0; step < checkStepCount; ++step) {
        Diagnosis result = isBlocked ? notReached() : co_await measured(checks[step], examination);
        if (stop.stop_requested())
            co_return fail(cancelledError());
        result.step = CheckStep(step);
        // A repository that is closed to us says nothing of the registry.
        isBlocked = isBlocked || (result.verdict == Verdict::Bad && result.step != CheckStep::Scope);
        tell(result);
    }
    co_return Result<void>{};
}

} // namespace stowage
