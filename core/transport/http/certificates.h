// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QStringList>

namespace stowage {

/// Our own folder of certificates per registry, `$XDG_CONFIG_HOME/stowage/certs.d`.
QString ownCertificateFolder();

/// Ours and the folders where docker and podman keep certificates per registry, the person's own first:
/// `/containers/certs.d`, `/etc/containers/certs.d`, `/etc/docker/certs.d`, rootless docker's.
QStringList certificateFolders();

/// The files of one kind ("*.crt") in a host's sub-folder of `folder`, by name; links that lead nowhere too, for they
/// are to be said and not passed over. Blocking, small.
QStringList filesOfHost(const QString &folder, const QString &host, const QString &pattern);

/// What one file holds, PEM or DER. Damaged when that is no certificate. Blocking, small.
Result<QList<QSslCertificate>> readCertificateFile(const QString &path);
/// Damaged when the file holds no private key that can be used without a password. Blocking, small.
Result<QSslKey> readKeyFile(const QString &path);
/// Where the key of "client.cert" stands: "client.key".
QString keyPathOf(const QString &certificatePath);

/// What one host's sub-folders hold (protocols D.11).
struct HostCertificates {
    QList<QSslCertificate> authorities; ///< every *.crt, trusted beside the system's own
    QSslCertificate own; ///< the first *.cert with its *.key, to show who we are; null when there is none
    QSslKey key;
};

/// Shows from now on who we are with this certificate and its key. Damaged or a file error when one cannot be used.
/// Blocking, small.
Result<void> readOwnCertificate(const QString &path, const QString &keyPath, HostCertificates &into);

/// `host` is "name" or "name:port", as the sub-folder is called. Blocking, small. Damaged when a certificate cannot be
/// read or lacks its key.
Result<HostCertificates> certificatesFor(const QString &host, const QStringList &folders = certificateFolders());

/// TLS 1.2 or later with these authorities beside the system's; with the own certificate only where `showOwn`.
QSslConfiguration tlsConfiguration(const HostCertificates &certificates, bool showOwn);

} // namespace stowage
