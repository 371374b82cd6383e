// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/mediatype.h"

namespace stowage {

/// Whether it is the type of a layer that is a tar as it is, neither compressed nor encrypted, in OCI's spelling or in
/// Docker's.
bool isPlainLayerType(QStringView mediaType);

/// The type of a plain layer once it is compressed: in Docker's spelling where that has a word for it (gzip), else in
/// OCI's.
QString compressedLayerType(QStringView plainType, Compression compression);

/// OCI's word for what Docker calls otherwise; any other type as it is.
QString ociType(const QString &mediaType);

} // namespace stowage
