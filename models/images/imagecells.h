// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/imagetable.h"
#include "models/images/imageupdates.h"

#include <QVariant>

#include <span>

namespace stowage {

/// What the cells of an image list say and answer: one row of the table, or a group of several.

QString cellText(const ImageTable &table, int row, int column);
QString groupText(const ImageTable &table, std::span<const int> rows, int column);
/// `role` is one of ImageRole.
QVariant rowFact(const ImageTable &table, const ImageUpdates &updates, int row, int role);
QVariant groupFact(const ImageTable &table, const ImageUpdates &updates, std::span<const int> rows, int role);

/// What a row is called in a drag: its name, or its digest when it has none.
QString dragText(const ImageTable &table, int row);
/// What they are made of.
QStringList namesOf(const ImageTable &table, int row);
QStringList placesOf(const ImageTable &table, std::span<const int> rows); ///< titles, in the order of the rows
QString orNone(const QString &text); ///< "<none>" for an empty one
QString timeText(const QDateTime &time);
QStringList platformTexts(const QList<Platform> &platforms);

} // namespace stowage
