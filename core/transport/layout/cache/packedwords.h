// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/platform.h"
#include "core/transport/layout/cache/packed.h"

#include <QMap>

namespace stowage {

/// Values of core/oci that more than one cache keeps.
inline void put(Packer &out, const Platform &platform)
{
    for (const QString &part : {platform.os, platform.architecture, platform.variant, platform.osVersion})
        out.text(part);
}

inline Platform platform(Unpacker &in)
{
    Platform platform;
    for (QString *part : {&platform.os, &platform.architecture, &platform.variant, &platform.osVersion})
        *part = in.text();
    return platform;
}

inline void put(Packer &out, const QMap<QString, QString> &labels)
{
    out.number(labels.size());
    for (const auto &[key, value] : labels.asKeyValueRange()) {
        out.text(key);
        out.text(value);
    }
}

inline QMap<QString, QString> labels(Unpacker &in)
{
    QMap<QString, QString> labels;
    for (qint64 left = in.number(); left > 0 && in.isGood(); --left) {
        const QString key = in.text();
        labels.insert(labels.cend(), key, in.text());
    }
    return labels;
}

} // namespace stowage
