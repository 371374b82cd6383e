// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/style/theme.h"

#include <QByteArray>
#include <QSettings>

namespace stowage {

/// What the program remembers between runs: language, looks, sizes. Nothing secret. GUI thread.
class Settings {
public:
    /// The person's own file; `path` names another one, for tests and pictures.
    explicit Settings(const QString &path = {});

    /// "en", "zh_CN", or empty for the system's.
    QString language() const;
    void setLanguage(const QString &code);

    Theme theme() const;
    void setTheme(Theme theme);

    bool isGrouped() const;
    void setGrouped(bool grouped);

    bool showsIntermediate() const; ///< images of engines that are steps of builds
    void setShowsIntermediate(bool shows);

    /// The places that images were copied to the last time, Place::id.
    QStringList copyTargets() const;
    void setCopyTargets(const QStringList &places);

    /// Transfers: how many at a time, how many layers of each (0: as many as is usual), and bytes per second over all
    /// (0: no limit).
    int transfersAtATime() const;
    void setTransfersAtATime(int transfers);
    int layersAtATime() const;
    void setLayersAtATime(int layers);
    qint64 speedLimit() const;
    void setSpeedLimit(qint64 bytesPerSecond);

    /// Opaque state of a window, a splitter or a header.
    QByteArray state(const QString &what) const;
    void setState(const QString &what, const QByteArray &state);

    /// Where the last archive was written; the person's downloads at first.
    QString exportFolder() const;
    void setExportFolder(const QString &folder);

private:
    mutable QSettings m_file;
};

} // namespace stowage
