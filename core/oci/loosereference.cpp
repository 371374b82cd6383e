// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/reference.h"

#include <array>

namespace stowage {

namespace {

bool removePrefix(QStringView &text, QStringView prefix)
{
    if (!text.startsWith(prefix, Qt::CaseInsensitive))
        return false;
    text = text.sliced(prefix.size()).trimmed();
    return true;
}

/// `docker pull --platform linux/arm64 nginx` is a copy of nginx; `FROM nginx AS build` is not about build.
QStringView withoutCommand(QStringView text)
{
    for (const QStringView command : {u"$ ", u"# ", u"sudo "})
        removePrefix(text, command);
    for (const QStringView command : {u"docker pull ", u"podman pull ", u"nerdctl pull ", u"docker image pull "}) {
        if (removePrefix(text, command))
            return text.sliced(text.lastIndexOf(u' ') + 1);
    }
    for (const QStringView key : {u"FROM ", u"image: "}) {
        if (removePrefix(text, key))
            return text.first(text.contains(u' ') ? text.indexOf(u' ') : text.size());
    }
    return text;
}

QStringView withoutQuotes(QStringView text)
{
    const bool quoted = text.size() > 1 && text.front() == text.back();
    return quoted && QStringView(u"\"'`").contains(text.front()) ? text.sliced(1, text.size() - 2).trimmed() : text;
}

/// A scheme, and the pages of Docker Hub, where an image is /_/nginx or /r/owner/name.
QStringView withoutScheme(QStringView text)
{
    for (const QStringView scheme : {u"https://", u"http://", u"docker://", u"oci://"}) {
        if (removePrefix(text, scheme))
            break;
    }
    for (const QStringView page : {u"hub.docker.com/_/", u"hub.docker.com/r/"}) {
        if (removePrefix(text, page))
            break;
    }
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

} // namespace

Result<Reference> Reference::parseLoose(QStringView text)
{
    return parse(withoutScheme(withoutQuotes(withoutCommand(text.trimmed()))));
}

} // namespace stowage
