// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/place.h"

#include <QComboBox>

namespace stowage {

/// Where images are to go: into the Library or an engine. Empty until it is offered something.
class IntoBox : public QComboBox {
    Q_OBJECT

public:
    explicit IntoBox(QWidget *parent);

    /// The Library, then these, called as they are told apart; `placeId` is chosen when it is among them.
    void offer(const QList<Place> &engines, const QString &placeId);
    QString placeId() const { return currentData().toString(); } ///< Place::id; empty while nothing was offered
};

} // namespace stowage
