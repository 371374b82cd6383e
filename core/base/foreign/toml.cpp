// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/foreign/toml.h"

#include "core/base/tr.h"

#include <QCborArray>
#include <QRegularExpression>

// Some of its assertions are wrong about what it is given ("[[["); without them, and without the compiler believing
// them, it goes on to its own error.
#undef NDEBUG
#define TOML_ASSERT(condition) static_cast<void>(0)
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 16
#include <toml++/toml.hpp>

namespace stowage {

static std::unexpected<Error> malformed(qint64 line, const QString &path, const QString &detail)
{
    return fail(ErrorKind::Damaged,
        Tr::tr("Line %1 of %2 is not written as TOML wants it, so nothing in that file counts. Correct it there.")
            .arg(line, path),
        detail);
}

/// The library makes a table of every part of a.b.c and ends one within another: what is too deep overflows the stack.
static QRegularExpressionMatch keyOfManyParts(const QString &text)
{
    static const QRegularExpression parts(
        QStringLiteral(R"((?<![\w-])(?:(?:[\w-]++|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32})"));
    return parts.match(text);
}

static QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

static QCborValue valueOf(const toml::node &node);

static QCborMap inOrder(const toml::table &table)
{
    using Entry = std::pair<const toml::key *, const toml::node *>;
    std::vector<Entry> entries;
    for (const auto &[key, node] : table)
        entries.emplace_back(&key, &node);
    std::ranges::sort(
        entries, [](const Entry &a, const Entry &b) { return a.first->source().begin < b.first->source().begin; });
    QCborMap map;
    for (const auto &[key, node] : entries)
        map.insert(textOf(key->str()), valueOf(*node));
    return map;
}

static QCborArray valuesOf(const toml::array &array)
{
    QCborArray values;
    for (const toml::node &node : array)
        values.append(valueOf(node));
    return values;
}

static QCborValue valueOf(const toml::node &node)
{
    if (const auto *table = node.as_table())
        return inOrder(*table);
    if (const auto *array = node.as_array())
        return valuesOf(*array);
    if (const auto *text = node.as_string())
        return textOf(text->get());
    if (const auto *flag = node.as_boolean())
        return flag->get();
    if (const auto *number = node.as_integer())
        return qint64(number->get());
    if (const auto *number = node.as_floating_point())
        return number->get();
    return nullptr;
}

Result<QCborMap> parseToml(const QByteArray &bytes, const QString &path)
{
    if (const auto match = keyOfManyParts(QString::fromLatin1(bytes)); match.hasMatch())
        return malformed(
            1 + bytes.first(match.capturedStart()).count('\n'), path, QStringLiteral("a key of many parts"));
    const toml::parse_result parsed = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    if (!parsed)
        return malformed(parsed.error().source().begin.line, path, textOf(parsed.error().description()));
    return inOrder(parsed.table());
}

} // namespace stowage
