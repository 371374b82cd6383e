// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/enginewords.h"

#include "core/base/secret.h"
#include "core/base/tr.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stowage {

static constexpr qsizetype mostText = 64 * 1024;
static constexpr qsizetype longestDetail = 200;

QString engineWords(const QByteArray &body)
{
    if (looksLikePage({}, body))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const auto key : {"message", "cause", "error"}) {
        const QString words = object.value(QLatin1StringView(key)).toString();
        if (!words.isEmpty())
            return words;
    }
    return object.isEmpty() ? QString::fromUtf8(body.left(mostText)) : QString();
}

/// Engines quote the addresses that they asked, signed ones too.
static QString withoutSecrets(const QString &words)
{
    static const QRegularExpression query(QStringLiteral("(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*"));
    static const QRegularExpression credential(
        QStringLiteral("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{8,}"), QRegularExpression::CaseInsensitiveOption);
    QString text = withoutUserInfo(words);
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

bool looksLikePage(const QString &contentType, const QByteArray &body)
{
    constexpr qsizetype beginning = 1024;
    return contentType.startsWith(QLatin1StringView("text/html"), Qt::CaseInsensitive)
        || body.left(beginning).trimmed().startsWith('<');
}

Error pageInstead(const QString &engine, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 answered with a web page, as no engine does. Check the address: another server may be there, or a "
               "proxy in the way.")
            .arg(engine),
        detail};
}

Error notAnEnginesAnswer(const QString &engine, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 gave an answer that no engine gives. Check its address and any proxy on the way, and update the "
               "engine.")
            .arg(engine),
        detail};
}

} // namespace stowage
