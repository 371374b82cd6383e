// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace stowage {

/// Reading JSON that a stranger wrote. Unknown keys are ignored, null is absent, a wrong type is Damaged.

/// The object in `bytes`; Damaged when it is no JSON, no object, deeper than 100 levels or no UTF-8.
/// `what` names the document in the sentence ("the manifest").
Result<QJsonObject> parseObject(const QByteArray &bytes, const Sentence &what);

/// Likewise for an array at the top (`manifest.json` of an archive).
Result<QJsonArray> parseArray(const QByteArray &bytes, const Sentence &what);

/// An integer that fits qint64; Damaged when it is missing or anything else.
Result<qint64> integerIn(const QJsonObject &object, const QString &key, const Sentence &what);

/// A string, or empty when missing or null; Damaged when it is anything else.
Result<QString> stringIn(const QJsonObject &object, const QString &key, const Sentence &what);

/// A list of strings; a lone string counts as a list of one; missing or null is empty.
Result<QStringList> stringsIn(const QJsonObject &object, const QString &key, const Sentence &what);

/// A list of objects; missing or null is empty.
Result<QList<QJsonObject>> objectsIn(const QJsonObject &object, const QString &key, const Sentence &what);

/// An RFC 3339 time in UTC with 0 to 9 fraction digits; invalid when absent or Go's zero time (0001-01-01T00:00:00Z).
QDateTime timeIn(const QJsonObject &object, const QString &key);

} // namespace stowage
