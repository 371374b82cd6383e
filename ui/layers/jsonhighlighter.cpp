// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/jsonhighlighter.h"

#include "ui/style/colors.h"

#include <QEvent>
#include <QRegularExpression>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace stowage {

JsonHighlighter::JsonHighlighter(QTextDocument *document, QWidget &view)
    : QSyntaxHighlighter(document)
    , m_view(view)
{
    view.installEventFilter(this);
}

bool JsonHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void JsonHighlighter::highlightBlock(const QString &line)
{
    static const QRegularExpression token(
        uR"(("(?:[^"\\]|\\.)*")(\s*:)?|(-?\b\d[\d.eE+-]*\b|\btrue\b|\bfalse\b|\bnull\b))"_s);
    const QPalette palette = m_view.palette();
    for (const QRegularExpressionMatch &match : token.globalMatch(line)) {
        const bool key = match.hasCaptured(2);
        const Tint tint = key ? Tint::Accent : match.hasCaptured(3) ? Tint::Warning : Tint::Good;
        const int part = match.hasCaptured(1) ? 1 : 3;
        setFormat(int(match.capturedStart(part)), int(match.capturedLength(part)), tintColor(tint, palette));
    }
}

} // namespace stowage
