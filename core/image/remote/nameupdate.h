// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/oci/descriptor.h"
#include "core/oci/reference.h"

#include <optional>

namespace stowage {

/// A name of the Library, with everything that a registry may call the image behind it.
struct HeldName {
    Reference name; ///< with a tag
    Digest root; ///< the manifest or index that the name stands for
    QList<Digest> digests; ///< the root, then the manifests and indexes under it, whether they are here or not
    QList<Descriptor> here; ///< the manifests of platforms that are really here; digest and platform only

    bool isIndex() const { return !here.isEmpty() && here.first().digest != root; }
};

/// What a registry says about a name that is here.
struct NameUpdate {
    enum class State {
        Current, ///< it has what is here
        Newer, ///< it has another image
        Unclear, ///< it has another digest, which may be of the same image: see checkForUpdates()
        Gone, ///< it has nothing under this name
        NotAsked, ///< it could not be asked, or does not tell
    };

    Reference name;
    Digest here; ///< the root that was compared; the update is about no other
    Digest there; ///< null: Gone, NotAsked
    State state = State::Current;
    bool platformKnown = false; ///< of Newer: it is certain that a platform that is here has changed
    std::optional<Error> error{}; ///< of NotAsked

    friend bool operator==(const NameUpdate &, const NameUpdate &) = default;
};

/// One word for a column: "current", "newer".
Sentence updateWord(NameUpdate::State state);
/// The whole sentence, for whoever asks what the word means; nothing for a name that is current.
Sentence updateRemark(const NameUpdate &update);

} // namespace stowage
