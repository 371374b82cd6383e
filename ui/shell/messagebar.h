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

/// Says what happened, inside the window and without stopping anybody: errors with their detail, removals with Undo.
/// The newest message wins; it stays until it is closed or something else happens.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(Message message);
    void tellError(const Error &error);
    const Message &message() const { return m_message; }
    void act(); ///< what the button does
    void dismiss();
    void showDetail(bool shown);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showIcon();

    Message m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_details;
    QToolButton *m_close;
    QPlainTextEdit *m_detail;
};

} // namespace stowage
