// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/cli.h"
#include "app/cli/interrupt.h"
#include "app/cli/translation.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    qunsetenv("QDBUS_DEBUG"); // it would have the keychain's answers written out
    stowage::cli::endOnInterrupt();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stowagectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STOWAGE_VERSION));
    stowage::cli::Translators translators;
    stowage::cli::speakTheirLanguage(translators);
    return stowage::cli::run(QCoreApplication::arguments());
}
