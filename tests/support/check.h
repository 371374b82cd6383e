// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QTest>

/// Passes when a Result holds a value; a failing test prints the error's kind, sentence and detail.
#define QVERIFY_RESULT(expression)                                                                                     \
    do {                                                                                                               \
        const auto &verified = (expression);                                                                           \
        if (!verified)                                                                                                 \
            QFAIL(qPrintable(stowage::kindName(verified.error().kind) + QStringLiteral(": ")                           \
                + verified.error().message.words() + QStringLiteral(" | ") + verified.error().detail));                \
    } while (false)

/// Passes when a Result failed with an error of this kind that has a sentence.
#define QVERIFY_ERROR(expression, expectedKind)                                                                        \
    do {                                                                                                               \
        const auto &failed = (expression);                                                                             \
        QVERIFY2(!failed, "this should have failed");                                                                  \
        QCOMPARE(stowage::kindName(failed.error().kind), stowage::kindName(expectedKind));                             \
        QVERIFY2(!failed.error().message.isEmpty(), "an error needs a sentence");                                      \
    } while (false)
