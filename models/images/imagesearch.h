// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "models/images/searchindex.h"

namespace stowage {

/// What a filter searches in an image list: the text and the digests of its rows, and whether containers use their
/// images. Rows are added once, in order; searching is const and may be done from any thread.
class ImageSearch {
public:
    void reserve(qsizetype rows);
    /// `text` is searched anywhere, the digests of the image only by how they begin.
    void add(const QString &text, const ImageSummary &image);

    /// For each row 1 when it has every word of `filter`, else 0. A row also has "in-use" and "使用中" when a container
    /// was made from its image, "unused" and "未使用" when none was: whole words, and only where there are containers.
    std::vector<quint8> match(const QString &filter) const;

private:
    SearchIndex m_index;
    std::vector<quint8> m_inUse; ///< by row
    bool m_knowsUsers = false; ///< one of them is in use
};

} // namespace stowage
