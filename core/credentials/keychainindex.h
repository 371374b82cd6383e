// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QMap>

namespace stowage {

/// For which registries we put something into the keychain, with the user's name and no secret: keychains cannot be
/// asked for that. `stowage/accounts.json` in the person's configuration folder; losing it loses no secret. Blocking;
/// any number of processes.
class KeychainIndex {
public:
    explicit KeychainIndex(QString path);

    /// User names by registry. A file that is not there is an empty one.
    Result<QMap<QString, QString>> read() const;
    Result<void> add(const QString &registry, const QString &user);
    Result<void> remove(const QString &registry);

private:
    Result<void> change(const std::function<void(QMap<QString, QString> &)> &act);

    QString m_path;
};

} // namespace stowage
