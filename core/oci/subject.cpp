// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/subject.h"

#include <QJsonDocument>

namespace stowage {

std::optional<Descriptor> subjectOf(const RawManifest &raw)
{
    const QJsonObject root = QJsonDocument::fromJson(raw.bytes).object();
    const auto subject = Descriptor::fromJson(root.value(QStringLiteral("subject")).toObject());
    return subject ? std::optional(*subject) : std::nullopt;
}

} // namespace stowage
