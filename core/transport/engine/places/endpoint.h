// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/places/address.h"

#include <QList>

namespace stowage {

/// What proves who we are to an engine, and who it is, over TLS: paths of PEM files, empty where there is none.
struct EngineTls {
    QString authority; ///< of the engine's certificate; empty: those of the system
    QString certificate;
    QString key;
    bool verifies = true; ///< false: whoever set it up wants no certificate checked

    friend bool operator==(const EngineTls &, const EngineTls &) = default;
};

/// An engine as somebody wrote it down, or as it stands in the file system. Whether it is there was not looked at.
struct EngineEndpoint {
    enum class Origin {
        DockerContext,
        PodmanConnection,
        Environment,
        Socket,
        Own, ///< added by hand
    };

    QString name; ///< of the context or connection, the variable, or the product that owns the socket
    EngineAddress address;
    std::optional<EngineTls> tls{}; ///< none: without TLS
    QString identity{}; ///< file with the private key for ssh; empty: as ssh is configured
    Origin origin = Origin::Socket;
    QString source{}; ///< the file that says so; empty for variables and sockets
    bool isChosen = false; ///< what its own tool would ask just now

    /// Whether somebody gave it its name: a context and a connection always have one.
    bool isNamedByPerson() const
    {
        return origin != Origin::Environment && origin != Origin::Socket && !name.isEmpty();
    }
};

} // namespace stowage
