// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/doctor/checkupmodel.h"

#include "core/base/listed.h"
#include "core/base/tr.h"

namespace stowage {

void CheckUpModel::start(bool running)
{
    m_found.clear();
    m_running = running;
    tellRows(0, checkStepCount - 1);
}

void CheckUpModel::add(const Diagnosis &found)
{
    const int row = int(m_found.size());
    if (row == checkStepCount)
        return;
    m_found.append(found);
    tellRows(row, std::min(row + 1, checkStepCount - 1));
}

void CheckUpModel::end()
{
    m_running = false;
    tellRows(0, checkStepCount - 1);
}

void CheckUpModel::tellRows(int first, int last)
{
    Q_EMIT dataChanged(index(first), index(last));
}

CheckUpModel::Progress CheckUpModel::progressOf(int row) const
{
    if (row < m_found.size())
        return Progress::Done;
    return m_running && row == m_found.size() ? Progress::Running : Progress::Waiting;
}

/// A row in one line, as a screen reader says it.
static QString spoken(const Diagnosis &found)
{
    const QString line
        = QStringLiteral("%1 (%2): %3")
              .arg(stepName(found.step).words(), verdictName(found.verdict).words(), found.found.words());
    return oneAfterAnother({line, found.next});
}

QVariant CheckUpModel::factOfDone(const Diagnosis &found, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return spoken(found);
    case CheckUpRole::Verdict:
        return int(found.verdict);
    case CheckUpRole::Found:
        return found.found.words();
    case CheckUpRole::Next:
        return found.next.words();
    case CheckUpRole::Milliseconds:
        return found.milliseconds;
    case CheckUpRole::Detail:
        return found.detail;
    default:
        return {};
    }
}

static QVariant factOfWaiting(CheckStep step, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return stepName(step).words();
    case CheckUpRole::Found:
        return stepQuestion(step).words();
    case CheckUpRole::Milliseconds:
        return qint64(-1);
    default:
        return {};
    }
}

QVariant CheckUpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == CheckUpRole::Progress)
        return int(progressOf(row));
    if (role == CheckUpRole::Name)
        return stepName(CheckStep(row)).words();
    if (row < m_found.size())
        return factOfDone(m_found[row], role);
    return factOfWaiting(CheckStep(row), role);
}

} // namespace stowage
