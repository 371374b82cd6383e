// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/enginestate.h"

#include "core/base/tr.h"
#include "core/jobs/engines/survey.h"

namespace stowage {

/// A socket says whose it usually is; the engine behind it knows better.
QString EngineState::title() const
{
    const QString title = engineTitle(endpoint);
    const bool isGuess = title == engineName(EngineKind::Docker) || title == engineName(EngineKind::Podman);
    return met && isGuess && !endpoint.isNamedByPerson() ? engineName(met->hello.kind) : title;
}

QString EngineState::note() const
{
    if (!met)
        return {};
    QStringList parts{met->hello.title()};
    if (!met->facts.storageDriver.isEmpty())
        parts.append(met->facts.storageDriver);
    if (met->facts.hasContainerdStore)
        parts.append(Tr::tr("containerd store"));
    if (met->facts.isRootless)
        parts.append(Tr::tr("rootless"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace stowage
