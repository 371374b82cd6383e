// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace stowage {

/// What a registry, a token service or a proxy said in the body of an error, for the detail of ours: codes and messages
/// of its JSON, the title of a web page, or the text itself. At most 200 characters, without control characters, query
/// strings or anything that could be a credential. Empty when there is nothing to read.
QString serverWords(const QByteArray &body);

/// The first error code of a distribution error body ("MANIFEST_UNKNOWN"), or empty.
QString serverCode(const QByteArray &body);

/// Whether these bytes are a web page: what a captive portal or a proxy answers in a registry's stead.
bool isWebPage(const QString &plainType, const QByteArray &body);

} // namespace stowage
