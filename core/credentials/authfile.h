// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/base/result.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace stowage {

/// What docker's `config.json` and podman's `auth.json` say about registries (protocols G.1 and G.3). We read these
/// files and never write them. Keys stand as written; registryOf() tells what they mean.
struct AuthFile {
    QString path; ///< or the name of the environment variable that it came from
    QMap<QString, Credential> credentials; ///< only those that can be used; a helper's entries are empty there
    QString helper; ///< that keeps all others: `credsStore`
    QMap<QString, QString> helpers; ///< that keep one registry each: `credHelpers`

    /// The credential for the first of `scopes` (see registrykey.h) that the file itself has.
    std::optional<Credential> credentialFor(const QStringList &scopes) const;
    /// The helper to ask for `registry`; empty when there is none.
    QString helperFor(const QString &registry) const;
};

/// Damaged when it is no JSON of the right shape; an entry that makes no sense is left out.
Result<AuthFile> parseAuthFile(const QByteArray &bytes, const QString &path);

/// Blocking. A file that is not there is an empty one. Damaged, or why it could not be read.
Result<AuthFile> readAuthFile(const QString &path);

/// Where docker and podman keep such files for this person, docker's first: `$DOCKER_CONFIG`, `~/.docker`,
/// `$REGISTRY_AUTH_FILE`, `$XDG_RUNTIME_DIR/containers`, `$XDG_CONFIG_HOME/containers`, `~/.dockercfg`.
QStringList authFilePaths();

} // namespace stowage
