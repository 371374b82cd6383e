// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/commandpalette.h"

#include "ui/style/celldelegate.h"
#include "ui/style/colors.h"
#include "ui/style/texts.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

class CommandDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        painter->setPen(inkOf(option, true));
        painter->setFont(option.font);
        painter->drawText(textArea(option), Qt::AlignRight | Qt::AlignVCenter, index.data(Qt::UserRole).toString());
    }
};

bool hasWords(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("All Commands"));
    m_words->setPlaceholderText(tr("What do you want to do?"));
    m_words->setAccessibleName(tr("Command"));
    m_words->installEventFilter(this);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_words);
    column->addWidget(m_list);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    list({});
    resize(460, 420);
}

void CommandPalette::list(const QString &words)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions[i];
        if (!action->isEnabled() || !hasWords(plainLabel(action->text()), words.split(u' ', Qt::SkipEmptyParts)))
            continue;
        auto *row = new QListWidgetItem(action->icon(), plainLabel(action->text()), m_list);
        row->setData(Qt::UserRole, action->shortcut().toString(QKeySequence::NativeText));
        row->setData(Qt::UserRole + 1, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *row = m_list->currentItem();
    if (!row)
        return;
    QAction *action = m_actions[row->data(Qt::UserRole + 1).toInt()];
    // The palette must be gone first: what the command opens belongs to the window, not to it.
    connect(this, &QDialog::finished, action, &QAction::trigger, Qt::QueuedConnection);
    accept();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run();
        return true;
    }
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_PageUp && key != Qt::Key_PageDown)
        return false;
    const int step = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : key == Qt::Key_PageUp ? -8 : 8;
    if (m_list->count() > 0)
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
    return true;
}

} // namespace stowage
