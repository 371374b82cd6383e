// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/engine/bothengines.h"
#include "tests/lab/process/sshhost.h"

#include <QFile>
#include <QTemporaryDir>

namespace stowage::lab {

/// A row for each way to an engine that is somewhere else.
inline void addFarRows()
{
    QTest::addColumn<bool>("isSsh");
    QTest::newRow("docker") << true;
    QTest::newRow("TLS") << false;
    QTest::newRow("podman") << true;
}
inline bool isTlsRow()
{
    return qstrcmp(QTest::currentDataTag(), "TLS") == 0;
}

/// A real Docker behind ssh, and behind a port with TLS on both sides, and a real podman behind ssh; for tests with a
/// row for each (addFarRows()).
struct FarEngines : BothEngines {
    std::unique_ptr<SshHost> host; ///< has taken `ssh` over
    QTemporaryDir certificates; ///< "ca.pem", "cert.pem" and "key.pem", as people are given them

    /// The test function fails where one cannot be started.
    void start()
    {
        LAB_START(host);
        host->takeOver();
        LAB_START(podman);
        const auto authority = makeAuthority(certificates.path(), QStringLiteral("ca"));
        QVERIFY_RESULT(authority);
        const auto server = makeCertificate(*authority, certificates.path());
        QVERIFY_RESULT(server);
        const auto client = makeClient(*authority, certificates.path(), QStringLiteral("cert"));
        QVERIFY_RESULT(client);
        QVERIFY(QFile::copy(client->keyFile, certificates.filePath(QStringLiteral("key.pem"))));
        auto engine = DockerEngine::start(*authority, *server);
        QVERIFY_RESULT(engine);
        docker = std::move(*engine);
    }

    EngineEndpoint throughSsh(const QString &socket) const
    {
        return {QStringLiteral("far"),
            {EngineAddress::Way::Ssh, socket, QStringLiteral("127.0.0.1"), host->port(), QStringLiteral("root")}};
    }
    EngineEndpoint throughTls() const
    {
        const auto file = [this](const char *name) { return certificates.filePath(QString::fromLatin1(name)); };
        return {QStringLiteral("far"), {EngineAddress::Way::Tcp, {}, QStringLiteral("127.0.0.1"), docker->port(), {}},
            EngineTls{file("ca.pem"), file("cert.pem"), file("key.pem")}};
    }
    /// Of the row that runs.
    EngineEndpoint end() const
    {
        return isTlsRow() ? throughTls() : throughSsh(isPodmanRow() ? podman->socket() : docker->socket());
    }
    void kill() const { isPodmanRow() ? podman->kill() : docker->kill(); }
    Result<void> startAgain() const { return isPodmanRow() ? podman->startAgain() : docker->startAgain(); }
};

} // namespace stowage::lab

/// Leaves the test function where no engine can be put somewhere else.
#define LAB_NEEDS_FAR_ENGINES()                                                                                        \
    do {                                                                                                               \
        LAB_NEEDS_ENGINES();                                                                                           \
        LAB_NEEDS(QStringLiteral("openssl"), QStringLiteral("dropbear"), QStringLiteral("ssh"));                       \
    } while (false)
