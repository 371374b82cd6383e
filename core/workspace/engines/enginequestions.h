// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/containerwish.h"
#include "core/image/imagedetails.h"
#include "core/image/removal.h"
#include "core/workspace/engines/enginebook.h"

namespace stowage {

// What the window asks of an engine that is watched, on the thread of the questions. Unreachable while it does not
// answer; else errors as core/transport/engine/client has them.

/// Keeps the engine's line in the book, for as long as it is watched.
Task<Result<void>> keepWatch(
    BookPtr book, QString placeId, EngineEndpoint endpoint, EngineWatcher watcher, std::stop_token stop);

/// `around`: all images of the engine, which say what was built on what.
Task<Result<ImageDetails>> describeImageIn(
    BookPtr book, QString placeId, ImageSummary image, ImageList around, std::stop_token stop);
Task<Result<void>> tagImageIn(BookPtr book, QString placeId, ImageSummary image, Reference name, std::stop_token stop);

/// As searchengine.h has it.
Task<Result<QList<SearchHit>>> searchIn(BookPtr book, QString placeId, EngineSearch search, std::stop_token stop);

/// A container that runs without anybody, and its ID; an image of one, and its ID.
Task<Result<QString>> runIn(BookPtr book, QString placeId, ContainerWish wish, std::stop_token stop);
Task<Result<Digest>> commitIn(BookPtr book, QString placeId, CommitWish wish, std::stop_token stop);

/// What is planned from the whole list, and with what the engine can do.
using Planning = std::function<Result<RemovalPlan>(const ImageList &list, const Capabilities &capabilities)>;
Task<Result<RemovalPlan>> planIn(BookPtr book, QString placeId, Planning plan, std::stop_token stop);

/// How a plan was carried out.
struct EngineRemoval {
    RemovalPlan done; ///< what of it is gone
    std::optional<Error> problem{}; ///< the first that kept something from going
};
/// Containers that hold what is planned go before, each once, those that run being stopped. What cannot go keeps
/// nothing else from going.
Task<Result<EngineRemoval>> removeIn(BookPtr book, QString placeId, RemovalPlan plan, std::stop_token stop);

} // namespace stowage
