// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/transport/registry/browse/documentnow.h"

#include <QMap>

namespace stowage {

inline constexpr int surveyLanes = 6; ///< questions at a time: connections that Qt opens to a host

/// What every tag of the client's repository stands for, and of which type that is: see tagDigests().
Task<Result<QMap<QString, DocumentNow>>> surveyTags(std::shared_ptr<RegistryClient> client, TransferContext context);

} // namespace stowage
