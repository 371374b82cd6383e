// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/base/sentence.h"
#include "core/oci/reference.h"

#include <QUrl>

#include <optional>

namespace stowage {

/// Another host that has the images of a registry: a pull-through cache, a copy near by (protocols D.11).
struct Mirror {
    /// What it may be asked for.
    enum class Use { All, Digests, Tags };

    QString host; ///< "mirror.example", "10.0.0.7:5000", as in a Reference
    QString root = QStringLiteral("/v2"); ///< where the distribution API begins there: "/v2", "/cache/v2"
    QString prefix; ///< in front of repository paths there: "hub-cache"; mostly empty
    bool plainHttp = false; ///< it may be spoken to without encryption
    bool namesRegistry = false; ///< its requests carry the registry's host as `?ns=`, as containerd's do
    Use use = Use::All;

    friend bool operator==(const Mirror &, const Mirror &) = default;
};

/// Whether both are one place, whatever they may be asked for.
bool isSamePlace(const Mirror &a, const Mirror &b);

/// What a person decided for one registry and no other.
struct RegistrySettings {
    enum class Proxy {
        System, ///< the desktop's, or the environment's
        None,
        Own, ///< `proxyUrl`
    };

    std::optional<QList<Mirror>>
        mirrors; ///< in the order in which they are asked; none: those of other tools' settings
    Proxy proxy = Proxy::System;
    QUrl proxyUrl; ///< http or socks5; with a user name where it wants one, and never with a password
    bool plainHttp = false; ///< it may be spoken to without encryption
    bool unverified = false; ///< whatever certificate it shows is taken

    friend bool operator==(const RegistrySettings &, const RegistrySettings &) = default;
};

/// Under which name Accounts keep the password of a proxy for its user: "proxy:ann@proxy.example:3128", which no
/// registry can be called.
QString proxyHolder(const QUrl &proxy);
/// Where a proxy listens that is written without a port.
inline int proxyPort(const QUrl &proxy)
{
    return proxy.port(proxy.scheme().startsWith(QLatin1StringView("socks")) ? 1080 : 8080);
}

/// What one file of another tool says of a registry or a repository in it.
struct FoundSettings {
    enum class Tool { Docker, Podman, Containerd };

    Tool tool = Tool::Docker;
    QString path; ///< of the file
    QList<Mirror> mirrors;
    QString location; ///< that registries.conf asks in place of the registry: "mirror.example/hub"; mostly empty
    bool insecure = false; ///< plain HTTP and unverified certificates are fine with it
    bool blocked = false; ///< the tool refuses to pull from it

    friend bool operator==(const FoundSettings &, const FoundSettings &) = default;
};

/// Everything that was found, and what could not be read on the way.
struct FoundList {
    QList<FoundSettings> found; ///< files that say nothing of the registry are left out
    QStringList searchRegistries; ///< that podman tries for names without one, in order
    Sentences problems;
};

/// What a person typed or another tool wrote: "mirror.example", "http://10.0.0.7:5000", "https://mirror.example/cache"
/// (an address: the API begins at its "/v2" below), "mirror.example/hub-cache" (no address: a place for repositories).
/// Usage error for what can be no mirror, also where a name and a password stand in it; its words leave those out.
Result<Mirror> mirrorAt(const QString &text);
/// What may be shown of an address that somebody wrote: nothing up to an @, where a password may stand.
QString shownAddress(const QString &text);
/// A mirror the other way round, as a list shows it: "mirror.example/hub-cache", "http://10.0.0.7:5000".
QString mirrorAddress(const Mirror &mirror);

/// The same repository on a mirror: "mirror.example/hub-cache/library/nginx", with its tag and digest. For a
/// registry alone the mirror's host alone.
Reference onMirror(const Mirror &mirror, const Reference &image);

} // namespace stowage
