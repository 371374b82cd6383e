// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace stowage {

/// What an engine says while it takes an archive in (protocols E.6, F.2).
class LoadMessages {
public:
    void add(const QJsonObject &message);

    const QStringList &loaded() const { return m_loaded; } ///< names, or IDs of images without one
    const QString &error() const { return m_error; } ///< its words; empty: none

private:
    QStringList m_loaded;
    QString m_error;
};

} // namespace stowage
