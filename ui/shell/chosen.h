// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"

namespace stowage {

/// How a person calls the selected images: one name, or a short digest, for each image.
QStringList spokenNames(const ImageSelection &selection);

/// Every selected name, and the digest of each image that has none.
QStringList selectedNames(const ImageSelection &selection);

QList<Digest> chosenDigests(const ImageSelection &selection);

/// Each image with the names of it that were chosen.
QList<SaveSelection> toSave(const ImageSelection &selection);

/// How an image of this name would be called in another registry: "nginx:1.27" is "quay.io/nginx:1.27" there. An empty
/// one changes nothing.
Reference movedTo(const Reference &name, const QString &registry);

/// What a push of these brings where: the selected names of each image, by repository; nameless images are left out.
QList<PushItem> toPush(const ImageSelection &selection, const QString &registry);

/// Images of an archive, with IDs in place of the digests that it does not tell.
ImageSelection knownInArchive(ImageSelection selection);

/// "nginx_1.27.tar" for one image, "images.tar" for several.
QString archiveNameFor(const ImageSelection &selection);

/// Which image has which name, by the whole canonical name.
QHash<QString, Digest> ownersOf(const ImageList &list);

/// What a removal took: "nginx:latest" when it is about one name, else how many.
QString whatWent(const RemovalPlan &plan);

} // namespace stowage
