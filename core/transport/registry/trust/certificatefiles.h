// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/registry/trust/certificate.h"

namespace stowage {

/// The certificates of one registry as a person looks after them; `host` is "name" or "name:port", as in a Reference.
/// Whoever put the files there, every connection to that registry uses them (http/certificates.h). Blocking, small.

/// Every file that counts, ours first, authorities before clients. A client's certificate that comes after another one
/// is not used, and is left out.
QList<CertificateFile> certificateFiles(const QString &host);

/// From now on the registry is shown this certificate, in place of one that was chosen before. Both files stay where
/// they are and are linked to, so that there is no second copy of a private key. Damaged when one of them cannot be
/// used, or the key belongs to another certificate; Conflict where somebody else has put a file of that name.
Result<void> showCertificate(const QString &host, const QString &certificate, const QString &key);

/// Takes away a file of certificateFiles() that is ours, with its key. Usage error for anyone else's.
Result<void> removeCertificate(const QString &host, const QString &path);

} // namespace stowage
