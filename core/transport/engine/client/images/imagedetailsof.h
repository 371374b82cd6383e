// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/transport/engine/responses/imagehistory.h"
#include "core/transport/engine/responses/imageinspect.h"

namespace stowage {

/// An image of an engine as the inspector shows any: the platform that the engine tells of, without its manifest, and
/// with a config made of what it tells. `history` is newest first; what `summary` has from a list stays, and what it
/// lacks is filled in.
///
/// Engines do not say which steps made layers, but for libpod. Where only one answer accounts for every layer, a step
/// points at its layer, whose size is what the engine counts for the step. Else nothing is guessed: no step points
/// anywhere, and the sizes of the layers are 0.
ImageDetails imageDetailsOf(const EngineInspect &inspect, const QList<EngineStep> &history, ImageSummary summary);

} // namespace stowage
