// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/podmanhelpers.h"

#include "core/base/foreign/registriesfiles.h"
#include "core/base/foreign/toml.h"

namespace stowage {

QStringList podmanHelpers(Sentences &problems)
{
    constexpr QLatin1StringView key("credential-helpers");
    QStringList helpers;
    for (const FoundFile &file : registriesConfFiles(registriesConfPlaces(), problems)) {
        const auto values = parseToml(file.bytes, file.path);
        if (!values)
            problems.append(values.error().message);
        else if (values->contains(key))
            helpers = textsIn({file.path, *values}, key, problems);
    }
    helpers.removeAll(QStringLiteral("containers-auth.json")); // stands for the files themselves
    return helpers;
}

} // namespace stowage
