// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/jsonlines.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/transport/engine/responses/errors/enginewords.h"

namespace stowage {

static bool isBlank(char c)
{
    return c == '\n' || c == '\r' || c == ' ' || c == '\t';
}

JsonLines::JsonLines(QString engine)
    : m_engine(std::move(engine))
{
}

Result<void> JsonLines::add(QByteArrayView bytes, QList<QJsonObject> &into)
{
    if (m_error)
        return fail(*m_error);
    for (const char c : bytes) {
        if (m_object.isEmpty() && isBlank(c))
            continue;
        if (m_object.isEmpty() && c != '{')
            return broken(QStringLiteral("something between two objects"));
        if (m_object.size() == longestObject)
            return broken(QStringLiteral("an object of more than %1 bytes").arg(longestObject));
        m_object.append(c);
        if (!endsWith(c))
            continue;
        if (auto taken = take(into); !taken)
            return taken;
    }
    return {};
}

/// Whether the object is complete with `c`. Brackets of the wrong kind are left to the parser.
bool JsonLines::endsWith(char c)
{
    if (m_inText) {
        const bool isEscaped = m_afterBackslash;
        m_afterBackslash = c == '\\' && !isEscaped;
        m_inText = c != '"' || isEscaped;
        return false;
    }
    m_inText = c == '"';
    if (c == '{' || c == '[')
        ++m_depth;
    else if (c == '}' || c == ']')
        --m_depth;
    return m_depth == 0;
}

Result<void> JsonLines::take(QList<QJsonObject> &into)
{
    auto object = parseObject(m_object, {});
    m_object.resize(0); // keeps its room for the next one
    if (!object)
        return broken(object.error().detail);
    into.append(*std::move(object));
    return {};
}

std::unexpected<Error> JsonLines::broken(const QString &detail)
{
    m_error = notAnEnginesAnswer(m_engine, detail);
    return fail(*m_error);
}

Result<void> JsonLines::end() const
{
    if (m_error)
        return fail(*m_error);
    if (m_object.isEmpty())
        return {};
    return fail(ErrorKind::Unreachable,
        Tr::tr("%1 broke off in the middle of what it said. See whether it still runs, and try again.").arg(m_engine),
        QStringLiteral("%1 bytes of an object without an end").arg(m_object.size()), true);
}

} // namespace stowage
