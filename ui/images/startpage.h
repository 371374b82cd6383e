// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QFrame;

namespace stowage {

class ReferenceField;

/// What a newcomer sees in place of an empty table: pull by name, drop or open a file, or take the sample that comes
/// along.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void pullWanted(const QString &name);
    void openWanted();
    void sampleWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildPull();
    QWidget *buildFiles();
    void retranslate();
    void pull();

    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_pullTitle;
    ReferenceField *m_name;
    QPushButton *m_pull;
    QLabel *m_dropTitle;
    QLabel *m_dropSentence;
    QPushButton *m_open;
    QPushButton *m_sample;
    QWidget *m_column;
};

} // namespace stowage
