// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imageusers.h"

#include "core/base/tr.h"

#include <algorithm>

namespace stowage {

QStringList userNames(const ImageSummary &image)
{
    QStringList names;
    for (const ImageUser &user : image.users)
        names.append(userName(user));
    return names;
}

QStringList userNames(const ImageTable &table, std::span<const int> rows)
{
    QStringList names;
    for (const int row : rows)
        names += userNames(table.image(row));
    names.removeDuplicates();
    return names;
}

bool hasRunningUser(const ImageSummary &image)
{
    return std::ranges::contains(image.users, ImageUser::Kind::Running, &ImageUser::kind);
}

QString useText(bool running)
{
    return running ? Tr::tr("used by a running container") : Tr::tr("in use");
}

} // namespace stowage
