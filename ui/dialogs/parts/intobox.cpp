// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/intobox.h"

#include <algorithm>

namespace stowage {

IntoBox::IntoBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("into"));
}

void IntoBox::offer(const QList<Place> &engines, const QString &placeId)
{
    addItem(tr("Library"), Place::libraryId);
    for (const Place &engine : engines)
        addItem(engine.title, engine.id);
    setCurrentIndex(std::max(0, findData(placeId)));
}

} // namespace stowage
