// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/builds/buildmodel.h"

#include "core/base/tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace stowage {

using What = BuildEvent::What;

namespace {

QString stateText(What state, qint64 milliseconds)
{
    switch (state) {
    case What::Cached:
        return Tr::tr("from the cache");
    case What::Done:
        return milliseconds < 0 ? QString()
                                : Tr::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1)).words();
    case What::Failed:
        return Tr::tr("failed");
    case What::Stopped:
        return Tr::tr("stopped");
    case What::Step:
    case What::Output:
        break;
    }
    return {};
}

QString inOneRow(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace

void BuildModel::startAgain()
{
    beginResetModel();
    m_steps.clear();
    m_longest.clear();
    endResetModel();
}

int BuildModel::rowOf(int step) const
{
    const auto found = std::ranges::find(m_steps, step, &Step::number);
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

/// What comes of one step in a row is taken at once: a build prints thousands of lines in a moment.
void BuildModel::take(const QList<BuildEvent> &events)
{
    QStringList lines;
    for (qsizetype at = 0; at < events.size(); ++at) {
        const BuildEvent &event = events.at(at);
        if (event.what != What::Output) {
            event.what == What::Step ? begin(event) : end(event);
            continue;
        }
        lines.append(event.text);
        const bool goesOn
            = at + 1 < events.size() && events.at(at + 1).what == What::Output && events.at(at + 1).step == event.step;
        if (!goesOn)
            print(event.step, std::exchange(lines, {}));
    }
}

void BuildModel::begin(const BuildEvent &event)
{
    const int row = topCount();
    beginInsertRows({}, row, row);
    m_steps.append({event.step, event.place, event.text});
    endInsertRows();
}

void BuildModel::end(const BuildEvent &event)
{
    const int row = rowOf(event.step);
    if (row < 0)
        return;
    m_steps[row].state = event.what;
    m_steps[row].milliseconds = event.milliseconds;
    if (event.what == What::Failed && !event.text.isEmpty())
        print(event.step, {event.text});
    Q_EMIT dataChanged(topIndex(row), topIndex(row));
    if (event.what == What::Failed)
        Q_EMIT stepFailed(topIndex(row));
}

/// The builder's own words stand below the steps.
int BuildModel::rowForWhole()
{
    if (const int row = rowOf(0); row >= 0)
        return row;
    const int row = topCount();
    beginInsertRows({}, row, row);
    m_steps.append({0, {}, {}, What::Output});
    endInsertRows();
    return row;
}

void BuildModel::print(int step, const QStringList &lines)
{
    const int row = step == 0 ? rowForWhole() : rowOf(step);
    if (row < 0)
        return;
    const QString &longest = *std::ranges::max_element(lines, {}, &QString::size);
    if (longest.size() > m_longest.size())
        m_longest = longest;
    const int first = childCount(row);
    beginInsertRows(topIndex(row), first, first + int(lines.size()) - 1);
    m_steps[row].lines += lines;
    for (const QString &line : lines)
        m_steps[row].letters += line.size();
    endInsertRows();
    if (childCount(row) > mostLines || m_steps[row].letters > mostLetters)
        dropOldest(row);
    Q_EMIT dataChanged(topIndex(row), topIndex(row));
}

void BuildModel::dropOldest(int row)
{
    Step &step = m_steps[row];
    int extra = 0;
    while (childCount(row) - extra > mostLines * 3 / 4 || step.letters > mostLetters * 3 / 4)
        step.letters -= step.lines.at(extra++).size();
    beginRemoveRows(topIndex(row), 0, extra - 1);
    step.lines.remove(0, extra);
    endRemoveRows();
}

/// "4/12"; builders that work at several stages count each by itself.
double BuildModel::fraction() const
{
    static const QRegularExpression plain(QStringLiteral("^(\\d+)/(\\d+)$"));
    const auto last = std::ranges::find_if(
        m_steps.rbegin(), m_steps.rend(), [](const Step &step) { return !step.place.isEmpty(); });
    const auto match = last == m_steps.rend() ? QRegularExpressionMatch() : plain.match(last->place);
    const bool hasOtherStages = std::ranges::any_of(
        m_steps, [](const Step &step) { return !step.place.isEmpty() && !plain.match(step.place).hasMatch(); });
    if (!match.hasMatch() || hasOtherStages)
        return -1;
    const int done = match.captured(1).toInt() - (last->state == What::Step ? 1 : 0);
    return double(done) / std::max(1, match.captured(2).toInt());
}

QModelIndex BuildModel::failed() const
{
    const auto found = std::ranges::find(m_steps, What::Failed, &Step::state);
    return found == m_steps.end() ? QModelIndex() : topIndex(int(found - m_steps.begin()));
}

QString BuildModel::text() const
{
    QString all;
    for (const Step &step : m_steps) {
        const QString head = factOfStep(step, Qt::DisplayRole).toString();
        all += head + u'\n';
        for (const QString &line : step.lines)
            all += QStringLiteral("    ") + line + u'\n';
    }
    return all;
}

QVariant BuildModel::factOfStep(const Step &step, int role) const
{
    const QString instruction
        = step.instruction.isEmpty() && step.number == 0 ? Tr::tr("What the builder says").words() : step.instruction;
    switch (role) {
    case Qt::DisplayRole:
        return inOneRow({step.place, instruction, stateText(step.state, step.milliseconds)});
    case BuildRole::IsOutput:
        return false;
    case BuildRole::Place:
        return step.place;
    case BuildRole::Instruction:
        return instruction;
    case BuildRole::State:
        return int(step.state);
    case BuildRole::StateText:
        return stateText(step.state, step.milliseconds);
    case BuildRole::LastLine:
        return step.lines.isEmpty() ? QString() : step.lines.last();
    default:
        return {};
    }
}

static QVariant factOfLine(const QString &line, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case BuildRole::Instruction:
        return line;
    case BuildRole::IsOutput:
        return true;
    default:
        return {};
    }
}

QVariant BuildModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step &step = m_steps.at(topOf(index));
    return isTop(index) ? factOfStep(step, role) : factOfLine(step.lines.at(index.row()), role);
}

} // namespace stowage
