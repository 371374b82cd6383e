// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"
#include "core/oci/descriptor.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace stowage {

/// What an engine says while it pulls from a registry or pushes to one (protocols E.6, F.2). Layers are called by the
/// beginnings of their digests, as the engine calls them.
class LayerMessages {
public:
    /// How the layer does that the message is about; none where it is about the whole.
    std::optional<BlobProgress> add(const QJsonObject &message);

    const QString &error() const { return m_error; } ///< its words; empty: none
    const QList<Digest> &digests() const { return m_digests; } ///< of what the registry has, as the engine tells
    bool isWhole() const { return m_ended || !m_digests.isEmpty(); } ///< it has come to the end, as Docker says
    bool isUpToDate() const { return m_upToDate; } ///< it has said that there was nothing to fetch
    /// What was pushed in place of an index that the engine has not all of; none: all was.
    const std::optional<Descriptor> &onlyPart() const { return m_onlyPart; }

private:
    void noteWhole(const QString &status, const QJsonObject &aux);
    void noteDigest(const QString &text);
    void notePart(const QJsonObject &manifest);

    QHash<QString, BlobProgress> m_layers;
    QString m_error;
    QList<Digest> m_digests;
    std::optional<Descriptor> m_onlyPart;
    bool m_ended = false;
    bool m_upToDate = false;
};

} // namespace stowage
