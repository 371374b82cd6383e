// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"

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

/// A mirror in docker's and containerd's writing, "https://mirror.example". None, and a problem, for anything else.
std::optional<Mirror> addressedMirror(const QString &text, const QString &path, Sentences &problems);

/// Whether it is the registry itself and not another host.
bool isRegistryItself(const Mirror &mirror, const Reference &place);

/// The file wants no certificate checked there, and we check it all the same.
Sentence certificateIsChecked(const QString &path, const Mirror &mirror);

/// Keeps what says something.
void addFound(const FoundSettings &settings, FoundList &into);

} // namespace stowage
