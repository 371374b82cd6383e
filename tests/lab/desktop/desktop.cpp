// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/desktop/desktop.h"

#include "tests/lab/process/programs.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocalSocket>

#include <csignal>

using namespace Qt::StringLiterals;

namespace stowage::lab {

namespace {

// Without folders of services nothing comes to life by being asked for.
constexpr auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=%1</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
)";

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

bool answers(const QString &socketPath)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    return socket.waitForConnected(100);
}

bool hasSecrets()
{
    return run(u"dbus-send"_s,
        {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
            u"org.freedesktop.DBus.GetNameOwner"_s, u"string:org.freedesktop.secrets"_s})
        .ok();
}

} // namespace

Result<std::unique_ptr<Desktop>> Desktop::start(Keychain keychain)
{
    std::unique_ptr<Desktop> desktop(new Desktop);
    for (const auto &[variable, folder] : {std::pair("HOME", ""), std::pair("XDG_CONFIG_HOME", "/.config"),
             std::pair("XDG_DATA_HOME", "/.local/share"), std::pair("XDG_CACHE_HOME", "/.cache")})
        qputenv(variable, QFile::encodeName(desktop->home() + QLatin1StringView(folder)));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(desktop->m_bus.folder()));
    for (const char *variable : {"DOCKER_CONFIG", "DOCKER_AUTH_CONFIG", "REGISTRY_AUTH_FILE", "XDG_CURRENT_DESKTOP"})
        qunsetenv(variable);
    if (auto bus = desktop->startBus(); !bus)
        return fail(bus.error());
    if (auto keyring = keychain == Keychain::Unlocked ? desktop->startKeyring() : Result<void>(); !keyring)
        return fail(keyring.error());
    return desktop;
}

Desktop::~Desktop()
{
    // GLib ends a program whose session bus goes away; here the bus goes first.
    ::signal(SIGTERM, SIG_IGN);
}

Result<void> Desktop::startBus()
{
    const QString socket = m_bus.filePath(u"bus"_s);
    const QString configuration = m_bus.filePath(u"bus.conf"_s);
    if (!writeFile(configuration, QString::fromLatin1(busConfiguration).arg(socket).toUtf8()))
        return fail(ErrorKind::Failed, u"The bus has no place."_s);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(socket));
    return m_bus.start(
        u"dbus-daemon"_s, {u"--nofork"_s, u"--config-file="_s + configuration}, [&socket] { return answers(socket); });
}

Result<void> Desktop::startKeyring()
{
    if (!writeFile(m_keyring.filePath(u"password"_s), "of the keyring"))
        return fail(ErrorKind::Failed, u"The keyring has no place."_s);
    return m_keyring.start(u"sh"_s,
        {u"-c"_s, u"exec gnome-keyring-daemon --foreground --components=secrets --unlock < \"$0\""_s,
            m_keyring.filePath(u"password"_s)},
        hasSecrets);
}

bool Desktop::write(const QString &name, const QByteArray &bytes) const
{
    return writeFile(file(name), bytes);
}

QStringList Desktop::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator all(home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile one(all.next());
        if (!all.filePath().contains(u"/keyrings/"_s) && one.open(QIODevice::ReadOnly) && one.readAll().contains(bytes))
            found.append(all.filePath());
    }
    return found;
}

} // namespace stowage::lab
