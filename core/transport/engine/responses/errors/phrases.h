// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/responses/errors/engineerror.h"

#include <optional>

/// What an engine's words say, whatever its version: the part of engineError() that knows the phrases of Docker, podman
/// and the registries behind them (protocols E.3, E.6, E.7, F.2). `words` are as they came, `detail` is fit to be seen.
namespace stowage::phrases {

/// With any status but that of a conflict: a full disk, a registry's limit, a registry that lets nobody in.
std::optional<Error> plain(const QString &words, const EngineSubject &subject, const QString &detail);

/// What a build ended with: the Dockerfile, its commands, and what it stands on. Nothing for other subjects.
std::optional<Error> ofBuild(const QString &words, const EngineSubject &subject, const QString &detail);

/// Why a container was not made, or does not start. Nothing for subjects that are neither images nor containers.
std::optional<Error> ofContainer(const QString &words, const EngineSubject &subject, const QString &detail);

/// Why a registry was not searched. Nothing for other subjects.
std::optional<Error> ofSearch(const QString &words, const EngineSubject &subject, const QString &detail);

/// Where the status says no more than that it went wrong: versions, names, and the way from the engine to a registry.
std::optional<Error> vague(const QString &words, const EngineSubject &subject, const QString &detail);

/// What stands in the way. Conflict, always.
Error conflict(const QString &words, const EngineSubject &subject, const QString &detail);

/// The subject is not there. NotFound.
Error missing(const EngineSubject &subject, const QString &detail);

/// A registry's limit. Unreachable, to be tried again.
Error limited(const EngineSubject &subject, const QString &detail);

/// A registry does not let us in. Refused, and signing in helps.
Error keptOut(const EngineSubject &subject, const QString &detail);

} // namespace stowage::phrases
