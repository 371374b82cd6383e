// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace stowage::cli {

void speakTheirLanguage(Translators &translators)
{
    auto &[own, qt] = translators;
    const QString folder = QStringLiteral(":/i18n");
    const QString separator = QStringLiteral("_");
    if (own.load(QLocale::system(), QStringLiteral("stowage"), separator, folder)
        || own.load(QStringLiteral("stowage_en"), folder))
        QCoreApplication::installTranslator(&own);
    if (qt.load(
            QLocale::system(), QStringLiteral("qtbase"), separator, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
}

} // namespace stowage::cli
