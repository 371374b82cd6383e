// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/ignorerules.h"

#include "core/base/tr.h"

#include <QDir>

#include <algorithm>

namespace stowage {

namespace {

/// "**" and what belongs to it. Returns how many characters it took.
qsizetype manyFolders(QStringView pattern, qsizetype at, QString &expression)
{
    qsizetype taken = 2;
    if (at + taken < pattern.size() && pattern[at + taken] == u'/')
        ++taken;
    expression += at + taken >= pattern.size() ? QStringLiteral(".*") : QStringLiteral("(.*/)?");
    return taken;
}

/// Brackets are alike in both.
bool isOfBrackets(QStringView pattern, qsizetype at)
{
    const QChar c = pattern[at];
    return c == u'[' || c == u']' || c == u'-' || (c == u'^' && at > 0 && pattern[at - 1] == u'[');
}

/// Go's patterns as a regular expression.
QString expressionFor(QStringView pattern)
{
    QString expression;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        if (c == u'*' && at + 1 < pattern.size() && pattern[at + 1] == u'*')
            at += manyFolders(pattern, at, expression) - 1;
        else if (c == u'*')
            expression += QStringLiteral("[^/]*");
        else if (c == u'?')
            expression += QStringLiteral("[^/]");
        else if (c == u'\\' && at + 1 < pattern.size())
            expression += QRegularExpression::escape(pattern[++at]);
        else if (isOfBrackets(pattern, at))
            expression += c;
        else
            expression += QRegularExpression::escape(c);
    }
    return expression;
}

bool isPlain(QStringView pattern)
{
    return !pattern.contains(u'*') && !pattern.contains(u'?') && !pattern.contains(u'[') && !pattern.contains(u']')
        && !pattern.contains(u'\\');
}

/// "**.pem" is every name that ends so, wherever it is.
QString wholeExpressionFor(const QString &pattern)
{
    const QStringView rest = QStringView(pattern).sliced(std::min<qsizetype>(2, pattern.size()));
    const bool isSuffix
        = pattern.startsWith(QLatin1StringView("**")) && !rest.isEmpty() && !rest.startsWith(u'/') && isPlain(rest);
    return isSuffix ? QStringLiteral(".*") + QRegularExpression::escape(rest) : expressionFor(pattern);
}

/// A line without what is only there for a person; empty: it says nothing.
QString cleaned(QString pattern)
{
    pattern = pattern.trimmed();
    if (pattern.isEmpty())
        return {};
    pattern = QDir::cleanPath(pattern);
    if (pattern.size() > 1 && pattern.startsWith(u'/'))
        pattern.remove(0, 1);
    return pattern == QLatin1StringView(".") ? QString() : pattern;
}

std::unexpected<Error> noPattern(const QString &text, const QString &file)
{
    return fail(
        ErrorKind::Usage, Tr::tr("“%1” in %2 is no pattern. Correct it: it keeps nothing out.").arg(text, file));
}

} // namespace

Result<IgnoreRules> IgnoreRules::parse(const QByteArray &text, const QString &file)
{
    IgnoreRules rules;
    for (const QByteArray &bytes : text.split('\n')) {
        QString line = QString::fromUtf8(bytes);
        if (line.startsWith(QChar(QChar::ByteOrderMark)))
            line.remove(0, 1);
        if (line.startsWith(u'#'))
            continue;
        line = line.trimmed();
        const bool isException = line.startsWith(u'!');
        const QString pattern = cleaned(isException ? line.sliced(1) : line);
        if (pattern.isEmpty())
            continue;
        const QRegularExpression expression(QRegularExpression::anchoredPattern(wholeExpressionFor(pattern)),
            QRegularExpression::DotMatchesEverythingOption);
        if (!expression.isValid())
            return noPattern(line, file);
        rules.m_rules.append({pattern, expression, isException});
    }
    return rules;
}

bool IgnoreRules::mayHoldExceptions(const QString &folder) const
{
    return std::ranges::any_of(m_rules, [&](const Rule &rule) {
        return rule.isException && (!isPlain(rule.text) || rule.text.startsWith(folder + u'/'));
    });
}

/// A pattern means what it matches, and what lies in there.
static bool covers(const QRegularExpression &pattern, const QString &path)
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        if (pattern.matchView(QStringView(path).first(end)).hasMatch())
            return true;
    }
    return false;
}

bool IgnoreRules::leavesOut(const QString &path) const
{
    bool out = false;
    for (const Rule &rule : m_rules) {
        if (rule.isException == out && covers(rule.pattern, path))
            out = !rule.isException;
    }
    return out;
}

} // namespace stowage
