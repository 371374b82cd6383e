// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/builddelegate.h"

#include "models/builds/buildmodel.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

// Pixels.
constexpr int iconSize = 16;
constexpr int gap = 8;

using What = BuildEvent::What;

struct Mark {
    QString icon;
    Tint tint = Tint::Neutral;
};

Mark markOf(const QModelIndex &index)
{
    switch (What(index.data(BuildRole::State).toInt())) {
    case What::Step:
        return {u"media-playback-start"_s, Tint::Accent};
    case What::Done:
        return {u"dialog-ok"_s, Tint::Good};
    case What::Cached:
        return {u"dialog-ok"_s, Tint::Neutral};
    case What::Failed:
        return {u"window-close"_s, Tint::Danger};
    case What::Stopped:
        return {u"process-stop"_s, Tint::Neutral};
    case What::Output:
        break;
    }
    return {u"dialog-messages"_s, Tint::Neutral};
}

/// One text after the other, as far as there is room.
class Pen {
public:
    Pen(QPainter &painter, const QRect &room)
        : m_painter(painter)
        , m_room(room)
    {
    }

    void write(const QString &text, const QFont &font, const QColor &ink)
    {
        if (text.isEmpty() || m_room.width() <= 0)
            return;
        const QFontMetrics metrics(font);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_room.width());
        m_painter.drawText(m_room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        m_room.setLeft(m_room.left() + metrics.horizontalAdvance(shown) + gap);
    }

private:
    QPainter &m_painter;
    QRect m_room;
};

bool isFolded(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    return !view || !view->isExpanded(index);
}

/// A terminal sets tabs eight columns apart.
QString withoutTabs(QString line)
{
    return line.replace(u'\t', u"        "_s);
}

} // namespace

int BuildDelegate::widthOf(const QString &line, const QFont &font)
{
    return QFontMetrics(monospaced(font)).horizontalAdvance(withoutTabs(line));
}

QString BuildDelegate::toolTipFor(const QModelIndex &index) const
{
    return index.data(BuildRole::Instruction).toString();
}

void BuildDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintBackground(*painter, option);
    painter->save();
    QRect room = textArea(option);
    const QString instruction = index.data(BuildRole::Instruction).toString();
    if (index.data(BuildRole::IsOutput).toBool()) {
        Pen(*painter, room).write(withoutTabs(instruction), monospaced(option.font), inkOf(option, true));
        painter->restore();
        return;
    }
    const Mark mark = markOf(index);
    const QColor color = isSelected(option) ? inkOf(option, false) : tintColor(mark.tint, option.palette);
    painter->drawPixmap(QRect(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize),
        tintedIcon(mark.icon, color, iconSize, painter->device()->devicePixelRatioF()));
    room.setLeft(room.left() + iconSize + gap);
    Pen pen(*painter, room);
    const auto state = What(index.data(BuildRole::State).toInt());
    pen.write(index.data(BuildRole::Place).toString(), option.font, inkOf(option, true));
    pen.write(instruction, monospaced(option.font), inkOf(option, state == What::Cached || state == What::Stopped));
    const bool isBad = state == What::Failed && !isSelected(option);
    pen.write(index.data(BuildRole::StateText).toString(), option.font,
        isBad ? tintColor(Tint::Danger, option.palette) : inkOf(option, true));
    if (state == What::Step && isFolded(option, index))
        pen.write(index.data(BuildRole::LastLine).toString(), option.font, inkOf(option, true));
    painter->restore();
}

} // namespace stowage
