// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace stowage {

/// What stands above the images of engines: who they are, what is known of them, and what is wrong just now.
class EngineHead : public QWidget {
    Q_OBJECT

public:
    explicit EngineHead(QWidget *parent);

    void setTitle(const QString &title);
    void setFacts(const QString &facts);
    /// Empty: nothing is wrong. `detail` is folded. Again after the language has changed.
    void setTrouble(const QString &trouble, const QString &detail = {});
    void offerRetry(); ///< a button, where something is wrong
    void offer(QAction *verb); ///< a button beside the title; the verb outlives it

Q_SIGNALS:
    void retryWanted();

private:
    void buildTrouble();

    QLabel *m_title;
    QHBoxLayout *m_titleLine;
    QLabel *m_facts;
    QLabel *m_icon;
    QLabel *m_problem;
    QPushButton *m_details;
    QPushButton *m_retry;
    QLabel *m_detail;
    QWidget *m_trouble;
};

} // namespace stowage
