// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"
#include "core/build/buildevent.h"
#include "core/build/plainline.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringDecoder>

#include <map>

namespace stowage {

/// What BuildKit says of a build, as `docker buildx build --progress rawjson` prints it (BuildKit's SolveStatus):
/// several steps may be under way at once.
class SolveStatus {
public:
    /// `layer` hears of what is fetched for base images.
    SolveStatus(TellBuild tell, ProgressFn layer);

    void add(const QJsonObject &status);
    /// There is no more to come: what has not ended was stopped.
    void end();
    /// Of the step that failed; empty: none did.
    const QString &error() const { return m_error; }

private:
    struct Vertex {
        QString name{};
        int step = 0; ///< 0: not told of
        bool isInternal = false; ///< what a builder does for itself
        bool hasEnded = false;
        QDateTime started{};
        QStringDecoder decoder{QStringDecoder::Utf8}; ///< letters may be cut between two pieces
        LineCutter output{};
    };

    Vertex &vertexFor(const QString &digest);
    void addVertex(const QJsonObject &object);
    void addLog(const QJsonObject &object);
    void addWarning(const QJsonObject &object);
    void addLayer(const QJsonObject &object);
    void begin(Vertex &vertex);
    void endVertex(Vertex &vertex, const QJsonObject &object);
    void print(Vertex &vertex, const QStringList &lines);

    const TellBuild m_tell;
    const ProgressFn m_layer;
    std::map<QString, Vertex> m_vertices;
    QStringList m_order; ///< in which they were heard of
    QString m_error;
    int m_steps = 0;
};

} // namespace stowage
