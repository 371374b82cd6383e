// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/survey.h"

#include "core/base/stop.h"
#include "core/image/lanes.h"
#include "core/jobs/engines/enginemodule.h"
#include "core/jobs/engines/enginesmeant.h"

#include <algorithm>

namespace stowage {

/// They wait for each other's networks, and hardly ever compute.
static constexpr int lanes = 16;

static bool isSameEngine(const SurveyedEngine &one, const SurveyedEngine &other)
{
    return one.met && other.met && !one.met->facts.id.isEmpty() && one.met->facts.id == other.met->facts.id;
}

static QList<SurveyedEngine> eachOnce(const QList<SurveyedEngine> &all)
{
    QList<SurveyedEngine> once;
    for (const SurveyedEngine &engine : all) {
        const auto known
            = std::ranges::find_if(once, [&](const SurveyedEngine &other) { return isSameEngine(engine, other); });
        if (known == once.end())
            once.append(engine);
        else
            known->endpoint.isChosen |= engine.endpoint.isChosen;
    }
    return once;
}

static QList<SurveyedEngine> unasked(const EngineModule &module, const QList<EngineEndpoint> &endpoints)
{
    QList<SurveyedEngine> engines;
    for (const EngineEndpoint &endpoint : endpoints)
        engines.append({endpoint, module.client(endpoint), fail(cancelledError())});
    return engines;
}

Task<Result<QList<SurveyedEngine>>> surveyEngines(QList<EngineEndpoint> endpoints, std::stop_token stop)
{
    const auto module = engineModule();
    if (!module)
        co_return fail(module.error());
    QList<SurveyedEngine> engines = unasked(**module, endpoints);
    const auto ask = [&](qsizetype index, std::stop_token until) -> Task<Result<void>> {
        engines[index].met = co_await (*module)->meet(engines.at(index).client, until);
        co_return goOn(until);
    };
    if (auto asked = co_await inLanes(engines.size(), lanes, ask, stop); !asked)
        co_return fail(asked.error());
    co_return eachOnce(engines);
}

Task<Result<SurveyedEngine>> firstThatAnswers(QList<EngineEndpoint> endpoints, std::stop_token stop)
{
    const auto module = engineModule();
    if (!module)
        co_return fail(module.error());
    std::optional<Error> first;
    for (SurveyedEngine &engine : unasked(**module, endpoints)) {
        engine.met = co_await (*module)->meet(engine.client, stop);
        if (engine.met)
            co_return engine;
        first = first.value_or(engine.met.error());
        if (const auto on = goOn(stop); !on)
            co_return fail(on.error());
    }
    co_return fail(first.value_or(cancelledError()));
}

QString engineTitle(const EngineEndpoint &endpoint)
{
    if (!endpoint.name.isEmpty() && endpoint.origin != EngineEndpoint::Origin::Environment)
        return endpoint.name;
    return endpoint.address.way == EngineAddress::Way::Local ? engineName(likelyKind(endpoint)) : endpoint.address.host;
}

} // namespace stowage
