// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/outofreach.h"

#include "core/base/tr.h"
#include "core/transport/http/words/serverwords.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace stowage {

/// How to start what usually listens there; empty for a socket that nobody knows.
static QString startCommand(const QString &path)
{
    const bool isOwn = path.startsWith(QLatin1StringView("/run/user/"));
    const QString start = isOwn ? QStringLiteral("systemctl --user start ") : QStringLiteral("sudo systemctl start ");
    if (path.endsWith(QLatin1StringView("/podman/podman.sock")))
        return start + QStringLiteral("podman.socket");
    if (isOwn || path == QLatin1StringView("/run/docker.sock") || path == QLatin1StringView("/var/run/docker.sock"))
        return start + QStringLiteral("docker");
    if (path.endsWith(QLatin1StringView("/.docker/desktop/docker.sock")))
        return QStringLiteral("systemctl --user start docker-desktop");
    return path.contains(QLatin1StringView("colima")) ? QStringLiteral("colima start") : QString();
}

static Error notRunning(const QString &path, const QString &title, const QString &detail)
{
    const QString command = startCommand(path);
    if (command.isEmpty())
        return {ErrorKind::Unreachable, Tr::tr("%1 does not run. Start it, and try again.").arg(title), detail};
    return {ErrorKind::Unreachable, Tr::tr("%1 does not run. Start it, with “%2” for instance.").arg(title, command),
        detail};
}

static Error notForUs(const QString &path, const QString &title, const QString &detail)
{
    const QFileInfo socket(path);
    const QString group = socket.permission(QFile::WriteGroup) ? socket.group() : QString();
    if (group.isEmpty() || group == QLatin1StringView("root"))
        return {ErrorKind::Refused,
            Tr::tr("You may not use %1: its socket belongs to somebody else. Use an engine of your own, or ask for "
                   "access.")
                .arg(title),
            detail};
    return {ErrorKind::Refused,
        Tr::tr("You may not use %1: its socket is for the group “%2”. Join it with “sudo usermod -aG %2 $USER” and log "
               "in anew; whoever is in it can do whatever the administrator can.")
            .arg(title, group),
        detail};
}

Error nobodyOnSocket(const EngineEndpoint &endpoint, const QString &title, const QString &detail)
{
    const QString path = endpoint.address.path;
    const bool mayUse = ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), R_OK | W_OK, AT_EACCESS) == 0;
    const bool isForbidden = !mayUse && errno == EACCES;
    const QString whole = path + QStringLiteral(": ") + detail;
    return isForbidden ? notForUs(path, title, whole) : notRunning(path, title, whole);
}

namespace {

/// How one would go there in a terminal.
struct Way {
    QString title; ///< of the engine
    QString host;
    QString ssh; ///< "ssh -p 2222 me@host"
    QString known; ///< as the host stands in known_hosts
};

Way wayTo(const EngineEndpoint &endpoint, const QString &title)
{
    const EngineAddress &address = endpoint.address;
    const QString port = address.port == 0 ? QString() : QStringLiteral("-p %1 ").arg(address.port);
    const QString user = address.user.isEmpty() ? QString() : address.user + u'@';
    const bool isUsual = address.port == 0 || address.port == 22;
    return {title, address.host, QStringLiteral("ssh ") + port + user + address.host,
        isUsual ? address.host : QStringLiteral("'[%1]:%2'").arg(address.host).arg(address.port)};
}

Sentence keyHasChanged(const Way &way)
{
    return Tr::tr(
        "%1 was not asked: the key of %2 is another than before, as when somebody else answers in its place. "
        "If it was set up anew, take the old key away with “ssh-keygen -R %3” and connect once in a terminal.")
        .arg(way.title, way.host, way.known);
}

Sentence keyIsUnknown(const Way &way)
{
    return Tr::tr("%1 was not asked: this machine has never met %2. Connect once in a terminal with “%3”, and compare "
                  "its key.")
        .arg(way.title, way.host, way.ssh);
}

Sentence notLetIn(const Way &way)
{
    return Tr::tr(
        "%2 does not let you in, so that %1 could not be asked. Check that “%3” works in a terminal without a "
        "password; ssh-copy-id and ssh-agent help.")
        .arg(way.title, way.host, way.ssh);
}

Sentence noTool(const Way &way)
{
    return Tr::tr(
        "There is no docker or podman command on %2 that could lead to %1. Install it there, or put it on the "
        "PATH of commands that come through ssh.")
        .arg(way.title, way.host);
}

Sentence notRunningThere(const Way &way)
{
    return Tr::tr("%1 does not run on %2, or you may not use it there. Start it, or join its group.")
        .arg(way.title, way.host);
}

Sentence noHost(const Way &way)
{
    return Tr::tr("%2 cannot be reached, and with it %1. Check its name and your network; “%3” says more.")
        .arg(way.title, way.host, way.ssh);
}

Sentence noStart(const Way &way)
{
    return Tr::tr("ssh, which leads to %1, could not be started. The detail says why.").arg(way.title);
}

/// What ssh says of its own failures, whatever the language.
struct Hint {
    QLatin1StringView words;
    ErrorKind kind;
    Sentence (*sentence)(const Way &);
};

constexpr Hint hints[] = {
    {QLatin1StringView("IDENTIFICATION HAS CHANGED"), ErrorKind::Damaged, keyHasChanged},
    {QLatin1StringView("Host key verification failed"), ErrorKind::Refused, keyIsUnknown},
    {QLatin1StringView("Permission denied ("), ErrorKind::Refused, notLetIn},
    {QLatin1StringView("Too many authentication failures"), ErrorKind::Refused, notLetIn},
};

Error ofSsh(const Way &way, const QString &words, const QString &detail)
{
    for (const Hint &hint : hints)
        if (words.contains(hint.words))
            return {hint.kind, hint.sentence(way), detail};
    return {ErrorKind::Unreachable, noHost(way), detail};
}

/// Of a command over there, which shells and the tools themselves say in many languages.
Error ofCommand(const Way &way, const SshEnd &end, const QString &detail)
{
    constexpr int notFound = 127;
    constexpr int notExecutable = 126;
    if (end.exitCode == notFound || end.exitCode == notExecutable)
        return {ErrorKind::NotFound, noTool(way), detail};
    const bool isRefused = end.words.contains(QLatin1StringView("permission denied"), Qt::CaseInsensitive);
    return {isRefused ? ErrorKind::Refused : ErrorKind::Unreachable, notRunningThere(way), detail};
}

/// What decides comes last, behind greetings and warnings.
QString lastLines(const QString &words)
{
    constexpr qsizetype most = 2;
    const QStringList lines = words.split(u'\n', Qt::SkipEmptyParts);
    return fitForDetail(lines.last(std::min(most, lines.size())).join(u' '));
}

} // namespace

Error nobodyBehindSsh(const EngineEndpoint &endpoint, const QString &title, const SshEnd &end)
{
    constexpr int sshItself = 255;
    const Way way = wayTo(endpoint, title);
    const QString detail = lastLines(end.words);
    if (end.exitCode < 0)
        return {ErrorKind::Failed, noStart(way), detail};
    return end.exitCode == sshItself ? ofSsh(way, end.words, detail) : ofCommand(way, end, detail);
}

Error nobodyOnPort(const EngineEndpoint &endpoint, const QString &title, const Error &why)
{
    const QString host = endpoint.address.host + u':' + QString::number(endpoint.address.port);
    if (why.kind == ErrorKind::Damaged)
        return {why.kind,
            Tr::tr(
                "Whoever answers at %2 could not prove to be %1. Check the address, the CA certificate that you were "
                "given for it, and this machine's clock.")
                .arg(title, host),
            why.detail};
    if (endpoint.tls)
        return {why.kind,
            Tr::tr("%1 cannot be reached at %2. Check that it runs, that it speaks TLS there, and that it takes your "
                   "certificate.")
                .arg(title, host),
            why.detail, why.retryable};
    return {why.kind, Tr::tr("%1 cannot be reached at %2. Check the address, and that it runs.").arg(title, host),
        why.detail, why.retryable};
}

} // namespace stowage
