// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/labels.h"

#include <QLabel>

namespace stowage {

void letShrink(QLabel *label)
{
    QSizePolicy fitting(QSizePolicy::Ignored, QSizePolicy::Preferred);
    fitting.setHeightForWidth(label->wordWrap());
    label->setSizePolicy(fitting);
    label->setTextFormat(Qt::PlainText);
}

} // namespace stowage
