// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildevent.h"
#include "models/support/twolevelmodel.h"

#include <QElapsedTimer>

namespace stowage {

/// What a row of a build can be asked.
namespace BuildRole {
enum Role : int {
    IsOutput = Qt::UserRole, ///< bool: a line of what a step printed, and not a step
    Place, ///< QString: "4/12"; empty where it has none
    Instruction, ///< QString: "RUN make"; the line itself for output
    State, ///< BuildEvent::What, as int: Step while it is under way, else how it ended
    StateText, ///< QString: "3.2 s", "from the cache", "failed"; empty while it is under way
    LastLine, ///< QString: what it printed last
};
}

/// The steps of a build as they come, and under each what it printed. GUI thread.
class BuildModel : public TwoLevelModel {
    Q_OBJECT

public:
    using TwoLevelModel::TwoLevelModel;

    /// What has happened since.
    void take(const QList<BuildEvent> &events);
    /// Nothing has happened: it is built anew.
    void startAgain();
    /// How far it is, from 0 to 1; -1 where the builder does not say how many steps there are.
    double fraction() const;
    QModelIndex failed() const; ///< the step that failed; invalid: none
    const QString &longestLine() const { return m_longest; } ///< of the output
    QString text() const; ///< all of it, to be passed on

    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// A step that prints for hours keeps what it printed last.
    static constexpr int mostLines = 20'000;
    static constexpr qsizetype mostLetters = 8 * 1024 * 1024;

Q_SIGNALS:
    void stepFailed(const QModelIndex &step);

protected:
    int topCount() const override { return int(m_steps.size()); }
    int childCount(int top) const override { return int(m_steps.at(top).lines.size()); }

private:
    struct Step {
        int number = 0;
        QString place{};
        QString instruction{}; ///< empty: what the builder says of the whole
        BuildEvent::What state = BuildEvent::What::Step;
        qint64 milliseconds = -1;
        QStringList lines{};
        qsizetype letters = 0; ///< of them all
    };

    int rowOf(int step) const;
    int rowForWhole();
    void begin(const BuildEvent &event);
    void end(const BuildEvent &event);
    void print(int step, const QStringList &lines);
    void dropOldest(int row);
    QVariant factOfStep(const Step &step, int role) const;

    QList<Step> m_steps;
    QString m_longest;
};

} // namespace stowage
