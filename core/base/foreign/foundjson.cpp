// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/foreign/foundjson.h"

#include "core/base/json.h"
#include "core/base/tr.h"

namespace stowage {

std::optional<FoundTable> foundJson(const QString &path, Sentences &problems)
{
    const auto file = foundFile(path, problems);
    if (!file)
        return std::nullopt;
    const auto object = parseObject(file->bytes, path);
    if (object)
        return FoundTable{path, QCborMap::fromJsonObject(*object)};
    problems.append(
        Tr::tr("%1 is not written as JSON wants it, so nothing in that file counts. Correct it there.").arg(path));
    return std::nullopt;
}

} // namespace stowage
