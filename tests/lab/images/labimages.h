// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace stowage::lab {

/// The images that images.sh makes from Debian packages, as OCI layouts: app:1.0, app:1.1, tiny:1, tiny:2, tiny:3,
/// tiny:zstd, multi:latest. Making them takes half a minute and the network, once on a machine. Needs root.
class LabImages {
public:
    /// Makes what is not there yet. Blocks.
    static Result<LabImages> make();

    /// The layout that holds all tags of one name, such as "app".
    QString layout(const QString &name) const { return m_folder + u'/' + name; }
    /// The digest that index.json of the layout gives for "app:1.0", with its "sha256:"; empty when there is none.
    QString digest(const QString &reference) const;
    /// The bytes of a blob; `digest` with its "sha256:".
    QByteArray blob(const QString &name, const QString &digest) const;

    /// Copies "app:1.0" with skopeo to `host`/`reference` ("" means the same name there), Blocks.
    /// `options` go to skopeo as they are, such as {"--format", "v2s2"}.
    Result<void> push(const QString &image, const QString &host, const QString &reference = {},
        const QStringList &options = {QStringLiteral("--preserve-digests")}) const;

    /// Writes "tiny:1" to a file as `docker save` would, under that name. Blocks.
    Result<void> writeDockerArchive(const QString &image, const QString &path) const;

private:
    explicit LabImages(QString folder)
        : m_folder(std::move(folder))
    {
    }

    QString m_folder;
};

} // namespace stowage::lab
