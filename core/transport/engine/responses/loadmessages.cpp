// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/loadmessages.h"

#include "core/transport/engine/responses/messageerror.h"

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

/// Docker's containerd store says so in passing, and calls the whole a success.
static QString unpackingErrorIn(const QString &stream)
{
    return stream.startsWith(QLatin1StringView("Error unpacking image")) ? stream.trimmed() : QString();
}

void LoadMessages::add(const QJsonObject &message)
{
    m_loaded += loadedIn(message.value(QLatin1StringView("stream")).toString());
    if (m_error.isEmpty())
        m_error = errorInMessage(message);
    if (m_error.isEmpty())
        m_error = unpackingErrorIn(message.value(QLatin1StringView("stream")).toString());
}

} // namespace stowage
