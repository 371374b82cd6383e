// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/serverprocess.h"

#include <memory>

namespace stowage::lab {

/// A desktop of its own for one test program: a home folder, a session bus that nothing else is on, and the real GNOME
/// Keyring, unlocked, where it is wanted. This process sees it through HOME, XDG_* and DBUS_SESSION_BUS_ADDRESS and
/// hands it on to whatever it starts. One per program: libraries find the bus once.
class Desktop {
public:
    enum class Keychain { None, Unlocked };

    /// What such a desktop needs to be installed.
    static QStringList programs() { return {QStringLiteral("dbus-daemon"), QStringLiteral("gnome-keyring-daemon")}; }
    /// Blocks.
    static Result<std::unique_ptr<Desktop>> start(Keychain keychain);
    ~Desktop();

    QString home() const { return m_home.path(); }
    QString file(const QString &name) const { return m_home.filePath(name); }
    /// Writes a file below the home folder, and the folders on the way.
    bool write(const QString &name, const QByteArray &bytes) const;
    /// Every file below the home folder in which these bytes stand, but for the keyring's own.
    QStringList filesWith(const QByteArray &bytes) const;

private:
    Desktop() = default;
    Result<void> startBus();
    Result<void> startKeyring();

    QTemporaryDir m_home;
    ServerProcess m_bus;
    ServerProcess m_keyring; ///< ends before the bus
};

} // namespace stowage::lab
