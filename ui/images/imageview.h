// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/imagelistmodel.h"
#include "ui/style/columnview.h"

namespace stowage {

class ImageDelegate;

/// A list of images: uniform rows, several can be selected, a group opens on demand. Rows are dragged out through
/// dragStarted(), since what a drag carries depends on where the images live.
class ImageView : public ColumnView {
    Q_OBJECT

public:
    explicit ImageView(QWidget *parent = nullptr);

    void setImages(ImageListModel *model);
    ImageListModel *images() const { return m_images; }
    /// Several places are listed together: what they are called stands beside the tag.
    void showPlaces();
    /// As header()->saveState() gave it, of a view that lists one place.
    void restoreColumns(const QByteArray &state);
    ImageSelection selection() const;
    QMap<QString, ImageSelection> selectionByPlace() const;
    void setLargest(qint64 bytes);
    void selectImage(const QModelIndex &index);
    /// The first image, in its group when it has one.
    void selectFirst();

Q_SIGNALS:
    void dragStarted();

protected:
    void startDrag(Qt::DropActions actions) override;

private:
    ImageListModel *m_images = nullptr;
    ImageDelegate *m_delegate;
};

} // namespace stowage
