// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace stowage {

/// What every dialog here has in common: a sentence at the top, a body, and at the bottom a button that is named after
/// what it does beside Cancel. It opens with its first field in focus, belongs to its window, never stops the program,
/// and deletes itself when closed. What it says is plain text.
class Sheet : public QDialog {
    Q_OBJECT

public:
    explicit Sheet(QWidget *parent);

protected:
    QVBoxLayout *body() const { return m_body; }
    QPushButton *acceptButton() const { return m_accept; }
    QPushButton *cancelButton() const { return m_cancel; }
    void setIntroduction(const QString &sentence);
    /// `iconName` of the theme, may be empty.
    void setAcceptText(const QString &verb, const QString &iconName = {});
    /// A quiet line beside the buttons: what it frees, what is wrong.
    void setFooter(const QString &text);
    /// For what cannot be taken back: Enter means Cancel, which has the focus.
    void preferCancel();
    /// The language has changed while the sheet is open. It closes, unless it can say everything anew.
    virtual void followLanguage();

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QList<QWidget *> fields() const;
    void growToFit();
    void letEnterPress();

    QLabel *m_introduction;
    QVBoxLayout *m_body;
    QLabel *m_footer;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace stowage
