// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/oci/manifest.h"
#include "core/transport/registry/registryclient.h"

namespace stowage {

/// The tag under which registries without a list of referrers keep one for an image: "sha256-" and its digest (OCI
/// distribution-spec 1.1, "Referrers Tag Schema"; protocols D.9).
QString referrersTag(const Digest &subject);
bool isReferrersTag(const QString &tag);

/// Enters a manifest that was pushed into the list of what belongs to `subject`, where the registry makes none: it is
/// then found from the image. Nothing is done when it stands there. Conflict when the tag is in use for something else;
/// Refused, Unreachable, Cancelled. On the client's thread.
Task<Result<void>> noteReferrer(ClientPtr client, Digest subject, RawManifest referrer, TransferContext context);

/// Takes a manifest that was deleted off that list again. Nothing is done where there is no list, or it is not on it.
/// Errors as noteReferrer().
Task<Result<void>> forgetReferrer(ClientPtr client, Digest subject, Digest referrer, TransferContext context);

} // namespace stowage
