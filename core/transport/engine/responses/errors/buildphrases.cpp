// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/hints.h"
#include "core/transport/engine/responses/errors/phrases.h"

namespace stowage::phrases {

namespace {

Error commandFailed(const EngineSubject &, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("A command of the Dockerfile failed. What it printed says why: see the step that failed."), detail};
}

Error wantsBuildKit(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Failed,
        Tr::tr("The Dockerfile uses something that the classic builder of %1 does not know. Install docker-buildx, and "
               "BuildKit builds it.")
            .arg(subject.engine),
        detail};
}

/// "dockerfile parse error on line 2", "dockerfile parse error line 1".
Error cannotBeRead(const EngineSubject &, const QString &detail)
{
    static const QRegularExpression number(QStringLiteral("parse error (?:on )?line (\\d+)"));
    const QString line = number.match(detail).captured(1);
    if (line.isEmpty())
        return {ErrorKind::Usage, Tr::tr("The Dockerfile has a mistake. The detail says which."), detail};
    return {
        ErrorKind::Usage, Tr::tr("Line %1 of the Dockerfile has a mistake. The detail says which.").arg(line), detail};
}

Error isNotInContext(const EngineSubject &, const QString &detail)
{
    return {ErrorKind::NotFound,
        Tr::tr("A file that the Dockerfile copies is not in the context, or .dockerignore leaves it out."), detail};
}

Error noStage(const EngineSubject &, const QString &detail)
{
    return {
        ErrorKind::NotFound, Tr::tr("The Dockerfile has no stage of the name that was given as the target."), detail};
}

Error noSuchPlatform(const EngineSubject &, const QString &detail)
{
    return {ErrorKind::NotFound,
        Tr::tr("An image that the Dockerfile begins with does not exist for this platform. Choose another platform."),
        detail};
}

Error cannotFetch(const EngineSubject &subject, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 could not fetch the repository. Check its address, and that git is installed where the engine runs.")
            .arg(subject.engine),
        detail};
}

/// What docker buildx says when nobody is there any more.
Error engineIsGone(const EngineSubject &subject, const QString &detail)
{
    return brokeOff(subject.engine, detail);
}

} // namespace

/// First what a command's own words cannot be mistaken for.
std::optional<Error> ofBuild(const QString &words, const EngineSubject &subject, const QString &detail)
{
    static const Hints hints{
        hint(QStringLiteral("returned a non-zero code: |unable to start container process: |did not complete "
                            "successfully: exit code|"
                            "while running runtime: exit status|building at STEP \"RUN [^\\n]*: exit status"),
            commandFailed),
        hint(QStringLiteral("code = Unavailable desc = |Unavailable: error reading from server|"
                            "Cannot connect to the Docker daemon|error during connect: "),
            engineIsGone),
        hint(QStringLiteral("failed to resolve source metadata for [^\\n]*: not found"), missing),
        hint(QStringLiteral("requires BuildKit"), wantsBuildKit),
        hint(QStringLiteral("dockerfile parse error|unknown instruction|no build stage in current context|"
                            "Dockerfile\\S* cannot be empty|FROM .*requires|file with no instructions"),
            cannotBeRead),
        hint(QStringLiteral("failed to reach build target|target stage \\S+ could not be found|"
                            "the target \"[^\"]*\" was not found"),
            noStage),
        hint(QStringLiteral("file not found in build context|no source files were specified|checking on sources under|"
                            "failed to (?:compute cache key|calculate checksum)[^\\n]*not found"),
            isNotInContext),
        hint(QStringLiteral(
                 "no match for platform|no matching manifest for|no image found in (?:manifest list|image index)"),
            noSuchPlatform),
        hint(QStringLiteral(
                 "error (?:fetching|cloning|initializing): |git (?:clone|fetch|init)|couldn't find remote ref|"
                 "unable to find remote|downloading \\S+: "),
            cannotFetch),
    };
    return subject.what == EngineSubject::What::Build ? firstOf(hints, words, subject, detail) : std::nullopt;
}

} // namespace stowage::phrases
