// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/e2e/stowagectl.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <csignal>

/// Nothing when it cannot be read.
inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool hasOneOf(const QByteArray &bytes, const QList<QByteArray> &words)
{
    return std::ranges::any_of(words, [&](const QByteArray &word) { return bytes.contains(word); });
}

/// The numbers of all processes on this machine.
inline QStringList processes()
{
    return QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
}

/// What of all processes tells one of these words to whoever lists them: "/proc/1/cmdline", "/proc/1/environ".
inline QStringList processesWith(const QList<QByteArray> &words)
{
    QStringList found;
    for (const QString &process : processes()) {
        for (const QString &name : {QStringLiteral("cmdline"), QStringLiteral("environ")}) {
            const QString path = QStringLiteral("/proc/%1/%2").arg(process, name);
            if (hasOneOf(contentOf(path), words))
                found.append(path);
        }
    }
    return found;
}

/// The first child of a process; 0 while it has none.
inline pid_t childOf(qint64 parent)
{
    const QByteArray line = "\nPPid:\t" + QByteArray::number(parent) + '\n';
    for (const QString &process : processes()) {
        if (contentOf(QStringLiteral("/proc/%1/status").arg(process)).contains(line))
            return process.toInt();
    }
    return 0;
}

/// A program that tells all that it can be made to tell, into a file; it works in the folder beside the Library. What
/// it starts ends with it.
class Program : public QProcess {
public:
    explicit Program(const Stowagectl &place)
        : m_said(place.file(QStringLiteral("said")))
    {
        setWorkingDirectory(place.file(QString()));
        setProcessChannelMode(MergedChannels);
        setStandardOutputFile(m_said);
        setUnixProcessParameters(UnixProcessFlag::CreateNewSession);
        setProcessEnvironment(talkative());
    }
    ~Program() override { end(); }

    /// As the child of a shell that lets it leave cores as large as they come, and says how it died.
    void startWithCores(const QString &program, const QStringList &arguments)
    {
        const QString script = QStringLiteral("ulimit -c unlimited; \"$0\" \"$@\"; exit $?");
        start(QStringLiteral("bash"), QStringList{QStringLiteral("-c"), script, program} + arguments);
    }

    /// Such a child dies as of a wrong pointer, and the shell says so. Blocks.
    bool crash()
    {
        const pid_t child = childOf(processId());
        return child > 0 && ::kill(child, SIGSEGV) == 0 && waitForFinished();
    }

    void end()
    {
        if (state() != NotRunning)
            ::kill(-pid_t(processId()), SIGKILL);
        waitForFinished();
    }

    QByteArray said() const { return contentOf(m_said); }
    QByteArray lastWords() const { return said().right(2000); }

private:
    QProcessEnvironment talkative() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
        environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")); // for the shell's words about crashes
        environment.insert(QStringLiteral("TMPDIR"), workingDirectory());
        // A sanitizer would tell of a crash in the shell's place.
        const QString sanitizer = QStringLiteral("ASAN_OPTIONS");
        environment.insert(sanitizer, environment.value(sanitizer) + QStringLiteral(":handle_segv=0"));
        return environment;
    }

    const QString m_said;
};
