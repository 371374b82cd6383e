// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/nameupdate.h"

#include "core/base/tr.h"

namespace stowage {

Sentence updateWord(NameUpdate::State state)
{
    switch (state) {
    case NameUpdate::State::Current:
        return Tr::tr("current", "a name compared with its registry");
    case NameUpdate::State::Newer:
        return Tr::tr("newer", "a name compared with its registry");
    case NameUpdate::State::Unclear:
        return Tr::tr("unclear", "a name compared with its registry");
    case NameUpdate::State::Gone:
        return Tr::tr("gone", "a name compared with its registry");
    case NameUpdate::State::NotAsked:
        return Tr::tr("not asked", "a name compared with its registry");
    }
    return {};
}

static Sentence newerRemark(const NameUpdate &update)
{
    return update.platformKnown
        ? Tr::tr("There is a newer %1 in the registry: %2.").arg(update.name.familiar(), update.there.shortHex())
        : Tr::tr("There is a newer %1 in the registry: %2. Whether your platform changed is not known without pulling "
                 "it.")
              .arg(update.name.familiar(), update.there.shortHex());
}

Sentence updateRemark(const NameUpdate &update)
{
    switch (update.state) {
    case NameUpdate::State::Current:
        return {};
    case NameUpdate::State::Newer:
        return newerRemark(update);
    case NameUpdate::State::Unclear:
        return Tr::tr(
            "The registry has another digest for %1, but not every copy of an image keeps its digest. Pull it "
            "to be sure.")
            .arg(update.name.familiar());
    case NameUpdate::State::Gone:
        return Tr::tr("%1 is not in its registry.").arg(update.name.familiar());
    case NameUpdate::State::NotAsked:
        return update.error ? update.error->message : Sentence();
    }
    return {};
}

} // namespace stowage
