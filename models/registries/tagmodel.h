// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/remote/outline.h"
#include "models/support/filterwords.h"
#include "models/support/tablemodel.h"

#include <QFuture>
#include <QHash>

#include <functional>
#include <stop_token>

namespace stowage {

/// What a row of tags can be asked beside its texts.
namespace TagRole {
enum Role : int {
    Tag = Qt::UserRole, ///< QString
    Digest, ///< QString in full; empty while unknown
    Platforms, ///< QStringList
    CreatedAt, ///< QDateTime; invalid when unknown
    Problem, ///< QString, translated; not empty: why nothing is known
    Busy, ///< bool: it is being asked for
    ArtifactType, ///< QString; not empty: no image but this
};
}

/// One tag and what is known of it so far.
struct TagRow {
    enum class State { Unknown, Asking, Known, Failed };

    QString tag;
    State state = State::Unknown;
    ImageOutline outline{};
    Sentence problem{};
};

/// The tags of a repository, in natural order, newest version first or last. What they stand for is asked for only of
/// rows that are in view, a few at a time; who scrolls on before an answer is there leaves nothing behind that is still
/// to be asked. Stays quick with ten thousand. GUI thread.
class TagModel : public TableModel<TagRow> {
    Q_OBJECT

public:
    enum Column { TagColumn, DigestColumn, PlatformsColumn, SizeColumn, CreatedColumn };
    Q_ENUM(Column)

    using Fetch = std::function<QFuture<Result<ImageOutline>>(const QString &tag, const std::stop_token &stop)>;
    static constexpr int parallel = 4; ///< questions at a time

    using TableModel::TableModel;
    ~TagModel() override;

    /// Another repository's, or the same anew: forgets what was known and stops asking. `fetch` tells of one tag.
    void setTags(const QStringList &tags, const Fetch &fetch);
    void setFilter(const QString &words); ///< all of which a tag must have
    void setNewestFirst(bool newestFirst);
    bool isNewestFirst() const { return m_newestFirst; }
    /// These rows are in view now.
    void want(int first, int last);
    /// Asks on after stumbled().
    void goOn();
    /// What was found out elsewhere.
    void learn(const QString &tag, const ImageOutline &outline);

    QModelIndex find(const QString &tag) const;
    int tagCount() const { return int(m_tags.size()); } ///< with those that the filter hides

    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The registry cannot be asked any more, or not by us: nothing is asked until goOn() or other tags.
    void stumbled(const stowage::Error &error);

protected:
    std::span<const stowage::Column<TagRow>> columns() const override;
    QVariant fact(const TagRow &row, int role) const override;

private:
    void rebuild();
    void fill();
    int nextWanted() const;
    void ask(int row);
    void take(const QString &tag, const Result<ImageOutline> &outline);
    void put(TagRow row);

    QStringList m_tags; ///< all, in natural order
    QHash<QString, TagRow> m_facts; ///< of tags that were asked for
    QHash<QString, int> m_rowOf; ///< shown tags
    FilterWords m_filter;
    bool m_newestFirst = true;
    Fetch m_fetch;
    std::stop_source m_stop; ///< of the questions about these tags
    int m_first = 0;
    int m_last = -1;
    int m_asking = 0;
    bool m_paused = false;
};

} // namespace stowage
