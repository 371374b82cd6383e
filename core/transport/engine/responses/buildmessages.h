// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildevent.h"
#include "core/build/plainline.h"
#include "core/transport/engine/responses/layermessages.h"

#include <QElapsedTimer>

namespace stowage {

/// What Docker's classic builder and podman say while they build (protocols E.8, F.2). Podman works at several stages
/// of a Dockerfile at once, each of whose steps come one after the other.
class BuildMessages {
public:
    explicit BuildMessages(TellBuild tell);

    /// How a layer of a base image does, where the message is about one.
    std::optional<BlobProgress> add(const QJsonObject &message);
    /// There is no more to come: what has not ended is done, has failed, or was stopped.
    enum class End { Done, Failed, Stopped };
    void end(End how);

    const QString &error() const { return m_error; } ///< its words; empty: none
    const Digest &image() const { return m_image; } ///< the last that it made; null: none

private:
    struct Step {
        int step = 0;
        QString stage{}; ///< "2/3"; empty: there is one
        int number = 0; ///< in its stage
        int total = 0;
        bool isCached = false;
        QElapsedTimer clock{};
    };

    void takeLine(const QString &line);
    bool takeStep(const QString &line);
    bool takeMark(const QString &line);
    bool takeEnd(const QString &line);
    bool follows(const Step &next) const;
    void begin(Step step, const QString &instruction);
    void close(qsizetype index);
    void print(const QString &line);

    const TellBuild m_tell;
    LineCutter m_lines;
    LayerMessages m_layers;
    QList<Step> m_open; ///< the one that speaks is the last
    QHash<QString, Step> m_latest; ///< of each stage
    QString m_error;
    Digest m_image;
    int m_steps = 0;
    bool m_commits = false;
};

} // namespace stowage
