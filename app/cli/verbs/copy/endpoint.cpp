// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/copy/endpoint.h"

#include "core/base/tr.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace stowage::cli {

/// A file name may hold colons: what exists wins, else the first colon ends it, as skopeo reads it.
static Endpoint archiveEndpoint(const QString &rest)
{
    if (QFileInfo::exists(rest))
        return {Endpoint::Kind::Archive, rest, {}};
    for (qsizetype colon = rest.indexOf(u':'); colon >= 0; colon = rest.indexOf(u':', colon + 1))
        if (QFileInfo::exists(rest.left(colon)))
            return {Endpoint::Kind::Archive, rest.left(colon), rest.sliced(colon + 1)};
    return {Endpoint::Kind::Archive, rest.section(u':', 0, 0), rest.section(u':', 1)};
}

static std::unexpected<Error> noPlace(const QString &text)
{
    return fail(ErrorKind::Usage,
        Tr::tr("%1 is no place: write library:REF, docker:REF, podman:REF, archive:FILE or registry:REF; "
               "docker@CONTEXT:REF or docker@[ssh://ADDRESS]:REF says which.")
            .arg(text));
}

static EngineKind engineKind(Endpoint::Kind kind)
{
    return kind == Endpoint::Kind::Podman ? EngineKind::Podman : EngineKind::Docker;
}

bool Endpoint::isAtPlace(const Cli &cli) const
{
    return isEngine() && where.isEmpty() && cli.engine && cli.engine->kind == engineKind(kind);
}

EngineChoice Endpoint::engine(const Cli &cli) const
{
    return isAtPlace(cli) ? *cli.engine : EngineChoice{engineKind(kind), where};
}

/// "docker", and where it is. An address, which has colons of its own, stands in brackets.
static std::optional<Endpoint> engineEndpoint(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(docker|podman)(?:@(?:\\[([^\\]]+)\\]|([^:\\[]+)))?:(.+)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto kind
        = match.captured(1) == QLatin1StringView("docker") ? Endpoint::Kind::Docker : Endpoint::Kind::Podman;
    return Endpoint{kind, {}, match.captured(4), match.captured(2) + match.captured(3)};
}

Result<Endpoint> Endpoint::parse(const QString &text)
{
    const QString kind = text.section(u':', 0, 0);
    const QString rest = text.section(u':', 1);
    if (rest.isEmpty() || !text.contains(u':'))
        return noPlace(text);
    if (kind == QLatin1StringView("library"))
        return Endpoint{Kind::Library, {}, rest};
    if (kind == QLatin1StringView("archive"))
        return archiveEndpoint(rest);
    if (kind == QLatin1StringView("registry"))
        return Endpoint{Kind::Registry, {}, rest};
    const auto engine = engineEndpoint(text);
    return engine ? Result<Endpoint>(*engine) : noPlace(text);
}

} // namespace stowage::cli
