// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace stowage {

/// Words of a server as the detail of an error has them: one line of at most 200 characters, without control
/// characters or anything that could be a credential, and of the addresses in it without user, password and query.
QString fitForDetail(const QString &words);

/// What a registry, a token service or a proxy said in the body of an error, fit for the detail of ours: codes and
/// messages of its JSON, the title of a web page, or the text itself. Empty when there is nothing to read.
QString serverWords(const QByteArray &body);

/// The first error code of a distribution error body ("MANIFEST_UNKNOWN"), or empty.
QString serverCode(const QByteArray &body);

/// Whether it is a web page: what a captive portal or a proxy answers in another server's stead.
bool isWebPage(const QString &contentType, const QByteArray &body);

} // namespace stowage
