// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>

namespace stowage {

/// JSON as it is drawn in a test, with ' for ".
inline QByteArray json(QByteArray drawn)
{
    return drawn.replace('\'', '"');
}

/// A home of its own, in which tools keep their files and nothing of this machine is seen.
struct PlacesRig {
    PlacesRig()
    {
        around.home = folder.filePath(QStringLiteral("home"));
        around.runtime = folder.filePath(QStringLiteral("user"));
        around.run = folder.filePath(QStringLiteral("run"));
        for (const QString &path : {around.home, around.runtime, around.run})
            QDir().mkpath(path);
    }

    QString home(const QString &path) const { return around.home + u'/' + path; }

    void set(const char *name, const QString &value) { around.variables.insert(QString::fromLatin1(name), value); }

    void write(const QString &path, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// Runs a tool that lives in this home.
    void run(const QString &program, const QStringList &arguments) const
    {
        const lab::Outcome outcome = lab::run(QStringLiteral("env"),
            QStringList{QStringLiteral("HOME=") + around.home, QStringLiteral("XDG_CONFIG_HOME=") + around.config(),
                QStringLiteral("XDG_RUNTIME_DIR=") + around.runtime, program}
                + arguments);
        QVERIFY2(outcome.ok(), outcome.err.constData());
    }

    QTemporaryDir folder;
    Surroundings around;
    Sentences problems;
};

/// "eng unix:///run/eng.sock *", the star on what is chosen.
inline QStringList drawn(const QList<EngineEndpoint> &endpoints)
{
    QStringList lines;
    for (const EngineEndpoint &endpoint : endpoints)
        lines.append(endpoint.name + u' ' + endpoint.address.toString()
            + (endpoint.isChosen ? QStringLiteral(" *") : QString()));
    return lines;
}

} // namespace stowage
