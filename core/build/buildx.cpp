// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildx.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/build/solvereader.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QVersionNumber>

#include <chrono>
#include <csignal>

namespace stowage {

using namespace std::chrono_literals;

namespace {

constexpr int longestAnswer = 15'000; // milliseconds
constexpr int moment = 200; // milliseconds
constexpr auto patience = 10s; // for it to end once it was told to

Error notInstalled(const QString &detail)
{
    return {ErrorKind::NotFound,
        Tr::tr("BuildKit needs the docker command with its buildx plugin, 0.13 or newer. Install docker-buildx, which "
               "Docker's own packages call docker-buildx-plugin."),
        detail};
}

void append(QStringList &arguments, const QString &option, const QStringList &values)
{
    for (const QString &value : values) {
        if (!value.isEmpty())
            arguments << option << value;
    }
}

QStringList namesOf(const QList<Reference> &tags)
{
    QStringList names;
    for (const Reference &tag : tags)
        names.append(tag.toString());
    return names;
}

/// The plugin is a process of its own, which older docker commands leave to the terminal to interrupt.
void startAsGroup(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
}

/// It says so itself, and takes the steps under way with it.
void interrupt(QProcess &process)
{
    const pid_t group = pid_t(process.processId());
    ::kill(-group, SIGINT);
    if (!process.waitForFinished(int(std::chrono::milliseconds(patience).count()))) {
        ::kill(-group, SIGKILL);
        process.waitForFinished();
    }
}

/// Cancelled within a moment of a stop.
Result<void> waitFor(QProcess &process, const std::stop_token &stop)
{
    for (int waited = 0; waited < longestAnswer; waited += moment) {
        if (process.waitForFinished(moment) || process.state() == QProcess::NotRunning)
            return {};
        if (stop.stop_requested())
            break;
    }
    ::kill(-pid_t(process.processId()), SIGKILL);
    process.waitForFinished();
    return goOn(stop);
}

/// What it prints while it runs.
Result<void> follow(QProcess &process, SolveReader &reader, const std::stop_token &stop)
{
    while (process.state() != QProcess::NotRunning) {
        if (auto on = goOn(stop); !on) {
            interrupt(process);
            return on;
        }
        process.waitForReadyRead(moment);
        reader.add(process.readAllStandardError());
    }
    reader.add(process.readAllStandardError());
    return {};
}

} // namespace

Result<Buildx> findBuildx(const std::stop_token &stop)
{
    static const QRegularExpression version(QStringLiteral("\\bv?(\\d+\\.\\d+(?:\\.\\d+)?)"));
    const QString program = QStandardPaths::findExecutable(QStringLiteral("docker"));
    if (program.isEmpty())
        return fail(notInstalled(QStringLiteral("docker: not found")));
    QProcess process;
    startAsGroup(process, program, {QStringLiteral("buildx"), QStringLiteral("version")});
    if (auto waited = waitFor(process, stop); !waited)
        return fail(waited.error());
    const QString words = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    const QString found = version.match(words).captured(1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0
        || QVersionNumber::fromString(found) < QVersionNumber(0, 13))
        return fail(notInstalled(words.isEmpty() ? QStringLiteral("docker buildx: not found") : words));
    return Buildx{program, found};
}

QStringList buildxArguments(const QStringList &way, const BuildRequest &request, const QString &idFile)
{
    QStringList arguments = way;
    arguments << QStringLiteral("buildx") << QStringLiteral("build") << QStringLiteral("--progress=rawjson")
              << QStringLiteral("--load") << QStringLiteral("--iidfile") << idFile;
    append(arguments, QStringLiteral("--tag"), namesOf(request.tags));
    append(arguments, QStringLiteral("--file"), {request.file});
    append(arguments, QStringLiteral("--build-arg"), request.arguments);
    append(arguments, QStringLiteral("--label"), request.labels);
    append(arguments, QStringLiteral("--target"), {request.target});
    append(
        arguments, QStringLiteral("--platform"), {request.platform.isNull() ? QString() : request.platform.toString()});
    append(arguments, QStringLiteral("--network"), {request.network});
    if (request.noCache)
        arguments << QStringLiteral("--no-cache");
    if (request.pulls)
        arguments << QStringLiteral("--pull");
    return arguments << QStringLiteral("--") << request.context;
}

Result<BuildxOutcome> buildWithBuildx(const Buildx &buildx, const QStringList &way, const BuildRequest &request,
    const TellBuild &tell, const ProgressFn &layer, const std::stop_token &stop)
{
    const QTemporaryDir folder;
    const QString idFile = folder.filePath(QStringLiteral("id"));
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    startAsGroup(process, buildx.program, buildxArguments(way, request, idFile));
    if (!process.waitForStarted())
        return fail(ErrorKind::Failed, Tr::tr("%1 cannot be started.").arg(buildx.program), process.errorString());
    SolveReader reader(tell, layer);
    const auto followed = follow(process, reader, stop);
    reader.end();
    if (!followed)
        return fail(followed.error());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return BuildxOutcome{{}, reader.words()};
    const auto id = readSmallFile(idFile, 1024).and_then([](const QByteArray &text) {
        return Digest::parse(QString::fromLatin1(text.trimmed()));
    });
    if (!id)
        return fail(ErrorKind::Damaged, Tr::tr("docker buildx ended the build without saying what it made."),
            id.error().message.words());
    return BuildxOutcome{*id, {}};
}

} // namespace stowage
