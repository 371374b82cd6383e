// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settings.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QString fileOrDefault(const QString &path)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return path.isEmpty() ? folder + u"/stowage/stowage.ini"_s : path;
}

} // namespace

Settings::Settings(const QString &path)
    : m_file(fileOrDefault(path), QSettings::IniFormat)
{
}

QString Settings::language() const
{
    return m_file.value("language"_L1).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_file.setValue("language"_L1, code);
}

Theme Settings::theme() const
{
    const QString name = m_file.value("theme"_L1).toString();
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const auto name = theme == Theme::Light ? "light"_L1 : theme == Theme::Dark ? "dark"_L1 : "system"_L1;
    m_file.setValue("theme"_L1, QString(name));
}

bool Settings::isGrouped() const
{
    return m_file.value("grouped"_L1, true).toBool();
}

void Settings::setGrouped(bool grouped)
{
    m_file.setValue("grouped"_L1, grouped);
}

bool Settings::showsIntermediate() const
{
    return m_file.value("intermediate"_L1, false).toBool();
}

void Settings::setShowsIntermediate(bool shows)
{
    m_file.setValue("intermediate"_L1, shows);
}

QStringList Settings::copyTargets() const
{
    return m_file.value("copyTargets"_L1).toStringList();
}

void Settings::setCopyTargets(const QStringList &places)
{
    m_file.setValue("copyTargets"_L1, places);
}

int Settings::transfersAtATime() const
{
    return std::clamp(m_file.value("transfers/atATime"_L1, 3).toInt(), 1, 10);
}

void Settings::setTransfersAtATime(int transfers)
{
    m_file.setValue("transfers/atATime"_L1, transfers);
}

int Settings::layersAtATime() const
{
    return std::clamp(m_file.value("transfers/layersAtATime"_L1, 0).toInt(), 0, 100);
}

void Settings::setLayersAtATime(int layers)
{
    m_file.setValue("transfers/layersAtATime"_L1, layers);
}

qint64 Settings::speedLimit() const
{
    return std::max<qint64>(m_file.value("transfers/speedLimit"_L1, 0).toLongLong(), 0);
}

void Settings::setSpeedLimit(qint64 bytesPerSecond)
{
    m_file.setValue("transfers/speedLimit"_L1, bytesPerSecond);
}

QByteArray Settings::state(const QString &what) const
{
    return m_file.value(u"state/"_s + what).toByteArray();
}

void Settings::setState(const QString &what, const QByteArray &state)
{
    m_file.setValue(u"state/"_s + what, state);
}

QString Settings::exportFolder() const
{
    return m_file.value("exportFolder"_L1, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
        .toString();
}

void Settings::setExportFolder(const QString &folder)
{
    m_file.setValue("exportFolder"_L1, folder);
}

} // namespace stowage
