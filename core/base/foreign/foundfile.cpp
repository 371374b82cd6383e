// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/foreign/foundfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <QCborArray>

namespace stowage {

static constexpr qint64 maximumSize = 1024 * 1024;

Sentence notAllowed(const QString &path)
{
    return Tr::tr("You may not read %1, so nothing in it counts. Whoever owns it can allow it.").arg(path);
}

static Sentence unreadable(const QString &path, ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
        return notAllowed(path);
    case ErrorKind::Damaged:
        return Tr::tr("%1 is larger than 1 MB and was not read. Shorten it, or take it away.").arg(path);
    default:
        return Tr::tr("%1 could not be read, so nothing in it counts. Put a readable file there, or take it away.")
            .arg(path);
    }
}

std::optional<FoundFile> foundFile(const QString &path, Sentences &problems)
{
    const auto bytes = readSmallFile(path, maximumSize);
    if (bytes)
        return FoundFile{path, *bytes};
    if (bytes.error().kind != ErrorKind::NotFound)
        problems.append(unreadable(path, bytes.error().kind));
    return std::nullopt;
}

Sentence wrongValue(const QString &path, QLatin1StringView key)
{
    return Tr::tr("“%1” in %2 is missing or not written as it should be, so it does not count. Correct it there.")
        .arg(key, path);
}

QString textIn(const FoundTable &table, QLatin1StringView key, Sentences &problems)
{
    const QCborValue value = table.values.value(key);
    if (!value.isUndefined() && !value.isString())
        problems.append(wrongValue(table.path, key));
    return value.toString();
}

bool flagIn(const FoundTable &table, QLatin1StringView key, Sentences &problems)
{
    const QCborValue value = table.values.value(key);
    if (!value.isUndefined() && !value.isBool())
        problems.append(wrongValue(table.path, key));
    return value.toBool();
}

FoundTable tableIn(const FoundTable &table, QLatin1StringView key, Sentences &problems)
{
    const QCborValue value = table.values.value(key);
    if (!value.isUndefined() && !value.isMap())
        problems.append(wrongValue(table.path, key));
    return {table.path, value.toMap()};
}

Sentence saidIn(const QString &source, const Sentence &what)
{
    return Tr::tr("%1: %2", "the file or variable that says so").arg(source, what);
}

QStringList textsIn(const FoundTable &table, QLatin1StringView key, Sentences &problems)
{
    const QCborValue value = table.values.value(key);
    const QCborArray array = value.toArray();
    if (!(value.isUndefined() || value.isArray())
        || std::any_of(array.begin(), array.end(), [](const QCborValue &text) { return !text.isString(); })) {
        problems.append(wrongValue(table.path, key));
        return {};
    }
    QStringList texts;
    for (const QCborValue text : array)
        texts.append(text.toString());
    return texts;
}

} // namespace stowage
