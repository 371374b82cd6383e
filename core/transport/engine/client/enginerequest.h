// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>
#include <QString>
#include <QUrlQuery>

#include <memory>

namespace stowage {

/// One question to an engine, whole.
struct EngineRequest {
    enum class Method { Get, Head, Post, Delete };
    /// Whose API a path belongs to, and so what stands before it (protocols E.2, F.1).
    enum class Api {
        Docker, ///< "/v1.41", as it was agreed
        Libpod, ///< podman's own: "/v4.0.0/libpod"
        None, ///< nothing: for what is asked before a version is agreed on
    };

    enum class Pace {
        Usual, ///< an engine that must count what it has may take a minute for a list
        Greeting, ///< one that does not answer this soon will not answer
        Endless, ///< nobody wonders when the answer says nothing for a long time
    };

    Method method = Method::Get;
    QString path; ///< "/images/json"
    QUrlQuery query{};
    Api api = Api::Docker;
    Pace pace = Pace::Usual;
    QByteArray registryAuth{}; ///< `X-Registry-Auth` (protocols E.11): who a registry takes the engine for
    QByteArray registryConfig{}; ///< `X-Registry-Config` (protocols E.8): likewise, to several
    QByteArray json{}; ///< the body of a Post, where it is no archive
    std::shared_ptr<QIODevice> body{}; ///< of a Post: an archive, read from where it stands to its end; null: empty
};

} // namespace stowage
