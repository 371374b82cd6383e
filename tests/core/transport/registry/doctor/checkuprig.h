// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/doctor/doctor.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/closedport.h"

#include <QCoroTask>
#include <QTest>

/// Marks as CheckUpRig draws them; a failing test shows what was said.
#define COMPARE_MARKS(rig, expected)                                                                                   \
    QVERIFY2((rig).marks() == (expected), qPrintable((rig).marks() + u'\n' + (rig).said()))

namespace stowage {

/// One examination, made; what was found as a person would draw it.
struct CheckUpRig {
    explicit CheckUpRig(
        const QString &place, const RegistryAccess &access = {}, const Patience &patience = shortPatience())
    {
        const auto image = Reference::parse(place);
        const Reference registry = image && place.contains(u'/') ? *image : Reference::registry(place).value();
        ended = QCoro::waitFor(
            examineRegistry(registry, access, patience, [this](const Diagnosis &one) { found.append(one); }, {}));
    }

    const Diagnosis &at(CheckStep step) const { return found.at(int(step)); }

    /// A mark per step: + good, ! remark, x bad, - not needed, . not reached.
    QString marks() const
    {
        QString marks;
        for (const Diagnosis &one : found)
            marks.append(u"+!x-."[int(one.verdict)]);
        return marks;
    }

    /// The first that is bad.
    Diagnosis worst() const
    {
        for (const Diagnosis &one : found) {
            if (one.verdict == Verdict::Bad)
                return one;
        }
        return {};
    }

    /// Everything that was said, for a failing test and for the hunt for secrets.
    QString said() const
    {
        QStringList lines;
        for (const Diagnosis &one : found)
            lines.append(
                one.found.words() + QStringLiteral(" | ") + one.next.words() + QStringLiteral(" | ") + one.detail);
        return lines.join(u'\n');
    }

    QList<Diagnosis> found;
    Result<void> ended;
};

} // namespace stowage
