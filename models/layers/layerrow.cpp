// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/layers/layerrow.h"

#include <algorithm>

namespace stowage {

static bool agrees(const PlatformDetails &platform)
{
    const auto made = std::ranges::count_if(platform.config.history,
        [&](const HistoryEntry &entry) { return entry.layer >= 0 && entry.layer < platform.layers.size(); });
    return !platform.config.history.isEmpty() && made == platform.layers.size();
}

static QList<LayerRow> rowsOfHistory(const PlatformDetails &platform)
{
    QList<LayerRow> rows;
    for (const HistoryEntry &entry : platform.config.history)
        rows.append({entry.layer, entry, entry.layer < 0 ? LayerInfo() : platform.layers.at(entry.layer)});
    return rows;
}

static QList<LayerRow> rowsOfLayers(const QList<LayerInfo> &layers)
{
    QList<LayerRow> rows;
    for (const LayerInfo &layer : layers)
        rows.append({int(rows.size()), HistoryEntry(), layer});
    return rows;
}

static double part(qint64 of, qint64 whole)
{
    return whole > 0 ? double(of) / double(whole) : 0;
}

static QList<LayerRow> withShares(QList<LayerRow> rows)
{
    qint64 total = 0;
    qint64 largest = 0;
    for (const LayerRow &row : std::as_const(rows)) {
        total += row.layer.descriptor.size;
        largest = std::max(largest, row.layer.descriptor.size);
    }
    for (LayerRow &row : rows) {
        row.share = part(row.layer.descriptor.size, total);
        row.shareOfLargest = part(row.layer.descriptor.size, largest);
    }
    return rows;
}

QList<LayerRow> layerRows(const PlatformDetails &platform)
{
    return withShares(agrees(platform) ? rowsOfHistory(platform) : rowsOfLayers(platform.layers));
}

QList<LayerRow> layerRows(const Manifest &artifact)
{
    QList<LayerInfo> layers;
    for (const Descriptor &descriptor : artifact.layers)
        layers.append({.descriptor = descriptor, .diffId = {}});
    return withShares(rowsOfLayers(layers));
}

} // namespace stowage
