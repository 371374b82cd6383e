// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/surroundings.h"

#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace stowage {

Surroundings Surroundings::ofThisProcess()
{
    Surroundings around{QProcessEnvironment::systemEnvironment(), QDir::homePath(), {}};
    const QString usual = QStringLiteral("/run/user/%1").arg(::geteuid());
    around.runtime = around.variables.value(QStringLiteral("XDG_RUNTIME_DIR"), usual);
    return around;
}

QString Surroundings::config() const
{
    const QString said = variable("XDG_CONFIG_HOME");
    return said.isEmpty() ? home + QStringLiteral("/.config") : said;
}

QString Surroundings::dockerConfig() const
{
    const QString said = variable("DOCKER_CONFIG");
    return said.isEmpty() ? home + QStringLiteral("/.docker") : said;
}

} // namespace stowage
