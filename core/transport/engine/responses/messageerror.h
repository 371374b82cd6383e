// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace stowage {

/// What went wrong, in the words of a message of a stream that began with 200 (protocols E.6); empty: nothing did.
QString errorInMessage(const QJsonObject &message);

} // namespace stowage
