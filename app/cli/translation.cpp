// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/translation.h"

#include <QCoreApplication>
#include <QLocale>

namespace stowage::cli {

void speakTheirLanguage(QTranslator &translator)
{
    const QString folder = QStringLiteral(":/i18n");
    if (translator.load(QLocale::system(), QStringLiteral("stowage"), QStringLiteral("_"), folder)
        || translator.load(QStringLiteral("stowage_en"), folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace stowage::cli
