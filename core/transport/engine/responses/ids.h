// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

#include <QJsonObject>

namespace stowage {

/// The ID of an image, with or without "sha256:", as podman has it; null for anything else.
inline Digest idIn(const QJsonObject &object, QLatin1StringView key)
{
    const QString text = object.value(key).toString();
    if (text.isEmpty())
        return {};
    return Digest::parse(text.contains(u':') ? text : QStringLiteral("sha256:") + text).value_or(Digest());
}

} // namespace stowage
