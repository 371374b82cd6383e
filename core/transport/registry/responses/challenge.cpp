// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/challenge.h"

#include <algorithm>

namespace stowage {

namespace {

/// Reads one header from left to right.
class Scanner {
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void skip() { ++m_at; }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t')
            skip();
    }

    void skipSeparators()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == ',')
            skip();
    }

    QByteArray word()
    {
        const qsizetype from = m_at;
        while (!atEnd() && !QByteArrayView(" \t,=\"").contains(peek()))
            skip();
        return m_text.sliced(from, m_at - from).toByteArray();
    }

    QByteArray value()
    {
        if (peek() != '"')
            return word();
        skip();
        QByteArray text;
        while (!atEnd() && peek() != '"') {
            if (peek() == '\\')
                skip();
            if (!atEnd())
                text.append(m_text[m_at++]);
        }
        skip();
        return text;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

static Challenge::Scheme schemeNamed(const QByteArray &name)
{
    if (name.compare("Bearer", Qt::CaseInsensitive) == 0)
        return Challenge::Scheme::Bearer;
    if (name.compare("Basic", Qt::CaseInsensitive) == 0)
        return Challenge::Scheme::Basic;
    return Challenge::Scheme::Other;
}

static QStringList scopesIn(const QString &value)
{
    QStringList scopes = value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    scopes.sort();
    scopes.removeDuplicates();
    return scopes;
}

static void setParameter(Challenge &challenge, const QByteArray &key, const QString &value)
{
    if (key == "realm")
        challenge.realm = value;
    else if (key == "service")
        challenge.service = value;
    else if (key == "scope")
        challenge.scopes = scopesIn(value);
    else if (key == "error")
        challenge.error = value;
}

// A word that is followed by "=" belongs to the challenge before it; any other word begins a new one.
static void parseHeader(const QByteArray &header, QList<Challenge> &into)
{
    Scanner scanner(header);
    bool begun = false;
    for (scanner.skipSeparators(); !scanner.atEnd(); scanner.skipSeparators()) {
        const QByteArray name = scanner.word();
        scanner.skipBlanks();
        if (scanner.peek() == '=') {
            scanner.skip();
            scanner.skipBlanks();
            const QString value = QString::fromUtf8(scanner.value());
            if (begun)
                setParameter(into.last(), name.toLower(), value);
        } else if (!name.isEmpty()) {
            into.emplaceBack().scheme = schemeNamed(name);
            begun = true;
        } else {
            scanner.skip();
        }
    }
}

QList<Challenge> parseChallenges(const QList<QByteArray> &headers)
{
    QList<Challenge> challenges;
    for (const QByteArray &header : headers)
        parseHeader(header, challenges);
    return challenges;
}

std::optional<Challenge> preferredChallenge(const QList<Challenge> &offered)
{
    for (const auto scheme : {Challenge::Scheme::Bearer, Challenge::Scheme::Basic}) {
        const auto found = std::ranges::find_if(offered, [&](const Challenge &challenge) {
            const bool leadsNowhere = scheme == Challenge::Scheme::Bearer && challenge.realm.isEmpty();
            return challenge.scheme == scheme && !leadsNowhere;
        });
        if (found != offered.end())
            return *found;
    }
    return std::nullopt;
}

} // namespace stowage
