// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"

#include <QByteArray>
#include <QCborMap>

#include <optional>

namespace stowage {

/// A file of another tool. What is wrong with it is said in sentences and goes on: the other files still count.
struct FoundFile {
    QString path;
    QByteArray bytes;
};

/// Blocking, small. None where it does not exist; a problem too where it may not be read or is larger than 1 MB.
std::optional<FoundFile> foundFile(const QString &path, Sentences &problems);
/// A file or a folder is there, and kept from us.
Sentence notAllowed(const QString &path);

/// The value of `key` is missing or of another kind than it should be.
Sentence wrongValue(const QString &path, QLatin1StringView key);

/// A table in such a file, and its values. One of a wrong kind is a problem and counts as absent.
struct FoundTable {
    QString path;
    QCborMap values;
};
QString textIn(const FoundTable &table, QLatin1StringView key, Sentences &problems);
bool flagIn(const FoundTable &table, QLatin1StringView key, Sentences &problems);
QStringList textsIn(const FoundTable &table, QLatin1StringView key, Sentences &problems);
/// A table in a table; empty where there is none.
FoundTable tableIn(const FoundTable &table, QLatin1StringView key, Sentences &problems);

/// A sentence about what stands in a file, or in a variable, with its name.
Sentence saidIn(const QString &source, const Sentence &what);

} // namespace stowage
