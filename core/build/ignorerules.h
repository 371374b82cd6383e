// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

namespace stowage {

/// What a .dockerignore keeps out of a context, as docker reads it: a pattern a line, "*" within a name, "**" across
/// folders, "!" for what belongs in all the same; whatever comes last counts, and what lies in a folder goes with it.
class IgnoreRules {
public:
    IgnoreRules() = default;
    /// What cannot be a pattern is left out, as nothing can match it.
    explicit IgnoreRules(const QByteArray &text);

    bool isEmpty() const { return m_rules.isEmpty(); }
    /// `path` from the context on: "src/main.o".
    bool leavesOut(const QString &path) const;
    /// Whether something in a folder that is left out may belong in all the same.
    bool hasExceptions() const { return m_hasExceptions; }

private:
    struct Rule {
        QRegularExpression pattern;
        bool isException = false;
    };

    QList<Rule> m_rules;
    bool m_hasExceptions = false;
};

} // namespace stowage
