// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"
#include "core/oci/reference.h"

#include <optional>

namespace stowage {

/// The name that a descriptor of `index.json` gives its image (protocols C.1): `io.containerd.image.name` first, else
/// `org.opencontainers.image.ref.name`. A bare tag there names the file: `13` in debian.tar is localhost/debian:13.
/// Nothing when it has no name, or one that is no reference, which a remark then says.
std::optional<Reference> nameInLayout(const Descriptor &descriptor, const QString &archivePath, Sentences &remarks);

/// One of docker save's RepoTags, in familiar form there. Nothing and a remark when it is no reference.
std::optional<Reference> nameInDockerArchive(const QString &repoTag, Sentences &remarks);

} // namespace stowage
