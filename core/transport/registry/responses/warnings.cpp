// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/warnings.h"

#include "core/base/addonce.h"
#include "core/transport/http/words/serverwords.h"

#include <QRegularExpression>

namespace stowage {

static constexpr qsizetype mostBytes = 4096;

/// Somebody on the way may have made one header of several.
static QStringList warningsIn(const QByteArray &header)
{
    static const QRegularExpression form(
        QStringLiteral("(?:^|,)\\s*299\\s+-\\s+\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?=,|$)"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    QStringList texts;
    for (auto matches = form.globalMatch(QString::fromUtf8(header)); matches.hasNext();) {
        QString text = matches.next().captured(1);
        texts.append(serverWords(text.replace(escape, QStringLiteral("\\1")).toUtf8()));
    }
    texts.removeAll(QString());
    return texts;
}

void Warnings::add(const QList<QByteArray> &headers)
{
    for (const QByteArray &header : headers) {
        if (header.size() > mostBytes - m_heard)
            continue;
        const qsizetype before = m_texts.size();
        addOnce(m_texts, warningsIn(header));
        m_heard += m_texts.size() > before ? header.size() : 0;
    }
}

} // namespace stowage
