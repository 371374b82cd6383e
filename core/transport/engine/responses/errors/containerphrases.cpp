// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/hints.h"
#include "core/transport/engine/responses/errors/phrases.h"

namespace stowage::phrases {

namespace {

Error nameTaken(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Conflict,
        Tr::tr("%1 already has a container of this name. Choose another name, or remove that container.")
            .arg(subject.engine),
        detail};
}

Error portTaken(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Conflict,
        Tr::tr("A port that the container is to have is taken where %1 runs. Choose another one.").arg(subject.engine),
        detail};
}

Error noSuchCommand(const EngineSubject &, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("The command cannot be run in this container: it is not in the image, or for another platform."),
        detail};
}

Error noSuchFolder(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::NotFound,
        Tr::tr("A folder that the container is to see does not exist where %1 runs.").arg(subject.engine), detail};
}

} // namespace

std::optional<Error> ofContainer(const QString &words, const EngineSubject &subject, const QString &detail)
{
    static const Hints hints{
        hint(QStringLiteral("container name .* is already in use"), nameTaken),
        hint(QStringLiteral("port is already allocated|address already in use"), portTaken),
        hint(QStringLiteral("bind source path does not exist|error mounting|statfs \\S+: no such file"), noSuchFolder),
        hint(QStringLiteral("executable file not found|exec format error|unable to start container process|"
                            "executable file `[^`]*` not found"),
            noSuchCommand),
    };
    const bool isAboutOne
        = subject.what == EngineSubject::What::Container || subject.what == EngineSubject::What::Image;
    return isAboutOne ? firstOf(hints, words, subject, detail) : std::nullopt;
}

} // namespace stowage::phrases
