// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "models/layers/layerroles.h"
#include "models/layers/layerrow.h"
#include "models/support/tablemodel.h"

namespace stowage {

/// How an image came to be: a row per instruction of its history with the layer that it made. Where history and layers
/// disagree, and for artifacts, a row per layer. GUI thread.
class LayerModel : public TableModel<LayerRow> {
    Q_OBJECT
    Q_PROPERTY(QStringList platforms READ platforms NOTIFY detailsChanged)
    Q_PROPERTY(int platform READ platform WRITE setPlatform NOTIFY platformChanged)
    Q_PROPERTY(bool newestFirst READ isNewestFirst WRITE setNewestFirst NOTIFY newestFirstChanged)
    Q_PROPERTY(int layerCount READ layerCount NOTIFY platformChanged)
    Q_PROPERTY(qint64 totalSize READ totalSize NOTIFY platformChanged)

public:
    enum Column { NumberColumn, InstructionColumn, SizeColumn, DigestColumn, SharedColumn, CreatedColumn };
    Q_ENUM(Column)

    explicit LayerModel(QObject *parent = nullptr);

    /// Shows the image's first platform, or the one that was chosen before when this image has it too.
    void setDetails(ImageDetails details);
    void clear() { setDetails({}); }
    const ImageDetails &details() const { return m_details; }

    QStringList platforms() const; ///< as "linux/arm64", in the order of the details
    int platform() const { return m_platform; } ///< in platforms(); -1 when there are none
    void setPlatform(int platform);
    /// The details of the platform that is shown; nullptr when there are none.
    const PlatformDetails *platformDetails() const;
    bool isNewestFirst() const { return m_newestFirst; }
    void setNewestFirst(bool newestFirst);
    int layerCount() const; ///< without empty instructions
    qint64 totalSize() const; ///< bytes of all layers of this platform as stored

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void detailsChanged();
    void platformChanged();
    void newestFirstChanged();

protected:
    std::span<const stowage::Column<LayerRow>> columns() const override;
    QVariant fact(const LayerRow &row, int role) const override;

private:
    void rebuild();

    ImageDetails m_details;
    int m_platform = -1;
    bool m_newestFirst = false;
};

} // namespace stowage
