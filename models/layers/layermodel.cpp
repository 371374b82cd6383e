// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/layers/layermodel.h"

#include "core/base/bytesize.h"

#include <algorithm>
#include <utility>

namespace stowage {

static QString numberText(const LayerRow &row)
{
    return row.isEmpty() ? QString() : QLocale().toString(row.number + 1);
}

static QString instructionText(const LayerRow &row)
{
    const QString instruction = readableInstruction(row.history.createdBy);
    if (!instruction.isEmpty())
        return instruction;
    return row.history.comment.isEmpty() ? row.layer.descriptor.mediaType : row.history.comment;
}

static QString sizeText(const LayerRow &row)
{
    return row.isEmpty() ? QString() : localSize(row.layer.descriptor.size);
}

static QString digestText(const LayerRow &row)
{
    return row.isEmpty() ? QString() : row.layer.descriptor.digest.shortHex();
}

static QString sharedText(const LayerRow &row)
{
    return row.layer.otherImages > 0 ? Tr::tr("%n other image(s)", nullptr, row.layer.otherImages).words() : QString();
}

static QString createdText(const LayerRow &row)
{
    const QDateTime &time = row.history.created;
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

static constexpr Column<LayerRow> layerColumns[] = {
    {QT_TRANSLATE_NOOP("stowage::Tr", "#"), numberText, alignNumber},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Instruction"), instructionText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Size"), sizeText, alignNumber},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Digest"), digestText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Shared with"), sharedText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Created"), createdText},
};

LayerModel::LayerModel(QObject *parent)
    : TableModel(parent)
{
}

/// Where `wanted` is among the platforms, else the first; -1 when there are none.
static int chosen(const QList<PlatformDetails> &platforms, const Platform &wanted)
{
    if (platforms.isEmpty())
        return -1;
    const auto same = std::ranges::find(platforms, wanted, &PlatformDetails::platform);
    return same == platforms.end() ? 0 : int(same - platforms.begin());
}

void LayerModel::setDetails(ImageDetails details)
{
    const PlatformDetails *shown = platformDetails();
    const Platform wanted = shown ? shown->platform : Platform();
    m_details = std::move(details);
    m_platform = chosen(m_details.platforms, wanted);
    rebuild();
    Q_EMIT detailsChanged();
    Q_EMIT platformChanged();
}

QStringList LayerModel::platforms() const
{
    QStringList texts;
    for (const PlatformDetails &details : m_details.platforms)
        texts.append(details.platform.toString());
    return texts;
}

void LayerModel::setPlatform(int platform)
{
    if (platform == m_platform || platform < 0 || platform >= m_details.platforms.size())
        return;
    m_platform = platform;
    rebuild();
    Q_EMIT platformChanged();
}

const PlatformDetails *LayerModel::platformDetails() const
{
    return m_platform < 0 ? nullptr : &m_details.platforms.at(m_platform);
}

void LayerModel::setNewestFirst(bool newestFirst)
{
    if (std::exchange(m_newestFirst, newestFirst) == newestFirst)
        return;
    rebuild();
    Q_EMIT newestFirstChanged();
}

int LayerModel::layerCount() const
{
    return int(std::ranges::count_if(rows(), [](const LayerRow &row) { return !row.isEmpty(); }));
}

qint64 LayerModel::totalSize() const
{
    qint64 total = 0;
    for (const LayerRow &row : rows())
        total += row.layer.descriptor.size;
    return total;
}

void LayerModel::rebuild()
{
    QList<LayerRow> rows;
    if (const PlatformDetails *shown = platformDetails())
        rows = layerRows(*shown);
    else if (const Result<Manifest> artifact = Manifest::parse(m_details.root))
        rows = layerRows(*artifact);
    if (m_newestFirst)
        std::ranges::reverse(rows);
    setRows(std::move(rows));
}

std::span<const Column<LayerRow>> LayerModel::columns() const
{
    return layerColumns;
}

static QVariant layerFact(const LayerInfo &layer, int role)
{
    switch (role) {
    case LayerRole::Digest:
        return layer.descriptor.digest.isNull() ? QString() : layer.descriptor.digest.toString();
    case LayerRole::DiffId:
        return layer.diffId.isNull() ? QString() : layer.diffId.toString();
    case LayerRole::MediaType:
        return layer.descriptor.mediaType;
    case LayerRole::SizeBytes:
        return layer.descriptor.size;
    case LayerRole::Present:
        return layer.present;
    case LayerRole::OtherImages:
        return layer.otherImages;
    default:
        return {};
    }
}

QVariant LayerModel::fact(const LayerRow &row, int role) const
{
    switch (role) {
    case LayerRole::Instruction:
        return instructionText(row);
    case LayerRole::RawInstruction:
        return row.history.createdBy;
    case LayerRole::Comment:
        return row.history.comment;
    case LayerRole::LayerNumber:
        return row.number;
    case LayerRole::Empty:
        return row.isEmpty();
    case LayerRole::Share:
        return row.share;
    case LayerRole::ShareOfLargest:
        return row.shareOfLargest;
    case LayerRole::CreatedAt:
        return row.history.created.isValid() ? QVariant(row.history.created) : QVariant();
    default:
        return layerFact(row.layer, role);
    }
}

QHash<int, QByteArray> LayerModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"},
        {LayerRole::Instruction, "instruction"},
        {LayerRole::RawInstruction, "rawInstruction"},
        {LayerRole::Comment, "comment"},
        {LayerRole::LayerNumber, "layerNumber"},
        {LayerRole::Empty, "empty"},
        {LayerRole::Digest, "digest"},
        {LayerRole::DiffId, "diffId"},
        {LayerRole::MediaType, "mediaType"},
        {LayerRole::SizeBytes, "sizeBytes"},
        {LayerRole::Share, "share"},
        {LayerRole::ShareOfLargest, "shareOfLargest"},
        {LayerRole::Present, "present"},
        {LayerRole::OtherImages, "otherImages"},
        {LayerRole::CreatedAt, "createdAt"},
    };
}

} // namespace stowage
