// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/selftest.h"

#include "app/gui/tour.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

int selfTest(Application &application)
{
    Tour tour(application);
    QObject::connect(&tour, &Tour::arrived, &tour, [](const QString &view) { print(u"opened "_s + view); });
    QObject::connect(&tour, &Tour::ended, &tour, [](const QString &missing) {
        print(missing.isEmpty() ? u"every view opened"_s : u"this view did not come: "_s + missing);
        QCoreApplication::exit(missing.isEmpty() ? 0 : 1);
    });
    QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace stowage
