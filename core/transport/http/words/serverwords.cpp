// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/words/serverwords.h"

#include "core/base/secret.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stowage {

static constexpr qsizetype mostText = 64 * 1024;
static constexpr qsizetype longestDetail = 200;

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

// Servers quote the addresses that they asked, signed ones too, and now and then what is no proper address any more.
static QString withoutSecrets(QString text)
{
    static const QRegularExpression userInfo(QStringLiteral("(https?://)[^\\s/@\"']+@"));
    static const QRegularExpression query(QStringLiteral("(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*"));
    static const QRegularExpression credential(
        QStringLiteral("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{8,}"), QRegularExpression::CaseInsensitiveOption);
    text.replace(userInfo, QStringLiteral("\\1"));
    text = withoutUserInfo(text);
    text.replace(query, QStringLiteral("\\1"));
    return text.replace(credential, QStringLiteral("\\1 …"));
}

static bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

QString fitForDetail(const QString &words)
{
    QString line = withoutSecrets(words);
    for (QChar &c : line)
        c = isInvisible(c) ? QChar(u' ') : c;
    line = line.simplified();
    return line.size() <= longestDetail ? line : line.left(longestDetail - 1) + u'…';
}

QString serverWords(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString text = QString::fromUtf8(body.left(mostText));
    if (isWebPage({}, body))
        return fitForDetail(pageTitle(text));
    return fitForDetail(object.isEmpty() ? text : jsonWords(object));
}

QString serverCode(const QByteArray &body)
{
    const QJsonArray errors = QJsonDocument::fromJson(body).object().value(QLatin1StringView("errors")).toArray();
    return errors.at(0).toObject().value(QLatin1StringView("code")).toString();
}

bool isWebPage(const QString &contentType, const QByteArray &body)
{
    return contentType.startsWith(QLatin1StringView("text/html"), Qt::CaseInsensitive)
        || QByteArrayView(body).trimmed().startsWith('<');
}

} // namespace stowage
