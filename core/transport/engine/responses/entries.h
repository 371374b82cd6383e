// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json.h"
#include "core/transport/engine/responses/errors/enginewords.h"

#include <QJsonArray>

namespace stowage {

/// The entries of a list that `engine`, as sentences call it, answered with, each as `read` reads it from its object:
/// none for one that has no ID. Damaged when it is no list or an entry has no ID; `what` names that in the detail.
template <typename Entry, typename Read>
Result<QList<Entry>> entriesIn(const QByteArray &body, const QString &engine, const QString &what, Read read)
{
    const auto values = parseArray(body, {});
    if (!values)
        return fail(notAnEnginesAnswer(engine, values.error().detail));
    QList<Entry> entries;
    entries.reserve(values->size());
    for (const QJsonValue value : *values) {
        std::optional<Entry> entry = read(value.toObject());
        if (!entry)
            return fail(notAnEnginesAnswer(
                engine, QStringLiteral("%1 %2 of %3 has no ID").arg(what).arg(entries.size() + 1).arg(values->size())));
        entries.append(*std::move(entry));
    }
    return entries;
}

} // namespace stowage
