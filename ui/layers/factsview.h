// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

class QGridLayout;

namespace stowage {

/// Where a long word may wrap, though nothing is seen there; copied text is without it.
inline constexpr QChar wrapMark(0x200b);

/// One line of an overview. `fixedWidth` is for digests and commands.
struct Fact {
    QString label;
    QString text;
    bool fixedWidth = false;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Labelled facts that can be selected and copied, in a column that scrolls.
class FactsView : public QScrollArea {
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);

    /// Facts that are the same stay as they are, and so does what is marked in them; facts with the same labels keep
    /// the place that they were scrolled to.
    void show(const QList<Fact> &facts);

private:
    QWidget *makeContent(const QList<Fact> &facts);

    QList<Fact> m_facts;
};

} // namespace stowage
