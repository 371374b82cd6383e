// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace stowage {

/// One thing to tell: a sentence, perhaps raw detail one click away, perhaps something to do about it.
struct Message {
    enum class Kind { Done, Info, Warning, Problem };

    Kind kind = Kind::Info;
    QString text;
    QString detail;
    QString actionText; ///< empty: no button
    std::function<void()> action;
};

/// One message as the MessageBar shows it. Tells screen readers what it says when it appears.
class MessageRow : public QFrame {
    Q_OBJECT

public:
    /// `make` is asked at once, and again whenever the language changes.
    MessageRow(std::function<Message()> make, int number, QWidget *parent);

    const Message &message() const { return m_message; }
    int number() const { return m_number; }
    void act();
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
    void showIcon();

    std::function<Message()> m_make;
    const int m_number;
    Message m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_details;
    QToolButton *m_close;
    QPlainTextEdit *m_detail;
};

} // namespace stowage
