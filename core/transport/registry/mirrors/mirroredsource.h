// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/registryclient.h"
#include "core/transport/registry/registrysource.h"

namespace stowage {

/// An image of a registry that has mirrors (RegistryClient::decisions()): the registry says what a tag means, its
/// mirrors are asked for the bytes in turn, and the registry itself where none of them has any. One that fails is left
/// alone for a while, in the middle of a blob too: the next one goes on from there. What came wrong is fetched from the
/// registry. A registry that does not answer soon leaves the tag to its mirrors; remarks() tells of that, and of
/// mirrors that were left out. Mirrors are shown their own credentials, never the registry's.
std::unique_ptr<ImageSource> mirroredSource(
    ClientPtr registry, const Reference &image, TransferContext context, BookPtr book);

} // namespace stowage
