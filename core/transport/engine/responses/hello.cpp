// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/hello.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/enginewords.h"
#include "core/transport/http/words/serverwords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace stowage {

/// Versions and the names of systems are shown: what is no plain word was not said.
static QString word(const QString &text)
{
    constexpr qsizetype longest = 64;
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
    return isPlain && text.size() <= longest ? text : QString();
}

static QString headerIn(const EngineHeaders &headers, const char *name)
{
    return QString::fromLatin1(headers.value(QByteArray(name))).trimmed();
}

static QString textAt(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

/// "Docker/20.10.24 (linux)": the product, its version and its system.
static QRegularExpressionMatch serverIn(const EngineHeaders &headers)
{
    static const QRegularExpression form(
        QStringLiteral("^(Docker|Libpod)/(\\S+)(?:\\s+\\((\\w+)\\))?"), QRegularExpression::CaseInsensitiveOption);
    return form.match(headerIn(headers, "server"));
}

static EngineKind kindIn(const EngineHeaders &headers)
{
    const bool isLibpod = serverIn(headers).captured(1).compare(QLatin1StringView("libpod"), Qt::CaseInsensitive) == 0;
    return isLibpod || !headerIn(headers, "libpod-api-version").isEmpty() ? EngineKind::Podman : EngineKind::Docker;
}

/// Docker's classic builder, and podman, say 1 or nothing.
static bool saysBuildKit(const EngineHeaders &headers)
{
    return headerIn(headers, "builder-version") == u"2";
}

std::optional<EngineHello> helloInPing(const EngineHeaders &ping)
{
    const auto newest = ApiVersion::parse(headerIn(ping, "api-version"));
    if (!newest)
        return std::nullopt;
    const auto server = serverIn(ping);
    const QString os = headerIn(ping, "ostype");
    EngineHello hello;
    hello.kind = kindIn(ping);
    hello.version = word(server.captured(2));
    hello.newest = *newest;
    hello.os = word(os.isEmpty() ? server.captured(3) : os);
    hello.buildsWithBuildKit = saysBuildKit(ping);
    return hello;
}

static bool hasPodmansPart(const QJsonObject &version)
{
    for (const QJsonValue component : version.value(QLatin1StringView("Components")).toArray()) {
        if (textAt(component.toObject(), QLatin1StringView("Name")) == u"Podman Engine")
            return true;
    }
    return false;
}

static Error noEngine(const QString &where, const QByteArray &body, const QString &detail)
{
    if (isWebPage({}, body))
        return pageInstead(where, detail);
    return {ErrorKind::Damaged,
        Tr::tr("%1 answered, but not as Docker or Podman do. Check the address: another program may be there.")
            .arg(where),
        detail};
}

Result<EngineHello> helloInVersion(const QByteArray &body, const QString &where, const EngineHeaders &ping)
{
    const auto version = parseObject(body, where);
    if (!version)
        return fail(noEngine(where, body, version.error().detail));
    const auto newest = ApiVersion::parse(textAt(*version, QLatin1StringView("ApiVersion")));
    if (!newest)
        return fail(noEngine(where, body, fitForDetail(engineWords(body))));
    EngineHello hello;
    hello.kind = hasPodmansPart(*version) ? EngineKind::Podman : kindIn(ping);
    hello.version = word(textAt(*version, QLatin1StringView("Version")));
    hello.newest = *newest;
    hello.oldest = ApiVersion::parse(textAt(*version, QLatin1StringView("MinAPIVersion"))).value_or(ApiVersion{});
    hello.os = word(textAt(*version, QLatin1StringView("Os")));
    hello.architecture = word(textAt(*version, QLatin1StringView("Arch")));
    hello.buildsWithBuildKit = saysBuildKit(ping);
    return hello;
}

QString EngineHello::title() const
{
    return version.isEmpty() ? engineName(kind) : engineName(kind) + u' ' + version;
}

} // namespace stowage
