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

QString Surroundings::variable(const char *name, const QString &otherwise) const
{
    const QString said = variables.value(QString::fromLatin1(name));
    return said.isEmpty() ? otherwise : said;
}

QString Surroundings::config() const
{
    return variable("XDG_CONFIG_HOME", home + QStringLiteral("/.config"));
}

QString Surroundings::dockerConfig() const
{
    return variable("DOCKER_CONFIG", home + QStringLiteral("/.docker"));
}

} // namespace stowage
