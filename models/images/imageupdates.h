// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/nameupdate.h"
#include "models/images/imagetable.h"

namespace stowage {

/// What registries said of names. It is believed only as long as a name stands for the image that was compared: a name
/// that was pulled, tagged or removed since has no update.
class ImageUpdates {
public:
    /// What a filter says to find the names that have a newer image, in the languages of the program.
    static const QStringList &filterWords();

    void note(const QList<NameUpdate> &updates); ///< of these names; what was said of others stays

    /// That a registry has a newer image for the name of a row; nullptr when nobody said so.
    const NameUpdate *newer(const ImageTable &table, int row) const;

private:
    QHash<Reference, NameUpdate> m_updates;
};

} // namespace stowage
