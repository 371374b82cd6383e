// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagerowtree.h"

#include "models/images/imagetable.h"

#include <algorithm>

namespace stowage {

using Tops = std::vector<ImageRowTree::Top>;

static ImageRowTree flat(std::vector<int> rows)
{
    Tops tops(rows.size());
    for (size_t i = 0; i < tops.size(); ++i)
        tops[i] = {int(i), 1};
    return {std::move(tops), std::move(rows)};
}

/// Which top row each repository got, by the first of its rows in `rows`; counts them on the way.
static std::vector<int> countTops(const ImageTable &table, std::span<const int> rows, Tops &tops)
{
    std::vector<int> topOf(size_t(table.repositories().size()), -1);
    for (const int row : rows) {
        int &top = topOf[size_t(table.row(row).repository)];
        if (top < 0) {
            top = int(tops.size());
            tops.push_back({});
        }
        ++tops[size_t(top)].count;
    }
    return topOf;
}

static ImageRowTree gathered(const ImageTable &table, std::span<const int> rows)
{
    ImageRowTree tree;
    const std::vector<int> topOf = countTops(table, rows, tree.tops);
    std::vector<int> next(tree.tops.size());
    for (size_t top = 1; top < next.size(); ++top)
        next[top] = tree.tops[top].first = tree.tops[top - 1].first + tree.tops[top - 1].count;
    tree.rows.resize(rows.size());
    for (const int row : rows)
        tree.rows[size_t(next[size_t(topOf[size_t(table.row(row).repository)])]++)] = row;
    return tree;
}

ImageRowTree ImageRowTree::make(
    const ImageTable &table, std::span<const int> order, std::span<const unsigned char> shown, bool grouped)
{
    std::vector<int> rows;
    rows.reserve(order.size());
    std::ranges::copy_if(order, std::back_inserter(rows), [&](int row) { return shown[size_t(row)] != 0; });
    return grouped ? gathered(table, rows) : flat(std::move(rows));
}

std::span<const int> ImageRowTree::rowsOf(int top) const
{
    const Top &found = tops[size_t(top)];
    return std::span(rows).subspan(size_t(found.first), size_t(found.count));
}

ImageRowTree::Places ImageRowTree::places(const ImageTable &table) const
{
    Places places{
        std::vector<Place>(size_t(table.rowCount())), std::vector<int>(size_t(table.repositories().size()), -1)};
    for (int top = 0; top < int(tops.size()); ++top) {
        const std::span<const int> under = rowsOf(top);
        for (size_t i = 0; i < under.size(); ++i)
            places.ofRow[size_t(under[i])] = {top, isGroup(top) ? int(i) : -1};
        if (isGroup(top))
            places.topOfGroup[size_t(table.row(under.front()).repository)] = top;
    }
    return places;
}

ImageRowTree::Place ImageRowTree::Places::find(const ImageRowId &id) const
{
    if (id.row >= 0)
        return ofRow[size_t(id.row)];
    return id.repository >= 0 ? Place{topOfGroup[size_t(id.repository)], -1} : Place{};
}

} // namespace stowage
