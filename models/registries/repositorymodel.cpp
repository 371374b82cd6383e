// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/repositorymodel.h"

#include "core/base/listed.h"
#include "core/oci/reference.h"
#include "models/support/naturalorder.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace stowage {

static QString nameText(const RepositoryRow &row)
{
    return row.name;
}

/// For who does not see what a delegate paints beside the name.
static QString spokenFacts(const RepositoryRow &row)
{
    QStringList facts{row.registry, row.official ? Tr::tr("official").words() : QString()};
    if (row.stars > 0)
        facts.append(Tr::tr("%n star(s)", nullptr, row.stars).words());
    facts.append(row.description);
    facts.removeAll(QString());
    return listed(facts);
}

static constexpr Column<RepositoryRow> repositoryColumns[] = {
    {QT_TRANSLATE_NOOP("stowage::Tr", "Repository"), nameText},
};

std::span<const Column<RepositoryRow>> RepositoryModel::columns() const
{
    return repositoryColumns;
}

QVariant RepositoryModel::fact(const RepositoryRow &row, int role) const
{
    switch (role) {
    case RepositoryRole::Path:
        return row.path;
    case RepositoryRole::Description:
        return row.description;
    case RepositoryRole::Stars:
        return row.stars;
    case RepositoryRole::Official:
        return row.official;
    case RepositoryRole::Favourite:
        return row.favourite;
    case RepositoryRole::Typed:
        return row.typed;
    case RepositoryRole::Registry:
        return row.registry;
    case Qt::AccessibleDescriptionRole:
        return spokenFacts(row);
    default:
        return {};
    }
}

void RepositoryModel::setRepositories(QList<RepositoryRow> rows)
{
    m_all = std::move(rows);
    rebuild();
}

void RepositoryModel::append(const QList<RepositoryRow> &rows)
{
    QHash<QString, qsizetype> known;
    for (qsizetype place = 0; place < m_all.size(); ++place)
        known.insert(m_all.at(place).path, place);
    for (const RepositoryRow &row : rows) {
        const qsizetype place = known.value(row.path, -1);
        if (place < 0)
            m_all.append(row);
        else if (m_all.at(place).typed)
            m_all[place] = row;
    }
    rebuild();
}

void RepositoryModel::setFavourites(const QStringList &paths)
{
    if (m_favourites == paths)
        return;
    m_favourites = paths;
    rebuild();
}

void RepositoryModel::setFilter(const QString &words)
{
    if (m_filter.set(words))
        rebuild();
}

QModelIndex RepositoryModel::find(const QString &path) const
{
    const auto row = std::ranges::find(rows(), path, &RepositoryRow::path);
    return row == rows().end() ? QModelIndex() : index(int(row - rows().begin()), 0);
}

void RepositoryModel::rebuild()
{
    const QSet<QString> favourites(m_favourites.begin(), m_favourites.end());
    QList<RepositoryRow> shown;
    for (RepositoryRow row : std::as_const(m_all)) {
        row.favourite = favourites.contains(row.path);
        if (m_filter.passes(row.name))
            shown.append(std::move(row));
    }
    std::ranges::stable_partition(shown, &RepositoryRow::favourite);
    setRows(std::move(shown));
}

QString spokenPath(const QString &registry, const QString &path)
{
    const auto repository = Reference::parse(registry + u'/' + path);
    if (!repository)
        return path;
    const QString name = repository->familiarName();
    const QString host = repository->domain() + u'/';
    return name.startsWith(host) ? name.sliced(host.size()) : name;
}

QList<RepositoryRow> catalogRows(const QStringList &paths)
{
    QList<RepositoryRow> rows;
    for (const QString &path : inNaturalOrder(paths))
        rows.append({path, path});
    return rows;
}

QList<RepositoryRow> searchRows(const QString &registry, const QList<SearchHit> &hits)
{
    QList<RepositoryRow> rows;
    for (const SearchHit &hit : hits) {
        const auto repository = Reference::parse(registry + u'/' + hit.name);
        if (repository)
            rows.append({repository->path(), hit.name, hit.description, hit.stars, hit.official});
    }
    return rows;
}

QList<RepositoryRow> foundRows(const SearchTerm &term, const QList<SearchHit> &hits)
{
    QList<RepositoryRow> rows;
    const QString asked = term.namesRegistry() ? term.registry.domain() + u'/' : QString();
    for (const SearchHit &hit : hits) {
        const QString name = hit.name.startsWith(asked) ? hit.name : asked + hit.name;
        const auto repository = Reference::parse(name);
        if (!repository)
            continue;
        const QString registry = repository->domain();
        RepositoryRow row{
            repository->path(), spokenPath(registry, repository->path()), hit.description, hit.stars, hit.official};
        row.registry = name.startsWith(registry + u'/') ? registry : QString();
        rows.append(std::move(row));
    }
    return rows;
}

RepositoryRow namedRow(const QString &path, const QString &name, bool typed)
{
    RepositoryRow row{path, name};
    row.typed = typed;
    return row;
}

} // namespace stowage
