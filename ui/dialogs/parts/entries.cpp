// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/entries.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace stowage {

QStringList linesIn(const QPlainTextEdit *field)
{
    QStringList lines = field->toPlainText().split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

QStringList wordsIn(const QLineEdit *field)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return field->text().split(between, Qt::SkipEmptyParts);
}

} // namespace stowage
