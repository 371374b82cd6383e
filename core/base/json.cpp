// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"

#include "core/base/rfc3339.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace stowage {

static constexpr int maximumDepth = 100;

static std::unexpected<Error> malformed(const Sentence &what, const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("%1 is damaged: it is not the JSON it should be.").arg(what), detail);
}

/// Where the string ends that begins at `from`: its closing quote, or the end of the text.
static qsizetype endOfString(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype quote = bytes.indexOf('"', from); quote >= 0; quote = bytes.indexOf('"', quote + 1)) {
        qsizetype backslashes = 0;
        while (quote - backslashes > from && bytes[quote - backslashes - 1] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return quote;
    }
    return bytes.size();
}

static bool tooDeep(QByteArrayView bytes)
{
    int depth = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '"')
            i = endOfString(bytes, i + 1);
        else if (c == '}' || c == ']')
            --depth;
        else if ((c == '{' || c == '[') && ++depth > maximumDepth)
            return true;
    }
    return false;
}

static Result<QJsonDocument> parse(const QByteArray &bytes, const Sentence &what)
{
    if (tooDeep(bytes))
        return malformed(what, QStringLiteral("nested deeper than %1 levels").arg(maximumDepth));
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(what, QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    return document;
}

Result<QJsonObject> parseObject(const QByteArray &bytes, const Sentence &what)
{
    auto document = parse(bytes, what);
    if (!document)
        return fail(document.error());
    if (!document->isObject())
        return malformed(what, QStringLiteral("an object was expected"));
    return document->object();
}

Result<QJsonArray> parseArray(const QByteArray &bytes, const Sentence &what)
{
    auto document = parse(bytes, what);
    if (!document)
        return fail(document.error());
    if (!document->isArray())
        return malformed(what, QStringLiteral("an array was expected"));
    return document->array();
}

Result<qint64> integerIn(const QJsonObject &object, const QString &key, const Sentence &what)
{
    const QJsonValue value = object.value(key);
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    if (!value.isDouble() || number == none)
        return malformed(what, QStringLiteral("\"%1\" is not a whole number").arg(key));
    return number;
}

Result<QString> stringIn(const QJsonObject &object, const QString &key, const Sentence &what)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return malformed(what, QStringLiteral("\"%1\" is not a string").arg(key));
    return value.toString();
}

Result<QStringList> stringsIn(const QJsonObject &object, const QString &key, const Sentence &what)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QStringList();
    if (value.isString())
        return QStringList(value.toString());
    if (!value.isArray())
        return malformed(what, QStringLiteral("\"%1\" is not a list").arg(key));
    QStringList strings;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isString())
            return malformed(what, QStringLiteral("\"%1\" holds something that is not a string").arg(key));
        strings.append(item.toString());
    }
    return strings;
}

Result<QList<QJsonObject>> objectsIn(const QJsonObject &object, const QString &key, const Sentence &what)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray() && !value.isUndefined() && !value.isNull())
        return malformed(what, QStringLiteral("\"%1\" is not a list").arg(key));
    QList<QJsonObject> objects;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isObject())
            return malformed(what, QStringLiteral("\"%1\" holds something that is not an object").arg(key));
        objects.append(item.toObject());
    }
    return objects;
}

QDateTime timeIn(const QJsonObject &object, const QString &key)
{
    const QString text = object.value(key).toString();
    return text.startsWith(QLatin1StringView("0001-01-01")) ? QDateTime() : fromRfc3339(text);
}

} // namespace stowage
