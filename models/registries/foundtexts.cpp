// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/foundtexts.h"

#include <algorithm>

namespace stowage {

/// What people call it.
static QString toolName(FoundSettings::Tool tool)
{
    switch (tool) {
    case FoundSettings::Tool::Docker:
        return QStringLiteral("docker");
    case FoundSettings::Tool::Podman:
        return QStringLiteral("podman");
    case FoundSettings::Tool::Containerd:
        return QStringLiteral("containerd");
    }
    return {};
}

QList<MirrorRow> foundMirrors(const FoundList &list)
{
    QList<MirrorRow> rows;
    const auto isThere = [&rows](const Mirror &mirror) {
        return std::ranges::any_of(rows, [&](const MirrorRow &row) { return isSamePlace(row.mirror, mirror); });
    };
    for (const FoundSettings &found : list.found)
        for (const Mirror &mirror : found.mirrors) {
            if (isThere(mirror))
                continue;
            MirrorRow row;
            row.mirror = mirror;
            row.origin = found.path;
            rows.append(row);
        }
    return rows;
}

static QStringList remarksOn(const FoundSettings &found)
{
    const QString tool = toolName(found.tool);
    QStringList remarks;
    if (found.blocked)
        remarks.append(Tr::tr("%1 refuses to pull from here (%2). Stowage does not.").arg(tool, found.path).words());
    if (!found.location.isEmpty())
        remarks.append(Tr::tr("%1 asks %2 in its place (%3). Stowage asks the registry itself.")
                .arg(tool, found.location, found.path)
                .words());
    if (found.insecure)
        remarks.append(
            Tr::tr("%1 speaks to it without encryption, or takes any certificate (%2). For Stowage you decide that "
                   "yourself, under Connection.")
                .arg(tool, found.path)
                .words());
    return remarks;
}

QStringList foundRemarks(const FoundList &list)
{
    QStringList remarks;
    for (const FoundSettings &found : list.found)
        remarks += remarksOn(found);
    return remarks + words(list.problems);
}

} // namespace stowage
