// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QTest>

namespace stowage {

/// What a future comes to, while the test's event loop runs; Failed when nothing comes.
template <typename Answer>
Answer answerOf(QFuture<Answer> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return fail(ErrorKind::Failed, QStringLiteral("no answer came"));
    return future.result();
}

} // namespace stowage
