// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"
#include "tests/support/check.h"

namespace stowage {

/// "10.0.0.7:5000/v2 hub plain ns digests"
inline QString textOf(const Mirror &mirror)
{
    static const QString uses[] = {{}, QStringLiteral(" digests"), QStringLiteral(" tags")};
    return mirror.host + mirror.root + (mirror.prefix.isEmpty() ? QString() : u' ' + mirror.prefix)
        + (mirror.plainHttp ? QStringLiteral(" plain") : QString())
        + (mirror.namesRegistry ? QStringLiteral(" ns") : QString()) + uses[int(mirror.use)];
}

/// "one/v2, two/v2; at other.example/hub; insecure; blocked"
inline QString textOf(const FoundSettings &settings)
{
    QStringList mirrors;
    for (const Mirror &mirror : settings.mirrors)
        mirrors.append(textOf(mirror));
    QStringList parts{mirrors.join(QStringLiteral(", "))};
    if (!settings.location.isEmpty())
        parts.append(QStringLiteral("at ") + settings.location);
    if (settings.insecure)
        parts.append(QStringLiteral("insecure"));
    if (settings.blocked)
        parts.append(QStringLiteral("blocked"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

/// What the files said, one after the other; empty where they said nothing.
inline QString textOf(const FoundList &list)
{
    QStringList texts;
    for (const FoundSettings &settings : list.found)
        texts.append(textOf(settings));
    return texts.join(QStringLiteral(" | "));
}

/// The place of a table's row: a registry alone where there is no path.
inline Reference placeAt(const QString &name)
{
    return (name.contains(u'/') ? Reference::parse(name) : Reference::registry(name)).value();
}

} // namespace stowage

/// Passes when each problem has the words of one fragment, in this order, and tells of no secret.
#define QCOMPARE_PROBLEMS(problems, fragments)                                                                         \
    do {                                                                                                               \
        const QStringList said = words(problems);                                                                      \
        const QStringList wanted = fragments;                                                                          \
        QVERIFY2(said.size() == wanted.size(), qPrintable(said.join(u'\n')));                                          \
        for (qsizetype i = 0; i < said.size(); ++i)                                                                    \
            QVERIFY2(said[i].contains(wanted[i]) && !said[i].contains(u"secret"), qPrintable(said[i]));                \
    } while (false)
