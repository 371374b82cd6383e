// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSyntaxHighlighter>

namespace stowage {

/// Colours for JSON: keys, strings, numbers and words, in shades of the palette that the view has, whenever it changes.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    JsonHighlighter(QTextDocument *document, QWidget &view);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void highlightBlock(const QString &line) override;

private:
    const QWidget &m_view;
};

} // namespace stowage
