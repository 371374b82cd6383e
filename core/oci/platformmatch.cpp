// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/platform.h"

#include <algorithm>
#include <limits>

namespace stowage {

namespace {

/// An architecture with its variant: what a processor runs, apart from the operating system.
struct Processor {
    QString architecture;
    QString variant;

    friend bool operator==(const Processor &, const Processor &) = default;
};

/// "v8.2" is 8 and 2. Nobody builds processors beyond the limit, and lists are made from these numbers.
struct Version {
    int major = 0;
    int minor = 0;
};

Version versionOf(QStringView variant)
{
    static constexpr int limit = 20;
    const QStringView digits = variant.startsWith(u'v') ? variant.sliced(1) : variant;
    const qsizetype dot = digits.indexOf(u'.');
    const int major = (dot < 0 ? digits : digits.first(dot)).toInt();
    const int minor = dot < 0 ? 0 : digits.sliced(dot + 1).toInt();
    return {std::clamp(major, 0, limit), std::clamp(minor, 0, limit)};
}

QString variantOf(int major, int minor = 0)
{
    return minor > 0 ? QStringLiteral("v%1.%2").arg(major).arg(minor) : QStringLiteral("v%1").arg(major);
}

void addIntel(QList<Processor> &processors, const QString &variant)
{
    for (int version = versionOf(variant).major - 1; version > 1; --version)
        processors.append({QStringLiteral("amd64"), variantOf(version)});
    if (!variant.isEmpty())
        processors.append({QStringLiteral("amd64"), {}});
    processors.append({QStringLiteral("386"), {}});
}

void addArm(QList<Processor> &processors, int newest)
{
    for (int version = newest; version >= 5; --version)
        processors.append({QStringLiteral("arm"), variantOf(version)});
}

/// Every arm64/v9.x runs what arm64/v8.(x+5) runs.
void addArm64(QList<Processor> &processors, const QString &variant)
{
    const Version own = variant.isEmpty() ? Version{8, 0} : versionOf(variant);
    int minor = own.minor - 1;
    if (own.major == 9) {
        for (; minor >= 0; --minor)
            processors.append({QStringLiteral("arm64"), variantOf(9, minor)});
        minor = own.minor + 5;
    }
    for (; minor > 0; --minor)
        processors.append({QStringLiteral("arm64"), variantOf(8, minor)});
    if (!variant.isEmpty())
        processors.append({QStringLiteral("arm64"), {}});
    addArm(processors, 8);
}

/// What runs on this processor, best first.
QList<Processor> runnable(const Platform &wanted)
{
    QList<Processor> processors{{wanted.architecture, wanted.variant}};
    if (wanted.architecture == u"amd64")
        addIntel(processors, wanted.variant);
    else if (wanted.architecture == u"arm")
        addArm(processors, versionOf(wanted.variant).major - 1);
    else if (wanted.architecture == u"arm64")
        addArm64(processors, wanted.variant);
    return processors;
}

/// Windows shares its kernel with the container, so the first three numbers of both versions must be the same.
bool sameWindowsBuild(const Platform &wanted, const Platform &offered)
{
    if (wanted.os != u"windows" || wanted.osVersion.isEmpty() || offered.osVersion.isEmpty())
        return true;
    return wanted.osVersion.split(u'.').mid(0, 3) == offered.osVersion.split(u'.').mid(0, 3);
}

} // namespace

int matchRank(const Platform &wanted, const Platform &offered)
{
    if (wanted.os != offered.os || !sameWindowsBuild(wanted, offered))
        return -1;
    return int(runnable(wanted).indexOf(Processor{offered.architecture, offered.variant}));
}

int hostDislike(const Platform &offered)
{
    static const Platform host = Platform::host();
    const int rank = matchRank(host, offered);
    return rank < 0 ? std::numeric_limits<int>::max() : rank;
}

qsizetype bestMatch(const Platform &wanted, const QList<Platform> &offered, bool strict)
{
    qsizetype best = -1;
    int bestRank = -1;
    for (qsizetype i = 0; i < offered.size(); ++i) {
        const int rank = matchRank(wanted, offered[i]);
        if (rank >= 0 && (best < 0 || rank < bestRank) && (!strict || rank == 0)) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace stowage
