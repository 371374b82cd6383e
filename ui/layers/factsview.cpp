// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/factsview.h"

#include "ui/style/colors.h"
#include "ui/style/texts.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace stowage {

namespace {

/// A value that can be marked, and copied without the invisible marks that let it wrap.
class ValueLabel final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Copy))
            return copy();
        QLabel::keyPressEvent(event);
    }

    void contextMenuEvent(QContextMenuEvent *event) override
    {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction *action = menu->addAction(FactsView::tr("Copy"), this, &ValueLabel::copy);
        action->setEnabled(hasSelectedText());
        menu->popup(event->globalPos());
    }

private:
    void copy()
    {
        if (hasSelectedText())
            QGuiApplication::clipboard()->setText(selectedText().remove(wrapMark));
    }
};

} // namespace

FactsView::FactsView(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
}

void FactsView::show(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const int place
        = std::ranges::equal(facts, m_facts, {}, &Fact::label, &Fact::label) ? verticalScrollBar()->value() : 0;
    m_facts = facts;
    setWidget(makeContent(facts));
    widget()->layout()->activate();
    verticalScrollBar()->setValue(place);
}

QWidget *FactsView::makeContent(const QList<Fact> &facts)
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < int(facts.size()); ++row) {
        auto *label = new QLabel(facts[row].label, content);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *text = new ValueLabel(facts[row].text, content);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(facts[row].label);
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        QSizePolicy fitting(QSizePolicy::Ignored, QSizePolicy::Minimum);
        fitting.setHeightForWidth(true);
        text->setSizePolicy(fitting);
        if (facts[row].fixedWidth)
            text->setFont(monospaced(font()));
        label->setBuddy(text);
        grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(text, row, 1);
    }
    grid->setRowStretch(int(facts.size()), 1);
    return content;
}

} // namespace stowage
