// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/place.h"

#include <QList>

namespace stowage {

/// How the list calls a place: "Library", "Docker", "Docker Hub", "quay.io", "harbour.tar".
QString placeName(const Place &place);

/// Engines of one title with as much of their addresses in it as tells them apart. A row must not read differently just
/// because another came, so their titles change before they are listed.
QList<Place> toldApart(QList<Place> engines);

/// What an engine is called among all places; empty for one that is not there.
QString engineTitleAmong(QList<Place> places, const QString &placeId);

bool isDockerHub(const Place &place);

} // namespace stowage
