// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"

#include "core/base/tr.h"

namespace stowage {

QString listed(const QStringList &names)
{
    return names.join(Tr::tr(", ", "between the names of a list"));
}

QString oneAfterAnother(const QStringList &sentences)
{
    QString all;
    for (const QString &sentence : sentences)
        if (!sentence.isEmpty())
            all = all.isEmpty() ? sentence : Tr::tr("%1 %2", "one sentence after another").arg(all, sentence).words();
    return all;
}

} // namespace stowage
