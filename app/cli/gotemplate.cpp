// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/gotemplate.h"

#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stowage::cli {

namespace {

QString goText(const QJsonValue &value);

QString goList(const QJsonArray &list)
{
    QStringList items;
    for (const QJsonValue item : list)
        items.append(goText(item));
    return QLatin1Char('[') + items.join(QLatin1Char(' ')) + QLatin1Char(']');
}

QString goMap(const QJsonObject &object)
{
    QStringList items;
    for (auto it = object.begin(); it != object.end(); ++it)
        items.append(it.key() + QLatin1Char(':') + goText(it.value()));
    return QStringLiteral("map[") + items.join(QLatin1Char(' ')) + QLatin1Char(']');
}

QString goText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toInteger() == value.toDouble() ? QString::number(value.toInteger())
                                                     : QString::number(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return goList(value.toArray());
    case QJsonValue::Object:
        return goMap(value.toObject());
    default:
        return QStringLiteral("<no value>");
    }
}

QString jsonText(const QJsonValue &value)
{
    // QJsonDocument knows only lists and objects at the top, so a lone value goes through a list of one.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

Result<QJsonValue> fieldAt(QJsonValue value, const QString &path)
{
    for (const QString &key : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        const QJsonObject object = value.toObject();
        if (!object.contains(key))
            return fail(ErrorKind::Failed, Tr::tr("There is no field %1 here.").arg(key), path);
        value = object.value(key);
    }
    return value;
}

/// What stands between two paths. What looks like an action there is one that we do not know.
Result<QString> literal(QStringView text)
{
    if (text.contains(u"{{"))
        return fail(ErrorKind::Usage, Tr::tr("Only simple paths such as {{.Os}} and {{json .Config}} are understood."),
            text.toString());
    return text.toString()
        .replace(QLatin1StringView("\\n"), QLatin1StringView("\n"))
        .replace(QLatin1StringView("\\t"), QLatin1StringView("\t"));
}

} // namespace

Result<QString> fillTemplate(const QString &text, const QJsonValue &value)
{
    static const QRegularExpression field(QStringLiteral(R"(\{\{\s*(json\s+)?((?:\.[A-Za-z0-9_-]+)+|\.)\s*\}\})"));
    QString filled;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : field.globalMatch(text)) {
        const auto between = literal(QStringView(text).sliced(done, match.capturedStart() - done));
        const auto found = between ? fieldAt(value, match.captured(2)) : fail(between.error());
        if (!found)
            return fail(found.error());
        filled += *between + (match.hasCaptured(1) ? jsonText(*found) : goText(*found));
        done = match.capturedEnd();
    }
    return literal(QStringView(text).sliced(done)).transform([&](const QString &rest) { return filled + rest; });
}

} // namespace stowage::cli
