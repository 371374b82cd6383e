// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTranslator>

namespace stowage {

/// The language that the program speaks, changed while it runs: every widget hears of it as QEvent::LanguageChange, and
/// numbers and times follow. GUI thread; one per program.
class Language : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    struct Choice {
        QString code; ///< "en", "zh_CN"
        QString ownName; ///< "English", "简体中文"
    };
    static QList<Choice> choices();

    /// Empty: the first language of the system that we speak, else English.
    void use(const QString &code);
    const QString &current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    QString m_current;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace stowage
