// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/foundfile.h"

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

std::optional<Mirror> addressedMirror(const QString &text, const QString &path, Sentences &problems)
{
    if (const auto mirror = mirrorAt(text); mirror && text.contains(QLatin1StringView("://")))
        return *mirror;
    problems.append(
        Tr::tr("The mirror “%1” in %2 is left out: write it as https://mirror.example.com, without name and password.")
            .arg(shownAddress(text), path));
    return std::nullopt;
}

bool isRegistryItself(const Mirror &mirror, const Reference &place)
{
    static const QStringList hub{
        QStringLiteral("docker.io"), QStringLiteral("index.docker.io"), QStringLiteral("registry-1.docker.io")};
    static constexpr QLatin1StringView usualPort(":443");
    const QString host = mirror.host.endsWith(usualPort) ? mirror.host.chopped(usualPort.size()) : mirror.host;
    if (!mirror.prefix.isEmpty() || mirror.root != Mirror().root)
        return false;
    return place.isOnDockerHub() ? hub.contains(host, Qt::CaseInsensitive)
                                 : host.compare(place.domain(), Qt::CaseInsensitive) == 0;
}

Sentence certificateIsChecked(const QString &path, const Mirror &mirror)
{
    return Tr::tr(
        "%1 takes whatever certificate %2 shows, and Stowage does not. If it is refused, look at it and trust "
        "it with: stowagectl doctor %2")
        .arg(path, mirror.host);
}

void addFound(const FoundSettings &settings, FoundList &into)
{
    if (!settings.mirrors.isEmpty() || !settings.location.isEmpty() || settings.insecure || settings.blocked)
        into.found.append(settings);
}

} // namespace stowage
