// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/messageerror.h"

namespace stowage {

QString errorInMessage(const QJsonObject &message)
{
    const QString detail
        = message.value(QLatin1StringView("errorDetail")).toObject().value(QLatin1StringView("message")).toString();
    return detail.isEmpty() ? message.value(QLatin1StringView("error")).toString() : detail;
}

} // namespace stowage
