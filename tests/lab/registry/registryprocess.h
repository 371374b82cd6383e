// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/certificates.h"
#include "tests/lab/process/serverprocess.h"

#include <memory>

namespace stowage::lab {

class TokenService;

/// What kind of registry is wanted; as it stands: plain HTTP, open to all, nothing inside.
struct RegistryOptions {
    QString storage = {}; ///< a folder that outlives the registry, or that two share; empty: its own
    bool tls = false;
    CertificateOptions certificate = {}; ///< with TLS
    Certificate authority = {}; ///< who signs that; none: an authority of its own
    Certificate clients = {}; ///< with TLS: only who shows a certificate of this authority is let in; none: everyone
    QString user = {}; ///< with a password: Basic authentication
    QString password = {};
    const TokenService *tokens = nullptr; ///< Bearer authentication; outlives the registry
    bool deletes = true; ///< false: it keeps what it has, as a registry does unless it is told otherwise
};

/// The real docker-registry on a free port of 127.0.0.1. It ends with this object.
class RegistryProcess {
public:
    /// Waits until the registry answers. Blocks.
    static Result<std::unique_ptr<RegistryProcess>> start(const RegistryOptions &options = {});

    quint16 port() const { return m_port; }
    /// "127.0.0.1:PORT", as it stands in a reference.
    QString host() const;
    QString url() const { return (m_options.tls ? QStringLiteral("https://") : QStringLiteral("http://")) + host(); }
    /// The authority to trust, with TLS.
    QString caFile() const { return m_authority.file; }
    const Certificate &authority() const { return m_authority; }
    QString storage() const { return m_options.storage; }
    QString log() const { return m_server->log(); }
    void stop() { m_server->stop(); }

private:
    explicit RegistryProcess(const RegistryOptions &options)
        : m_options(options)
    {
    }
    Result<void> prepare();
    Result<void> writePasswords();
    Result<void> makeCertificates();
    Result<void> listen();
    QString configuration() const;
    QString authentication() const;

    RegistryOptions m_options;
    quint16 m_port = 0;
    QTemporaryDir m_folder;
    Certificate m_authority;
    Certificate m_certificate;
    std::unique_ptr<ServerProcess> m_server;
};

} // namespace stowage::lab
