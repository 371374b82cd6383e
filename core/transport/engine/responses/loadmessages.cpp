// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/loadmessages.h"

namespace stowage {

/// "Loaded image: app:1" and "Loaded image ID: sha256:…"; podman names several, with commas between them.
static QStringList loadedIn(const QString &stream)
{
    if (!stream.startsWith(QLatin1StringView("Loaded image")))
        return {};
    QStringList names;
    const QString list = stream.section(QLatin1StringView(": "), 1).trimmed();
    for (const QString &name : list.split(u',', Qt::SkipEmptyParts))
        names.append(name.trimmed());
    return names;
}

static QString errorIn(const QJsonObject &message)
{
    const QString detail
        = message.value(QLatin1StringView("errorDetail")).toObject().value(QLatin1StringView("message")).toString();
    return detail.isEmpty() ? message.value(QLatin1StringView("error")).toString() : detail;
}

void LoadMessages::add(const QJsonObject &message)
{
    m_loaded += loadedIn(message.value(QLatin1StringView("stream")).toString());
    if (m_error.isEmpty())
        m_error = errorIn(message);
}

} // namespace stowage
