// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/transfer.h"

#include <QUrl>

namespace stowage {

/// Whether this text is an http or https address rather than a file.
bool isWebAddress(const QString &text);
/// Whether it is an address of another kind, which nobody here can fetch: "ftp://…".
bool isOtherAddress(const QString &text);

/// Fetches a file over HTTP into `path`, following redirects that are not less safe; reports Transfer progress under
/// the file's name. For a job's thread. Unreachable, NotFound, Refused, NoSpace, Cancelled; nothing is to be used of a
/// file whose download failed.
Task<Result<void>> downloadFile(QUrl url, QString path, TransferContext context);

} // namespace stowage
