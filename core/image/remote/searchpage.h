// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace stowage {

/// What is looked for in a registry that can be searched.
struct SearchQuery {
    static constexpr int mostPerPage = 100;

    QString term;
    int page = 1; ///< the first is 1
    int perPage = 25; ///< 1 to mostPerPage
};

/// A repository that a search found.
struct SearchHit {
    QString name; ///< as people say it: "nginx", "bitnami/nginx"
    QString description; ///< one line
    int stars = 0;
    bool official = false;
    bool automated = false;

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// One page of what was found.
struct SearchPage {
    QList<SearchHit> hits;
    int page = 1;
    int pages = 1; ///< that there are
    qint64 total = 0; ///< hits on all pages

    bool isLast() const { return page >= pages; }
};

} // namespace stowage
