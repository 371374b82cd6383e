// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

/// What a list of an engine leaves out about an image, and what never changes while its ID is that of its config.
struct Anatomy {
    Platform platform{};
    QList<KeptLayer> layers{}; ///< base first
    bool areSizesKnown = false; ///< it tells which step of the history made which of them
};

/// Anatomies by the image's ID.
using AnatomyBook = QHash<Digest, Anatomy>;

/// Whether lists of this engine leave that out. Docker's containerd store tells by itself, and an ID there stands for
/// platforms that come and go.
bool needsStudy(const EngineMet &met);

/// The list with platforms, layers and sizes of the images that are in the book. What an image shares is counted from
/// its layers: those that no other listed image has are its own, and would be freed with it (protocols H.1); steps of
/// builds do not count, for they go along. The total is known when every image is in the book.
ImageList withAnatomies(ImageList list, const AnatomyBook &book);

/// Asks about each of these images that is not in the book, a few at a time; one that is gone by now is left out.
/// Errors as engine.h has them.
Task<Result<void>> studyImages(EngineClientPtr client, EngineMet met, QList<ImageSummary> images,
    std::shared_ptr<AnatomyBook> book, std::stop_token stop);

/// The whole of a list with all that its engine leaves out.
Task<Result<ImageList>> wholeList(
    EngineClientPtr client, EngineMet met, ImageList list, std::shared_ptr<AnatomyBook> book, std::stop_token stop);

} // namespace stowage
