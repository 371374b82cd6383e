// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagesearch.h"

namespace stowage {

/// Takes the words for images in use out of a filter, or those for the others, and says whether there were any.
static bool takeUse(QStringList &filter, bool inUse)
{
    static const QStringList used{QStringLiteral("in-use"), QStringLiteral("使用中")};
    static const QStringList unused{QStringLiteral("unused"), QStringLiteral("未使用")};
    const QStringList &words = inUse ? used : unused;
    return filter.removeIf([&](const QString &word) { return words.contains(word); }) > 0;
}

void ImageSearch::reserve(qsizetype rows)
{
    m_index.reserve(rows);
    m_inUse.reserve(size_t(rows));
}

void ImageSearch::add(const QString &text, const ImageSummary &image)
{
    m_index.add(text, image.id, image.digest);
    m_inUse.push_back(image.isInUse() ? 1 : 0);
    m_knowsUsers = m_knowsUsers || image.isInUse();
}

std::vector<quint8> ImageSearch::match(const QString &filter) const
{
    std::vector<quint8> shown = m_index.match(filter);
    QStringList rest = filter.simplified().toLower().split(u' ');
    const bool inUse = takeUse(rest, true);
    const bool unused = takeUse(rest, false);
    if (!m_knowsUsers || inUse == unused)
        return shown;
    const std::vector<quint8> others = m_index.match(rest.join(u' '));
    for (size_t row = 0; row < shown.size(); ++row) {
        if (others[row] && bool(m_inUse[row]) == inUse)
            shown[row] = 1;
    }
    return shown;
}

} // namespace stowage
