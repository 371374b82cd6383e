// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/keychain/buslog.h"

#include <QLoggingCategory>

#include <mutex>

namespace stowage {

static QLoggingCategory::CategoryFilter rules = nullptr; ///< of the program and its environment

static void allButTheBus(QLoggingCategory *category)
{
    rules(category);
    if (QLatin1StringView(category->categoryName()).startsWith(QLatin1StringView("qt.dbus")))
        category->setEnabled(QtDebugMsg, false);
}

void keepOutOfBusLog()
{
    static std::once_flag once;
    std::call_once(once, [] {
        rules = QLoggingCategory::installFilter(nullptr);
        QLoggingCategory::installFilter(allButTheBus);
    });
}

} // namespace stowage
