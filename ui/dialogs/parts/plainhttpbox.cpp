// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/plainhttpbox.h"

#include "core/oci/reference.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace stowage {

PlainHttpBox::PlainHttpBox(QWidget *parent)
    : QCheckBox(parent)
{
    retranslate();
}

void PlainHttpBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QCheckBox::changeEvent(event);
}

void PlainHttpBox::retranslate()
{
    setText(tr("Allow plain HTTP to this host"));
    setToolTip(tr("Anyone on the way could read and change what is sent. Loopback needs no permission."));
}

bool PlainHttpBox::isFor(const Reference &registry)
{
    return !registry.domain().isEmpty() && !registry.isLoopback() && !registry.isOnDockerHub();
}

} // namespace stowage
