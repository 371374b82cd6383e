// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <optional>

namespace stowage {

/// Where an engine listens (protocols E.1, G.4): a socket on this machine, a port of another one, or a socket of
/// another one that is reached through ssh. A value; it never holds a password.
struct EngineAddress {
    enum class Way { Local, Tcp, Ssh };

    Way way = Way::Local;
    QString path; ///< Local: of the socket. Ssh: of the one over there, empty for its usual one. Tcp: before "/v1.41"
    QString host; ///< of Tcp and Ssh; an IPv6 address without brackets
    int port = 0; ///< of Tcp; of Ssh, 0: as ssh is configured
    QString user; ///< of Ssh; empty: as ssh is configured

    /// "unix:///run/docker.sock", as DOCKER_HOST and docker's contexts have it.
    QString toString() const;

    friend bool operator==(const EngineAddress &, const EngineAddress &) = default;
};

/// Where docker listens when no port is said.
inline constexpr int plainEnginePort = 2375;
inline constexpr int tlsEnginePort = 2376;

/// Reads DOCKER_HOST's writing ("unix://", "tcp://", "ssh://") and a path that begins with "/". `usualPort` is that of
/// a tcp address without one. Usage for anything else, for a password, and
/// for a name that ssh would take for an option.
Result<EngineAddress> parseEngineAddress(const QString &text, int usualPort = plainEnginePort);

/// Likewise, of what stands in `source`, a file or a variable: what is wrong with it is a problem that names that.
std::optional<EngineAddress> engineAddressIn(
    const QString &source, const QString &text, Sentences &problems, int usualPort = plainEnginePort);

} // namespace stowage
