// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/style/texts.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(stowage::Texts)
};

} // namespace

QFont monospaced(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() * 0.95);
    return font;
}

QFont scaled(const QFont &font, qreal factor, bool bold)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * factor);
    if (bold)
        result.setWeight(QFont::DemiBold);
    return result;
}

QString ago(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 minutes = time.secsTo(now) / 60;
    if (minutes < 1)
        return Words::tr("just now");
    if (minutes < 60)
        return Words::tr("%n minute(s) ago", nullptr, int(minutes));
    if (minutes < 60 * 24)
        return Words::tr("%n hour(s) ago", nullptr, int(minutes / 60));
    const qint64 days = minutes / (60 * 24);
    if (days < 60)
        return Words::tr("%n day(s) ago", nullptr, int(days));
    if (days < 730)
        return Words::tr("%n month(s) ago", nullptr, int(days / 30));
    return Words::tr("%n year(s) ago", nullptr, int(days / 365));
}

QString fullTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s) : QString();
}

QString toolTipText(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    constexpr qsizetype enough = 2000;
    const QString shown = plain.size() > enough ? plain.first(enough) + u'…' : plain;
    return u"<qt>"_s + shown.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

QString plainLabel(const QString &label)
{
    static const QRegularExpression notSpoken(u"\\(&.\\)|&|…"_s);
    return QString(label).remove(notSpoken);
}

} // namespace stowage
