// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QList>

namespace stowage {

/// An operating system and a processor, normalised: "linux/amd64", "linux/arm/v7" (OCI image-index.md, containerd's
/// platform rules; the table is in Platform's tests).
struct Platform {
    QString os;
    QString architecture;
    QString variant;
    QString osVersion;

    /// `os[/arch[/variant]]`; an OS alone means this machine's architecture, an architecture alone means Linux.
    /// Usage error when a part is empty or holds anything but [A-Za-z0-9_.-].
    static Result<Platform> parse(QStringView text);
    /// The `platform` object of a descriptor, or the top of an image config.
    static Platform fromJson(const QJsonObject &object);
    /// What runs on this machine.
    static Platform host();
    /// As a descriptor's `platform`.
    QJsonObject toJson() const;

    bool isNull() const { return os.isEmpty() && architecture.isEmpty(); }
    /// Attestations carry unknown/unknown.
    bool isUnknown() const;
    QString toString() const;

    friend bool operator==(const Platform &, const Platform &) = default;
};

/// How much a machine that wants `wanted` likes `offered`: 0 is exact, larger is worse, -1 does not run.
int matchRank(const Platform &wanted, const Platform &offered);

/// How little this machine likes a platform: 0 is exact; those that it cannot run come last, all alike.
int hostDislike(const Platform &offered);

/// The best entry for `wanted`, or -1. Strict allows no fallback to an older variant or another architecture.
qsizetype bestMatch(const Platform &wanted, const QList<Platform> &offered, bool strict = false);

} // namespace stowage
