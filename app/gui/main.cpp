// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"
#include "app/gui/bench.h"
#include "app/gui/rehearsalaccounts.h"
#include "app/gui/screenshots.h"
#include "app/gui/selftest.h"
#include "core/credentials/personalaccounts.h"

#include <QApplication>
#include <QQuickWindow>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// Rehearsals must neither read nor leave anything of the person's.
int rehearse(stowage::Options options)
{
    if (!options.screenshots.isEmpty())
        return stowage::takeScreenshots(options);
    const QTemporaryDir scratch;
    if (options.selfTest)
        options.library = scratch.filePath(u"library"_s);
    stowage::DesktopFileChooser files;
    stowage::Application application(options, files, stowage::rehearsalAccounts(), scratch.filePath(u"settings.ini"_s));
    if (options.benchStartup)
        return stowage::benchStartup(application);
    if (options.benchFilter)
        return stowage::benchFilter(application);
    return stowage::selfTest(application);
}

/// --help ends the program before anything is made that would speak the person's language.
stowage::Options readOptionsInTheirLanguage(const QStringList &arguments)
{
    const QString asked = stowage::languageAsked(arguments);
    stowage::Language language;
    language.use(asked.isEmpty() ? stowage::Settings().language() : asked);
    return stowage::readOptions(arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    qunsetenv("QDBUS_DEBUG"); // it would have the keychain's answers written out
    // Bars and text need no graphics card: drawing them in software starts faster and takes far less memory.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication qt(argc, argv);
    QApplication::setApplicationName(u"stowage"_s);
    QApplication::setApplicationDisplayName(u"Stowage"_s);
    QApplication::setApplicationVersion(QStringLiteral(STOWAGE_VERSION));
    QApplication::setDesktopFileName(u"org.stowage.Stowage"_s);
    const stowage::Options options = readOptionsInTheirLanguage(QApplication::arguments());
    if (options.isRehearsal())
        return rehearse(options);
    stowage::DesktopFileChooser files;
    stowage::Application application(options, files, stowage::personalAccounts());
    application.window().show();
    application.workspace().engines().start(stowage::Surroundings::ofThisProcess());
    return QApplication::exec();
}
