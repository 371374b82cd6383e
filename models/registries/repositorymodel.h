// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/searchpage.h"
#include "core/image/remote/searchterm.h"
#include "models/support/filterwords.h"
#include "models/support/tablemodel.h"

#include <QStringList>

namespace stowage {

/// What a row of repositories can be asked beside its name.
namespace RepositoryRole {
enum Role : int {
    Path = Qt::UserRole, ///< QString, as the registry calls it: "library/nginx", "team/app"
    Description, ///< QString, one line; may be empty
    Stars, ///< int; -1 where nobody counts them
    Official, ///< bool
    Favourite, ///< bool
    Typed, ///< bool: nobody knows whether it exists, a person named it
    Registry, ///< QString, where it is; empty where all of a list are in the same one
};
}

/// One repository of a registry.
struct RepositoryRow {
    QString path;
    QString name; ///< as people say it: "nginx"
    QString description{};
    int stars = -1;
    bool official = false;
    bool favourite = false;
    bool typed = false;
    QString registry{};
};

/// The repositories that a page lists: the catalog of a registry, or what a search found. Favourites come first, the
/// others stay in the order in which they came. GUI thread.
class RepositoryModel : public TableModel<RepositoryRow> {
    Q_OBJECT

public:
    using TableModel::TableModel;

    void setRepositories(QList<RepositoryRow> rows);
    void append(const QList<RepositoryRow> &rows); ///< another page; what was only a name learns what it is
    void setFavourites(const QStringList &paths);
    void setFilter(const QString &words); ///< all of which a name must have
    QModelIndex find(const QString &path) const;
    int repositoryCount() const { return int(m_all.size()); } ///< with those that the filter hides

protected:
    std::span<const stowage::Column<RepositoryRow>> columns() const override;
    QVariant fact(const RepositoryRow &row, int role) const override;

private:
    void rebuild();

    QList<RepositoryRow> m_all;
    QStringList m_favourites;
    FilterWords m_filter;
};

/// Rows of a catalog: names in natural order.
QList<RepositoryRow> catalogRows(const QStringList &paths);
/// Rows of what a search in `registry` found, as ranked there.
QList<RepositoryRow> searchRows(const QString &registry, const QList<SearchHit> &hits);
/// Rows of what an engine found for `term`, each with its registry where that is no matter of course: Docker Hub is for
/// Docker, whose hits say a registry's name only in what was asked for; podman's all have it in their own.
QList<RepositoryRow> foundRows(const SearchTerm &term, const QList<SearchHit> &hits);
/// A row for a repository that a person named or used; `name` is a reference's familiar name without the registry.
RepositoryRow namedRow(const QString &path, const QString &name, bool typed);
/// What a person calls a repository of this registry: "nginx" for Docker Hub's "library/nginx".
QString spokenPath(const QString &registry, const QString &path);

} // namespace stowage
