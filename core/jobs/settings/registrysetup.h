// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"
#include "core/transport/registry/settings/settingsfile.h"
#include "core/transport/registry/trust/certificate.h"

namespace stowage {

/// Everything that was decided about one registry, and who says so.
struct RegistrySetup {
    RegistrySettings own; ///< the person's, for both programs
    FoundList found; ///< other tools' settings, which are never changed
    QList<CertificateFile> certificates;
};

/// `registry` is a registry alone (Reference::registry()). Damaged when the person's own settings cannot be read, and
/// file errors; Failed when the registry module is not where the program was installed. Blocking, small, like the next.
Result<RegistrySetup> registrySetup(const Reference &registry);

/// Trusts every certificate in the person's `file` for this registry only; shows it a certificate; takes one of ours
/// away. See core/transport/registry/trust. `registry` is a domain: "registry.example.org:5000".
Result<void> trustFileFor(const QString &registry, const QString &file);
Result<void> showCertificateTo(const QString &registry, const QString &certificate, const QString &key);
Result<void> removeCertificateOf(const QString &registry, const QString &path);

} // namespace stowage
