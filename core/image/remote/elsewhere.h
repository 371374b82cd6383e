// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

namespace stowage {

/// The same image in the registries to look in when one does not have it: those of `search` ("quay.io", as podman's
/// unqualified-search-registries name them) in their order, then Docker Hub, each once and without the image's own.
/// What is no registry is left out; on Docker Hub "library/nginx" is "nginx" elsewhere, and nothing is called "a/b/c".
QList<Reference> sameNameElsewhere(const Reference &image, const QStringList &search);

} // namespace stowage
