// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QJsonValue>

namespace stowage::cli {

/// Fills docker's simple templates: `{{.Os}}`, `{{.Config.Env}}`, `{{json .RootFS.Layers}}`, text between them as it
/// is, `\n` and `\t` understood. Lists and maps print as Go prints them. Usage for anything more, Failed for a field
/// that is not there.
Result<QString> fillTemplate(const QString &text, const QJsonValue &value);

} // namespace stowage::cli
