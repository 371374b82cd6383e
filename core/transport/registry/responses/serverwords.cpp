// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/serverwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stowage {

static constexpr qsizetype maximumWords = 200;

static QString oneError(const QJsonObject &error)
{
    const QString code = error.value(QLatin1StringView("code")).toString();
    const QString message = error.value(QLatin1StringView("message")).toString();
    return message.isEmpty() || code.isEmpty() ? code + message : code + QStringLiteral(": ") + message;
}

// Distribution: {"errors":[{"code","message"}]}; token services: {"details"} or {"error","error_description"}.
static QString jsonWords(const QJsonObject &object)
{
    QStringList words;
    for (const QJsonValue error : object.value(QLatin1StringView("errors")).toArray())
        words.append(oneError(error.toObject()));
    for (const auto key : {"details", "message", "error", "error_description"})
        words.append(object.value(QLatin1StringView(key)).toString());
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(QStringLiteral("; "));
}

static QString pageTitle(const QString &page)
{
    static const QRegularExpression title(
        QStringLiteral("<title[^>]*>([^<]*)</title>"), QRegularExpression::CaseInsensitiveOption);
    return title.match(page).captured(1);
}

static QString withoutSecrets(QString text)
{
    static const QRegularExpression query(QStringLiteral("(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*"));
    static const QRegularExpression userInfo(QStringLiteral("(https?://)[^\\s/@\"']+@"));
    static const QRegularExpression credential(
        QStringLiteral("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{8,}"), QRegularExpression::CaseInsensitiveOption);
    text.replace(userInfo, QStringLiteral("\\1"));
    text.replace(query, QStringLiteral("\\1"));
    text.replace(credential, QStringLiteral("\\1 …"));
    return text;
}

static QString inOneLine(const QString &text)
{
    QString line;
    for (const QChar c : text)
        line.append(c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QLatin1Char(' ') : c);
    line = line.simplified();
    return line.size() <= maximumWords ? line : line.left(maximumWords - 1) + QChar(0x2026);
}

QString serverWords(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString text = QString::fromUtf8(body.left(64 * 1024));
    QString words = object.isEmpty() ? text : jsonWords(object);
    if (isWebPage({}, body))
        words = pageTitle(text);
    return inOneLine(withoutSecrets(words));
}

QString serverCode(const QByteArray &body)
{
    const QJsonArray errors = QJsonDocument::fromJson(body).object().value(QLatin1StringView("errors")).toArray();
    return errors.at(0).toObject().value(QLatin1StringView("code")).toString();
}

bool isWebPage(const QString &plainType, const QByteArray &body)
{
    return plainType == QLatin1StringView("text/html") || body.trimmed().startsWith('<');
}

} // namespace stowage
