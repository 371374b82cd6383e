// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/ask.h"
#include "core/transport/registry/browse/documentnow.h"

namespace stowage {

/// Asks for the manifest or index of a reference: by digest when it has one, else by tag. With every type that there
/// is, unless only manifests are accepted, in one header (protocols D.5): registries answer with something else, or
/// nothing, where a type is missing.
Question manifestQuestion(
    const RegistryClient &client, const Reference &image, Accepted accepted = Accepted::Everything);

} // namespace stowage
