// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <span>
#include <vector>

namespace stowage {

class ImageTable;
struct ImageRowId;

/// Which rows of a table are shown, and under which top row: top rows stand where the first of their rows does.
struct ImageRowTree {
    struct Top {
        int first = 0; ///< in `rows`
        int count = 0; ///< 1: a plain row; more: a group
    };

    std::vector<Top> tops;
    std::vector<int> rows; ///< rows of the table, those of a top side by side

    /// `order`: rows of the table as they are sorted; `shown`: a flag per row.
    static ImageRowTree make(
        const ImageTable &table, std::span<const int> order, std::span<const unsigned char> shown, bool grouped);

    bool isGroup(int top) const { return tops[std::size_t(top)].count > 1; }
    int childCount(int top) const { return isGroup(top) ? tops[std::size_t(top)].count : 0; }
    std::span<const int> rowsOf(int top) const;

    /// Where everything that is shown stands; -1 in both: filtered away.
    struct Place {
        int top = -1;
        int child = -1; ///< -1: the top row itself
    };
    struct Places {
        std::vector<Place> ofRow;
        std::vector<int> topOfGroup; ///< by repository

        Place find(const ImageRowId &id) const;
    };
    Places places(const ImageTable &table) const;
};

} // namespace stowage
