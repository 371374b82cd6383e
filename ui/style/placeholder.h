// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace stowage {

/// A page with nothing to list: an icon, a title, a sentence that says what to do, and room for buttons below.
class Placeholder : public QWidget {
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &title, const QString &sentence);
    /// Goes below the sentence, centred; the page owns it.
    void addBelow(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QVBoxLayout *m_column;
};

} // namespace stowage
