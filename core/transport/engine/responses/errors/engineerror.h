// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace stowage {

/// What an engine was asked about, for the sentences that a person reads when it fails.
struct EngineSubject {
    /// Pull and Push are about an image, and about the registry that the engine asks for it; Search about registries.
    enum class What { Engine, Image, Container, Pull, Push, Search, Build };

    What what = What::Engine;
    QString engine{}; ///< as the window calls it: "Docker", "Podman on build.example"
    QString name{}; ///< of the image or the container, or what is searched for; empty for the engine itself
    bool loggedIn = false; ///< the engine was told who we are to the registry
};

/// The sentence for a status that is no success (protocols E.3, E.7, F.2): what it means for the subject and what to
/// do. The status decides; the engine's words, which also go to the detail, only where they say more: a full disk, a
/// registry that lets nobody in. NotFound (404), Conflict (409), Refused (401, 403; signing in is said to help where a
/// registry refused), Usage (a name that no image can have), NoSpace, Unreachable (retryable: 408, 429, 502 to 504, and
/// where the engine could not reach a registry), Damaged (web pages, a registry's certificate), Failed.
Error engineError(int status, const QByteArray &body, const QString &contentType, const EngineSubject &subject);

/// Likewise for the `errorDetail` in a stream that began with 200 (protocols E.6), where there are only words.
Error streamError(const QString &words, const EngineSubject &subject);

/// An engine was met, and then fell silent or broke off. Unreachable, to be tried again.
Error brokeOff(const QString &engine, const QString &detail);

} // namespace stowage
