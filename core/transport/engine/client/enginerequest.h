// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

class QIODevice;

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

    Method method = Method::Get;
    QString path; ///< "/images/json"
    QUrlQuery query{};
    Api api = Api::Docker;
    QByteArray type{}; ///< `Content-Type` of what goes along; empty: nothing does
    QByteArray bytes{};
    QIODevice *device = nullptr; ///< in place of `bytes`, read while it is sent; outlives the exchange
    QByteArray registryAuth{}; ///< `X-Registry-Auth`
    enum class Pace {
        Usual,
        Greeting, ///< an engine that does not answer this soon will not answer
        Endless, ///< nobody wonders when the answer says nothing for a long time
    };
    Pace pace = Pace::Usual;
};

} // namespace stowage
