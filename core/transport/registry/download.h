// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/transfer.h"

#include <QUrl>

namespace stowage {

/// Fetches a file over HTTP into `path`, following redirects that are not less safe; reports Transfer progress under
/// the file's name. For a job's thread. Unreachable, NotFound, Refused, NoSpace, Cancelled; nothing is to be used of a
/// file whose download failed.
Task<Result<void>> downloadFile(QUrl url, QString path, TransferContext context);

} // namespace stowage
