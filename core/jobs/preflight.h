// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/pulljob.h"

namespace stowage {

/// What a pull would do, known before any layer moves.
struct Preflight {
    Digest digest; ///< of the image that the name stands for over there
    bool isMeasured = false; ///< false: platforms and bytes would have taken manifests that might not be asked for
    QList<Platform> offered; ///< that the image is there for; empty when it is for one alone
    QList<Platform> chosen; ///< of these, what the request asks for
    qint64 total = 0; ///< bytes of all configs and layers, each counted once
    qint64 missing = 0; ///< bytes of them that are not here yet, not even in part
    bool isUpToDate = false; ///< the name stands here for this very image, and nothing is missing
    qint64 freeBytes = -1; ///< on the Library's disk; -1: nobody knows
    std::optional<RegistryStanding> standing; ///< none: the registry itself did not answer, only a mirror of it
    Sentences remarks; ///< on its mirrors
    KnownManifests manifests; ///< for PullRequest::known, so that the pull does not fetch them again

    bool fits() const { return freeBytes < 0 || missing <= freeBytes; }
};

/// Looks at one image, never at all tags, as pullImages() would, and moves no layer. What `book` knows is not fetched,
/// and neither is what the Library has; what is fetched is in the book even when it fails afterwards. On the client's
/// thread, which needs an event loop; the Library is read by workers. The errors are those of the pull.
Task<Result<Preflight>> preflight(std::shared_ptr<RegistryClient> client, QString libraryPath, PullRequest request,
    std::shared_ptr<ManifestBook> book, TransferContext context);

/// "120 MB, of which 34 MB will be fetched."
Sentence sizeSentence(const Preflight &preflight);
/// "This takes 34 MB, but only 12 MB are free on the disk of the Library." Empty when it fits.
Sentence spaceSentence(const Preflight &preflight);
/// "Signed in as ann"
Sentence standingSentence(const RegistryStanding &standing);
/// "Pulls left: 98 of 100"
Sentence pullsSentence(const PullsLeft &pulls);

} // namespace stowage
