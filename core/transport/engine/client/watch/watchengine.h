// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "core/transport/engine/client/engine.h"
#include "core/transport/engine/client/images/anatomy.h"

namespace stowage {

/// What somebody hears who watches an engine, on the thread of the watch.
struct EngineWatcher {
    /// It answered, for the first time or again; the client may be asked other things until it is lost.
    std::function<void(const EngineClientPtr &, const EngineMet &)> met;
    std::function<void(const ImageList &)> listed; ///< these are its images now, steps of builds included
    std::function<void(const Error &)> lost; ///< it does not answer, or does so no more; it will be asked again
};

/// What a watch is woken by. Made on its thread; rung from any.
class Bell;
using BellPtr = std::shared_ptr<Bell>;
BellPtr newBell();
void ringBell(const BellPtr &bell);

/// Watches an engine until it is stopped: meets it, lists its images, and lists them again a moment after anything
/// happened to them or to containers, whoever did it (protocols E.9). Whoever does not answer is knocked at again,
/// after a pause that grows. Ringing `bell` ends a pause, and lists anew where there is none. What lists leave out is
/// asked for afterwards, and kept in `book`.
Task<void> watchEngine(EngineEndpoint endpoint, EngineWatcher watcher, BellPtr bell, std::shared_ptr<AnatomyBook> book,
    std::stop_token stop);

} // namespace stowage
