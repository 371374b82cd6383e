// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildrequest.h"

#include "core/base/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>

namespace stowage {

namespace {

/// As docker's own command tells them from folders.
bool isAddress(const QString &context)
{
    static constexpr std::array beginnings{QLatin1StringView("https://"), QLatin1StringView("http://"),
        QLatin1StringView("git://"), QLatin1StringView("ssh://"), QLatin1StringView("git@"),
        QLatin1StringView("github.com/")};
    return std::ranges::any_of(beginnings, [&](QLatin1StringView beginning) { return context.startsWith(beginning); });
}

std::optional<Error> wrongPair(const QStringList &pairs)
{
    const auto wrong
        = std::ranges::find_if(pairs, [](const QString &pair) { return pair.section(u'=', 0, 0).trimmed().isEmpty(); });
    if (wrong == pairs.end())
        return std::nullopt;
    return Error{
        ErrorKind::Usage, Tr::tr("“%1” has no name before its value. Write it as NAME=VALUE.").arg(*wrong), {}};
}

Result<BuildRequest> checkedAddress(const BuildRequest &request)
{
    const QUrl url(request.context);
    const bool isWeb = request.context.startsWith(QLatin1StringView("http"));
    // A token may stand in place of a name.
    if (!url.password().isEmpty() || (isWeb && (!url.isValid() || !url.userInfo().isEmpty())))
        return fail(ErrorKind::Usage,
            Tr::tr("Leave the password out of the address, where others can read it. Clone the repository, and build "
                   "from its folder."));
    if (QDir::isAbsolutePath(request.file))
        return fail(ErrorKind::Usage,
            Tr::tr("The engine fetches %1 by itself: name the Dockerfile by its path in there.").arg(request.context));
    return request;
}

Result<QString> dockerfileOf(const BuildRequest &request)
{
    const QString file = request.file.isEmpty() ? usualDockerfile(request.context)
                                                : QDir(request.context).absoluteFilePath(request.file);
    if (file.isEmpty())
        return fail(ErrorKind::NotFound,
            Tr::tr("There is no Dockerfile in %1. Name one, or another folder.").arg(request.context));
    if (QFileInfo(file).isFile())
        return QDir::cleanPath(file);
    return fail(ErrorKind::NotFound, Tr::tr("There is no Dockerfile %1.").arg(request.file));
}

} // namespace

bool BuildRequest::isRemote() const
{
    return isAddress(context);
}

QString usualDockerfile(const QString &folder)
{
    static constexpr std::array names{
        QLatin1StringView("Dockerfile"), QLatin1StringView("dockerfile"), QLatin1StringView("Containerfile")};
    for (const QLatin1StringView name : names) {
        const QString path = QDir(folder).absoluteFilePath(name);
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

QStringList argumentsInFull(const QStringList &arguments)
{
    QStringList all;
    for (const QString &argument : arguments) {
        const QByteArray name = argument.toUtf8();
        if (argument.contains(u'='))
            all.append(argument);
        else if (qEnvironmentVariableIsSet(name.constData()))
            all.append(argument + u'=' + qEnvironmentVariable(name.constData()));
    }
    return all;
}

Result<BuildRequest> checkedBuild(BuildRequest request)
{
    if (request.context.isEmpty())
        return fail(ErrorKind::Usage, Tr::tr("Say which folder to build, or the address of a Git repository."));
    if (const auto wrong = wrongPair(request.arguments + request.labels))
        return fail(*wrong);
    if (request.isRemote())
        return checkedAddress(request);
    if (!QFileInfo(request.context).isDir())
        return fail(ErrorKind::NotFound, Tr::tr("There is no folder %1.").arg(request.context));
    const auto file = dockerfileOf(request);
    if (!file)
        return fail(file.error());
    request.context = QFileInfo(request.context).absoluteFilePath();
    request.file = *file;
    return request;
}

} // namespace stowage
