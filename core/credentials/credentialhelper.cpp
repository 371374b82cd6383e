// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/credentialhelper.h"

#include "core/base/json.h"
#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/credentials/helperentry.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <atomic>
#include <csignal>

namespace stowage {

static constexpr std::chrono::seconds longestAnswer{30};
static constexpr qint64 maximumAnswer = 1024 * 1024;

// A program that was started from a desktop often lacks the folders that a shell adds.
static QString programOf(const QString &name)
{
    const QString program = QStringLiteral("docker-credential-") + name;
    if (name.contains(u'/'))
        return {};
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(program,
                                 {QStringLiteral("/usr/local/bin"), QStringLiteral("/opt/docker-desktop/bin"),
                                     QDir::homePath() + QStringLiteral("/.local/bin")})
                           : found;
}

namespace {

/// A helper's two ways out: what it printed, and whether it calls that a success.
struct Said {
    bool ok = false;
    QByteArray text;
};

} // namespace

static std::unexpected<Error> nonsense(const QString &name)
{
    return fail(ErrorKind::Damaged,
        Tr::tr("The credential helper %1 gave an answer that nobody understands. Check its installation.").arg(name));
}

static Result<Said> answerOf(QProcess &helper, const QString &name, const std::stop_token &stop)
{
    const std::atomic<qint64> pid = helper.processId();
    const std::stop_callback end(stop, [&pid] { ::kill(pid_t(pid), SIGKILL); });
    const bool ended = helper.waitForFinished(int(std::chrono::milliseconds(longestAnswer).count()));
    if (!ended) {
        helper.kill();
        helper.waitForFinished();
        return fail(ErrorKind::Unreachable, Tr::tr("The credential helper %1 does not answer.").arg(name));
    }
    if (auto going = goOn(stop); !going)
        return fail(going.error());
    if (helper.bytesAvailable() > maximumAnswer)
        return nonsense(name);
    return Said{helper.exitStatus() == QProcess::NormalExit && helper.exitCode() == 0, helper.readAllStandardOutput()};
}

static Result<Said> run(const QString &name, const QString &verb, const QString &input, const std::stop_token &stop)
{
    const QString program = programOf(name);
    if (program.isEmpty())
        return fail(ErrorKind::NotFound,
            Tr::tr("The credential helper %1 is not installed, though docker's or podman's settings name it.")
                .arg(name));
    QProcess helper;
    helper.setStandardErrorFile(QProcess::nullDevice());
    helper.start(program, {verb});
    if (!helper.waitForStarted())
        return fail(
            ErrorKind::Failed, Tr::tr("The credential helper %1 cannot be started.").arg(name), helper.errorString());
    helper.write(input.toUtf8());
    helper.closeWriteChannel();
    return answerOf(helper, name, stop);
}

// Helpers have no exit code for "nothing here", only these words.
static bool knowsNothing(const Said &said)
{
    return !said.ok && (said.text.contains("not found") || said.text.contains("no credentials"));
}

static std::unexpected<Error> refusal(const QString &name, const Said &said)
{
    return fail(ErrorKind::Failed, Tr::tr("The credential helper %1 did not hand out what it keeps.").arg(name),
        QString::fromUtf8(said.text.left(200)).trimmed());
}

Result<std::optional<Credential>> askHelper(const QString &name, const QString &key, const std::stop_token &stop)
{
    auto said = run(name, QStringLiteral("get"), key, stop);
    if (!said)
        return fail(said.error());
    if (knowsNothing(*said))
        return std::optional<Credential>();
    if (!said->ok)
        return refusal(name, *said);
    auto credential = parseHelperEntry(said->text, name);
    said->text.fill('\0');
    if (!credential)
        return nonsense(name);
    if (credential->secret.isEmpty())
        return std::optional<Credential>();
    return *std::move(credential);
}

Result<QMap<QString, QString>> listHelper(const QString &name, const std::stop_token &stop)
{
    const auto said = run(name, QStringLiteral("list"), {}, stop);
    if (!said)
        return fail(said.error());
    if (!said->ok)
        return refusal(name, *said);
    const auto json = parseObject(said->text, name);
    if (!json)
        return nonsense(name);
    QMap<QString, QString> known;
    for (auto entry = json->begin(); entry != json->end(); ++entry)
        known.insert(entry.key(), helperUser(entry->toString()));
    return known;
}

} // namespace stowage
