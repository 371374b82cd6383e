// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/secret.h"

#include <QRegularExpression>

#include <sys/resource.h>

namespace stowage {

QString withoutUserInfo(const QString &text)
{
    // Cleaning a path leaves one slash of the two.
    static const QRegularExpression userInfo(QStringLiteral(R"(\b([a-z][a-z0-9+.-]*://|(?:https?|ftps?):/)[^/?#\s]*@)"),
        QRegularExpression::CaseInsensitiveOption);
    QString safe = text;
    return safe.replace(userInfo, QStringLiteral(R"(\1)"));
}

void keepOutOfCoreDumps()
{
    // One byte and not none: where dumps go to a program, the kernel takes only this for a no.
    const rlimit no{1, 1};
    ::setrlimit(RLIMIT_CORE, &no);
}

} // namespace stowage
