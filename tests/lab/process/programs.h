// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace stowage::lab {

/// How a program ended and what it said.
struct Outcome {
    int exit = -1; ///< -1 when it could not be started or did not end in time
    QByteArray out;
    QByteArray err;

    bool ok() const { return exit == 0; }
};

/// Runs a program to its end, two minutes at most. Blocks.
Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// The names among these that are not on PATH.
QStringList missingPrograms(const QStringList &programs);

/// A test without its real parts is skipped on a person's machine, and fails where CI says that all are there.
bool isContinuousIntegration();

/// Engines and images of the lab's own are made by root only.
bool isRoot();

} // namespace stowage::lab

/// Leaves the test function when one of these programs is not installed.
#define LAB_NEEDS(...) LAB_LACKS(stowage::lab::missingPrograms({__VA_ARGS__}))

/// The same for names of what is known to be missing, none of which may be missing in CI.
#define LAB_LACKS(names)                                                                                               \
    do {                                                                                                               \
        const QStringList labMissing = names;                                                                          \
        if (!labMissing.isEmpty() && stowage::lab::isContinuousIntegration())                                          \
            QFAIL(qPrintable(QStringLiteral("not installed: ") + labMissing.join(u' ')));                              \
        if (!labMissing.isEmpty())                                                                                     \
            QSKIP(qPrintable(QStringLiteral("not installed: ") + labMissing.join(u' ')));                              \
    } while (false)

/// Leaves the test function when an ordinary user runs it.
#define LAB_NEEDS_ROOT()                                                                                               \
    do {                                                                                                               \
        if (!stowage::lab::isRoot())                                                                                   \
            QSKIP("this needs root");                                                                                  \
    } while (false)
