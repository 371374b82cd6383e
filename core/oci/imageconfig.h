// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/manifest.h"

#include <QDateTime>
#include <QMap>

namespace stowage {

/// One instruction that made an image; `layer` is its place in the manifest's layers, -1 when it made none.
struct HistoryEntry {
    QDateTime created; ///< UTC, invalid when unknown
    QString createdBy; ///< as recorded
    QString comment;
    QString author;
    bool emptyLayer = false;
    int layer = -1;
};

/// The config of an image (OCI config.md): what it runs, for which platform, and the history that made its layers.
struct ImageConfig {
    QByteArray bytes; ///< as they came
    Platform platform;
    QDateTime created; ///< UTC, invalid when absent or Go's zero time
    QString author;
    QList<Digest> diffIds; ///< base first
    QList<HistoryEntry> history; ///< oldest first; layers are -1 throughout when the counts disagree
    QStringList env, entrypoint, command, exposedPorts, volumes;
    QString user, workingDir, stopSignal;
    QMap<QString, QString> labels;
    QJsonObject json; ///< everything

    /// Takes the layers away from the history unless it accounts for exactly as many as the manifest has.
    void fitHistory(qsizetype layers);

    /// Damaged: over 8 MiB, not JSON, wrong types, a diff ID that is no digest.
    static Result<ImageConfig> parse(const QByteArray &bytes);
};

/// An instruction without docker's noise: "/bin/sh -c #(nop) ", "/bin/sh -c ", "RUN ", "# buildkit".
QString readableInstruction(const QString &createdBy);

/// The chain ID of every layer, base first: C0 = d0, Cn = sha256(Cn-1 + " " + dn) (OCI config.md).
QList<Digest> chainIds(const QList<Digest> &diffIds);

} // namespace stowage
