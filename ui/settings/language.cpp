// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English)
            return u"en"_s;
        if (locale.language() == QLocale::Chinese)
            return u"zh_CN"_s;
    }
    return u"en"_s;
}

QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    return system.language() == wanted.language() ? system : wanted;
}

} // namespace

QList<Language::Choice> Language::choices()
{
    return {{u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

void Language::use(const QString &code)
{
    m_current = code.isEmpty() ? systemLanguage() : code;
    QLocale::setDefault(localeFor(m_current));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/stowage_"_s + m_current))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace stowage
