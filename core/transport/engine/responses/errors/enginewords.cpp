// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/errors/enginewords.h"

#include "core/base/tr.h"
#include "core/transport/http/words/serverwords.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stowage {

static constexpr qsizetype mostText = 64 * 1024;

QString engineWords(const QByteArray &body)
{
    if (isWebPage({}, body))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const auto key : {"message", "cause", "error"}) {
        const QString words = object.value(QLatin1StringView(key)).toString();
        if (!words.isEmpty())
            return words;
    }
    return object.isEmpty() ? QString::fromUtf8(body.left(mostText)) : QString();
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
