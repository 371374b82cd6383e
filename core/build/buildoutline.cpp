// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildoutline.h"

#include "core/base/files.h"

namespace stowage {

Result<BuildOutline> outlineOfChecked(const BuildRequest &checked)
{
    if (checked.isRemote())
        return BuildOutline();
    return readSmallFile(checked.file, largestDockerfile).transform([&](const QByteArray &text) {
        return BuildOutline{checked.file, readDockerfile(text, argumentsInFull(checked.arguments))};
    });
}

Result<BuildOutline> outlineOf(const BuildRequest &request)
{
    return checkedBuild(request).and_then(outlineOfChecked);
}

} // namespace stowage
