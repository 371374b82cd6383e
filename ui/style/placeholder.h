// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace stowage {

/// A page with nothing to list: an icon, a title, a sentence that says what to do, perhaps a button that does it and
/// the raw detail of what went wrong.
class Placeholder : public QWidget {
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    /// Takes away the actions and the detail of what was shown before.
    void setContent(const QString &iconName, const QString &title, const QString &sentence);
    /// A button below the sentence that says and does what helps.
    void setAction(const QString &text, const std::function<void()> &act);
    /// A second one beside it, for another look at the matter.
    void setOtherAction(const QString &text, const std::function<void()> &act);
    /// Raw words behind the sentence, one click away; empty: none.
    void setDetail(const QString &detail);
    /// Goes below the sentence, centred; the page owns it.
    void addBelow(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void showIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_otherAction;
    QToolButton *m_more;
    QLabel *m_detail;
    std::function<void()> m_act;
    std::function<void()> m_otherAct;
    QVBoxLayout *m_column;
};

} // namespace stowage
