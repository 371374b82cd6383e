// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/tagmodel.h"

#include "core/base/bytesize.h"
#include "models/images/imagecells.h"
#include "models/support/naturalorder.h"

#include <QLocale>

#include <algorithm>

namespace stowage {

static QString tagText(const TagRow &row)
{
    return row.tag;
}

static QString digestText(const TagRow &row)
{
    if (row.state == TagRow::State::Asking)
        return QStringLiteral("…");
    return row.state == TagRow::State::Failed ? QStringLiteral("—") : row.outline.digest.shortHex();
}

static QString platformsText(const TagRow &row)
{
    if (row.outline.platforms.isEmpty() && !row.outline.artifactType.isEmpty())
        return Tr::tr("no image");
    return platformTexts(row.outline.platforms).join(QStringLiteral(", "));
}

static QString sizeText(const TagRow &row)
{
    return row.outline.size < 0 ? QString() : localSize(row.outline.size);
}

static QString createdText(const TagRow &row)
{
    const QDateTime &created = row.outline.created;
    return created.isValid() ? QLocale().toString(created.toLocalTime(), QLocale::ShortFormat) : QString();
}

static constexpr Column<TagRow> tagColumns[] = {
    {QT_TRANSLATE_NOOP("stowage::Tr", "Tag"), tagText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Digest"), digestText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Platforms"), platformsText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Size"), sizeText, alignNumber},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Created"), createdText},
};

TagModel::~TagModel()
{
    m_stop.request_stop();
}

std::span<const Column<TagRow>> TagModel::columns() const
{
    return tagColumns;
}

QVariant TagModel::fact(const TagRow &row, int role) const
{
    switch (role) {
    case TagRole::Tag:
        return row.tag;
    case TagRole::Digest:
        return row.outline.digest.isNull() ? QString() : row.outline.digest.toString();
    case TagRole::Platforms:
        return platformTexts(row.outline.platforms);
    case TagRole::CreatedAt:
        return row.outline.created;
    case TagRole::Problem:
        return row.problem.words();
    case TagRole::Busy:
        return row.state == TagRow::State::Asking;
    case TagRole::ArtifactType:
        return row.outline.artifactType;
    default:
        return {};
    }
}

void TagModel::setTags(const QStringList &tags, const Fetch &fetch)
{
    m_stop.request_stop();
    m_stop = {};
    m_asking = 0;
    m_paused = false;
    m_fetch = fetch;
    m_facts.clear();
    m_tags = inNaturalOrder(tags);
    rebuild();
}

void TagModel::setFilter(const QString &words)
{
    if (m_filter.set(words))
        rebuild();
}

void TagModel::setNewestFirst(bool newestFirst)
{
    if (std::exchange(m_newestFirst, newestFirst) != newestFirst)
        rebuild();
}

void TagModel::rebuild()
{
    QList<TagRow> shown;
    for (const QString &tag : std::as_const(m_tags)) {
        if (m_filter.passes(tag))
            shown.append(m_facts.value(tag, TagRow{tag}));
    }
    if (m_newestFirst)
        std::ranges::reverse(shown);
    m_rowOf.clear();
    for (int row = 0; row < int(shown.size()); ++row)
        m_rowOf.insert(shown.at(row).tag, row);
    m_first = 0;
    m_last = -1;
    setRows(std::move(shown));
}

void TagModel::want(int first, int last)
{
    m_first = std::max(0, first);
    m_last = std::min(last, rowCount() - 1);
    fill();
}

void TagModel::goOn()
{
    m_paused = false;
    fill();
}

int TagModel::nextWanted() const
{
    for (int row = m_first; row <= m_last; ++row)
        if (rows().at(row).state == TagRow::State::Unknown)
            return row;
    return -1;
}

void TagModel::fill()
{
    while (m_fetch && !m_paused && m_asking < parallel) {
        const int row = nextWanted();
        if (row < 0)
            return;
        ask(row);
    }
}

void TagModel::ask(int row)
{
    const QString tag = rows().at(row).tag;
    put({tag, TagRow::State::Asking});
    ++m_asking;
    m_fetch(tag, m_stop.get_token())
        .then(this, [this, tag, stop = m_stop.get_token()](const Result<ImageOutline> &outline) {
            if (stop.stop_requested()) // these tags are not shown any more
                return;
            --m_asking;
            take(tag, outline);
            fill();
        });
}

/// A failure that the next tag would meet as well ends the asking, and this tag can be asked for again.
static bool isOfAll(const Error &error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Refused;
}

void TagModel::take(const QString &tag, const Result<ImageOutline> &outline)
{
    if (outline)
        return learn(tag, *outline);
    if (!isOfAll(outline.error()))
        return put({tag, TagRow::State::Failed, {}, outline.error().message});
    put({tag});
    if (!std::exchange(m_paused, true))
        Q_EMIT stumbled(outline.error());
}

void TagModel::learn(const QString &tag, const ImageOutline &outline)
{
    put({tag, TagRow::State::Known, outline, {}});
}

void TagModel::put(TagRow row)
{
    m_facts.insert(row.tag, row);
    if (const auto place = m_rowOf.constFind(row.tag); place != m_rowOf.constEnd())
        setRow(*place, std::move(row));
}

QModelIndex TagModel::find(const QString &tag) const
{
    const auto row = m_rowOf.constFind(tag);
    return row == m_rowOf.constEnd() ? QModelIndex() : index(*row, 0);
}

/// What a drag carries is up to the view: tags do not know of which repository they are.
Qt::ItemFlags TagModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

} // namespace stowage
