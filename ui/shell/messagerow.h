// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <algorithm>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace stowage {

/// Something to do about a message: what its button says and does.
struct MessageAction {
    QString text;
    std::function<void()> act;
    bool settles = true; ///< the message is over then; else it stays, and offers nothing that must not be missed
};

/// One thing to tell: a sentence, perhaps raw detail one click away, perhaps something to do about it.
struct Message {
    enum class Kind { Done, Info, Warning, Problem };

    Kind kind = Kind::Info;
    QString text;
    QString detail;
    QList<MessageAction> actions{}; ///< the most helpful one first

    /// Whether something would be lost with it.
    bool isOffer() const { return std::ranges::any_of(actions, &MessageAction::settles); }
};

/// One message as the MessageBar shows it. Tells screen readers what it says when it appears.
class MessageRow : public QFrame {
    Q_OBJECT

public:
    /// `make` is asked at once, and again whenever the language changes.
    MessageRow(std::function<Message()> make, int number, QWidget *parent);

    const Message &message() const { return m_message; }
    int number() const { return m_number; }
    void act(); ///< what the first button does
    void showDetail(bool shown);
    void announce();

Q_SIGNALS:
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showActions();
    void actOn(qsizetype action);
    void showIcon();

    std::function<Message()> m_make;
    const int m_number;
    Message m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_actions;
    QToolButton *m_details;
    QToolButton *m_close;
    QPlainTextEdit *m_detail;
};

} // namespace stowage
