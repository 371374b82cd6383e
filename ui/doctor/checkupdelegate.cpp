// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/doctor/checkupdelegate.h"

#include "core/jobs/doctor/checkup.h"
#include "models/doctor/checkupmodel.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

// Pixels.
constexpr int edge = 10;
constexpr int iconSize = 16;
constexpr int textLeft = edge + iconSize + 8;
constexpr int rowPadding = 6;
constexpr int lineGap = 2;

using Progress = CheckUpModel::Progress;

Progress progressOf(const QModelIndex &index)
{
    return Progress(index.data(CheckUpRole::Progress).toInt());
}

bool isQuiet(const QModelIndex &index)
{
    const auto verdict = Verdict(index.data(CheckUpRole::Verdict).toInt());
    return progressOf(index) != Progress::Done || verdict == Verdict::NotNeeded || verdict == Verdict::NotReached;
}

struct Mark {
    QString icon;
    Tint tint = Tint::Neutral;
};

Mark markOf(const QModelIndex &index)
{
    if (progressOf(index) == Progress::Running)
        return {u"view-refresh"_s, Tint::Accent};
    if (progressOf(index) == Progress::Waiting)
        return {};
    const Mark marks[] = {{u"dialog-ok"_s, Tint::Good}, {u"data-warning"_s, Tint::Warning},
        {u"window-close"_s, Tint::Danger}, {u"list-remove"_s, Tint::Neutral}, {}};
    return marks[index.data(CheckUpRole::Verdict).toInt()];
}

QString timeOf(const QModelIndex &index)
{
    const qint64 milliseconds = index.data(CheckUpRole::Milliseconds).toLongLong();
    return milliseconds < 0 ? QString() : CheckUpDelegate::tr("%1 ms").arg(QLocale().toString(milliseconds));
}

/// The sentences under the name of the step, from top to bottom.
QStringList sentencesOf(const QModelIndex &index)
{
    if (progressOf(index) == Progress::Running)
        return {CheckUpDelegate::tr("Looking…")};
    QStringList sentences{index.data(CheckUpRole::Found).toString(), index.data(CheckUpRole::Next).toString()};
    sentences.removeAll(QString());
    return sentences.isEmpty() ? QStringList{QString()} : sentences;
}

int heightOf(const QFontMetrics &metrics, int width, const QString &sentence)
{
    const QRect room(0, 0, width, 10'000);
    return std::max(metrics.height(), metrics.boundingRect(room, Qt::TextWordWrap, sentence).height());
}

int widthFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - textLeft - edge;
}

} // namespace

QSize CheckUpDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = 2 * rowPadding + option.fontMetrics.height();
    for (const QString &sentence : sentencesOf(index))
        height += lineGap + heightOf(option.fontMetrics, widthFor(option), sentence);
    return {widthFor(option) + textLeft + edge, height};
}

static void paintTitle(
    QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, const QModelIndex &index, QColor ink)
{
    painter.setPen(ink);
    painter.setFont(scaled(option.font, 1, true));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(CheckUpRole::Name).toString());
    painter.setFont(option.font);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, timeOf(index));
}

void CheckUpDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintBackground(*painter, option);
    painter->save();
    QRect line(
        option.rect.left() + textLeft, option.rect.top() + rowPadding, widthFor(option), option.fontMetrics.height());
    const QRect icon(option.rect.left() + edge, line.center().y() - iconSize / 2, iconSize, iconSize);
    const Mark mark = markOf(index);
    if (!mark.icon.isEmpty()) {
        const QColor color = isSelected(option) ? inkOf(option, false) : tintColor(mark.tint, option.palette);
        painter->drawPixmap(icon, tintedIcon(mark.icon, color, iconSize, painter->device()->devicePixelRatioF()));
    }
    paintTitle(*painter, option, line, index, inkOf(option, isQuiet(index)));
    bool quiet = isQuiet(index);
    for (const QString &sentence : sentencesOf(index)) {
        line.setTop(line.bottom() + 1 + lineGap);
        line.setHeight(heightOf(option.fontMetrics, line.width(), sentence));
        painter->setPen(inkOf(option, quiet));
        painter->drawText(line, Qt::TextWordWrap, sentence);
        quiet = true;
    }
    painter->restore();
}

} // namespace stowage
