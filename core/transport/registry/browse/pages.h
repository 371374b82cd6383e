// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/ask.h"

namespace stowage {

/// A list that a registry gives page by page (protocols D.8).
struct Listing {
    QString path; ///< of every page: "/v2/_catalog"
    QString key; ///< of the names in a page: "tags", "repositories"
    Subject subject;
    bool (*isName)(QStringView text); ///< what is none could be a path ("../../other"), and is left out
};

/// All pages, sorted, each name once. Damaged when the registry leads astray or round in circles.
Task<Result<QStringList>> readPages(ClientPtr client, Listing listing, std::stop_token stop);

} // namespace stowage
