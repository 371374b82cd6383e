// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/mirrorreading.h"
#include "models/support/tablemodel.h"

namespace stowage {

/// A host that may be asked for the images of a registry, and how it did when it was tried.
struct MirrorRow {
    enum class State { Untried, Asked, Tried };

    Mirror mirror;
    QString origin; ///< the file of another tool that names it; empty: the person does
    bool isRegistry = false; ///< it is no mirror but the registry itself, which is asked last
    State state = State::Untried;
    bool forImage = false; ///< it was also asked for an image
    bool isUnsaid = false; ///< and has not said anything of it yet
    std::optional<Error> imageTrouble{}; ///< why it says nothing of it
    bool behind = false; ///< it has another image under the tag than the registry
    MirrorReading reading{}; ///< once it was tried
};

/// What a row of the mirrors can be asked beside its texts.
namespace MirrorRole {
enum Role : int {
    IsMirror = Qt::UserRole, ///< bool: false for the registry itself
    Problem, ///< bool: it was tried and is of no use, or behind
    Fails, ///< bool: it was tried, and did not answer as it should
};
}

/// The mirrors of a registry in the order in which they are asked, and the registry itself as the last row. GUI thread.
class MirrorModel : public TableModel<MirrorRow> {
    Q_OBJECT

public:
    enum Column { AddressColumn, UseColumn, OriginColumn, ReadingColumn };
    Q_ENUM(Column)

    using TableModel::TableModel;

    /// `mirrors` without the registry itself.
    void show(const QString &registry, QList<MirrorRow> mirrors);
    QList<Mirror> mirrors() const;
    const Mirror &mirrorAt(int row) const { return rows().at(row).mirror; }

    /// At the end, before the registry. False when it is there already.
    bool append(const Mirror &mirror);
    void remove(int row);
    void move(int from, int to);
    bool canMove(int from, int to) const; ///< the registry itself stays where it is

    /// Every row waits for its reading; `forImage`: and for what it says of an image.
    void startMeasuring(bool forImage);
    void take(const MirrorReading &reading);
    /// What the registry says of the image: whoever has another one is behind.
    void compareWith(const Result<Digest> &current);
    void stopMeasuring(); ///< what has not answered is untried

protected:
    std::span<const stowage::Column<MirrorRow>> columns() const override;
    QVariant fact(const MirrorRow &row, int role) const override;

private:
    template <typename Change>
    void changeRows(Change act); ///< which rows there are, and in which order
    template <typename Change>
    void changeEach(Change act);

    std::optional<Result<Digest>> m_current; ///< none: it has not answered
};

} // namespace stowage
