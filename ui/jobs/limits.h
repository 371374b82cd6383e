// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QList>

class QMenu;
class QWidget;

namespace stowage {

class Job;

/// What a person may choose from where transfers are held back.
struct Limits {
    Q_DECLARE_TR_FUNCTIONS(stowage::Limits)

public:
    static QList<qint64> speeds(); ///< bytes per second; 0 first: no limit
    static QString speedText(qint64 bytesPerSecond);
    static QList<int> layers(); ///< 0 first: as many as is usual
    static QString layersText(int layers);

    /// The choices for one job; how many layers at a time only while it does not run. The menu deletes itself.
    static QMenu *menuFor(Job *job, QWidget *parent);
};

} // namespace stowage
