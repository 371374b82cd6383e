// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/descent.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

/// One engine as the window knows it: asked for the first time, here, or gone. A value.
struct EngineState {
    QString id; ///< Place::id
    EngineEndpoint endpoint;
    std::optional<EngineMet> met{}; ///< as it last answered; none: it never did
    std::optional<ImageList> images{}; ///< as it last listed them
    ImageList all{}; ///< the same with the steps of builds; the very list where there are none
    std::optional<Error> problem{}; ///< why it does not answer
    QDateTime askedAt{}; ///< when it last did not, UTC

    bool isHere() const { return met && !problem; }
    bool isAsked() const { return !problem && !(met && images); } ///< for the first time, or for its first list

    /// The name that somebody gave it, else its product, else its host.
    QString title() const;
    /// "Docker 26.1.5 · overlay2": what it is; empty while that is not known.
    QString note() const;
};

} // namespace stowage
