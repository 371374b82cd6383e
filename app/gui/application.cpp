// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QStringList absolutePaths(QStringList paths)
{
    for (QString &path : paths)
        path = QFileInfo(path).absoluteFilePath();
    return paths;
}

} // namespace

Application::Application(
    const Options &options, FileChooser &files, std::shared_ptr<Accounts> accounts, const QString &settingsPath)
    : m_settings(settingsPath)
    , m_workspace(options.library, std::move(accounts))
{
    m_language.use(options.language.value_or(m_settings.language()));
    m_appearance.apply(options.theme.value_or(m_settings.theme()));
    QApplication::setWindowIcon(QIcon(u":/stowage/icons/stowage.svg"_s));
    m_window = std::make_unique<MainWindow>(m_workspace, m_settings, files);
    connect(m_window.get(), &MainWindow::languageChosen, &m_language, &Language::use);
    connect(m_window.get(), &MainWindow::themeChosen, &m_appearance, &Appearance::apply);
    m_workspace.restoreTransfers();
    m_window->openFiles(absolutePaths(options.files));
}

} // namespace stowage
