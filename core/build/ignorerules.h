// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

namespace stowage {

/// What a .dockerignore keeps out of a context, as docker reads it (moby's patternmatcher): a pattern a line, "*"
/// within a name, "**" across folders, "!" for what belongs in all the same; whatever comes last counts, and what lies
/// in a folder goes with it.
class IgnoreRules {
public:
    /// Usage for what is no pattern: left alone, it would let in what it was to keep out. `file` names it then.
    static Result<IgnoreRules> parse(const QByteArray &text, const QString &file = {});

    /// `path` from the context on: "src/main.o".
    bool leavesOut(const QString &path) const;
    /// Whether something in a folder that is left out may belong in all the same.
    bool mayHoldExceptions(const QString &folder) const;

private:
    struct Rule {
        QString text;
        QRegularExpression pattern;
        bool isException = false;
    };

    QList<Rule> m_rules;
};

} // namespace stowage
