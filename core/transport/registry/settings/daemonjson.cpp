// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/daemonjson.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <arpa/inet.h>

namespace stowage {

static constexpr QLatin1StringView mirrorsKey("registry-mirrors");
static constexpr QLatin1StringView insecureKey("insecure-registries");

static QStringList listIn(const QJsonObject &json, QLatin1StringView key, const QString &path, Sentences &problems)
{
    const auto texts = stringsIn(json, key, path);
    if (!texts)
        problems.append(wrongValue(path, key));
    return texts.value_or(QStringList());
}

/// The 4 or 16 bytes of an IP address; empty for what is none.
static QByteArray addressBytes(const QString &text)
{
    QByteArray bytes(16, '\0');
    if (::inet_pton(AF_INET6, text.toLatin1().constData(), bytes.data()) == 1)
        return bytes;
    return ::inet_pton(AF_INET, text.toLatin1().constData(), bytes.data()) == 1 ? bytes.first(4) : QByteArray();
}

static bool sameBits(const QByteArray &a, const QByteArray &b, int count)
{
    for (int bit = 0; bit < count; ++bit)
        if ((a[bit / 8] ^ b[bit / 8]) & (0x80 >> bit % 8))
            return false;
    return true;
}

/// `network` as "10.0.0.0/8" or "fd00::/8".
static bool isInNetwork(const QString &host, const QString &network)
{
    const QByteArray address = addressBytes(host);
    const QByteArray start = addressBytes(network.section(u'/', 0, 0));
    bool isNumber = false;
    const int bits = network.section(u'/', 1).toInt(&isNumber);
    return isNumber && !address.isEmpty() && address.size() == start.size() && bits >= 0 && bits <= 8 * address.size()
        && sameBits(address, start, bits);
}

/// "10.0.0.7" of "10.0.0.7:5000", "::1" of "[::1]:5000".
static QString hostOnly(const QString &domain)
{
    if (domain.startsWith(u'['))
        return domain.mid(1).section(u']', 0, 0);
    return domain.section(u':', 0, 0);
}

static bool isInsecure(const QString &domain, const QStringList &insecure)
{
    return std::ranges::any_of(insecure, [&](const QString &entry) {
        const QString name = entry.section(QLatin1StringView("://"), -1);
        return name.compare(domain, Qt::CaseInsensitive) == 0 || isInNetwork(hostOnly(domain), name);
    });
}

static void addMirrors(const QStringList &addresses, const QStringList &insecure, const Reference &place,
    FoundSettings &to, Sentences &problems)
{
    for (const QString &address : addresses) {
        const auto mirror = addressedMirror(address, to.path, problems);
        if (!mirror || isRegistryItself(*mirror, place))
            continue;
        to.mirrors.append(*mirror);
        if (!mirror->plainHttp && isInsecure(mirror->host, insecure))
            problems.append(certificateIsChecked(to.path, *mirror));
    }
}

void addDaemonJson(const FoundFile &file, const Reference &place, FoundList &into)
{
    const auto json = parseObject(file.bytes.trimmed().isEmpty() ? "{}" : file.bytes, file.path);
    if (!json) {
        into.problems.append(
            Tr::tr("%1 is not the JSON it should be, so nothing in it counts. Correct it there.").arg(file.path));
        return;
    }
    FoundSettings settings{FoundSettings::Tool::Docker, file.path, {}, {}};
    const QStringList insecure = listIn(*json, insecureKey, file.path, into.problems);
    // Docker Hub alone has mirrors there, and it alone is never insecure.
    if (place.isOnDockerHub())
        addMirrors(listIn(*json, mirrorsKey, file.path, into.problems), insecure, place, settings, into.problems);
    else
        settings.insecure = isInsecure(place.domain(), insecure);
    addFound(settings, into);
}

} // namespace stowage
