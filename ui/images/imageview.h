// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/imagelistmodel.h"

#include <QTreeView>

namespace stowage {

class ImageDelegate;

/// A list of images: uniform rows, several can be selected, a group opens on demand. Rows are dragged out through
/// dragStarted(), since what a drag carries depends on where the images live.
class ImageView : public QTreeView {
    Q_OBJECT

public:
    explicit ImageView(QWidget *parent = nullptr);

    void setImages(ImageListModel *model);
    ImageListModel *images() const { return m_images; }
    ImageSelection selection() const;
    void setLargest(qint64 bytes);
    void selectImage(const QModelIndex &index);
    /// The first image, in its group when it has one.
    void selectFirst();

Q_SIGNALS:
    void selectionMoved(); ///< other images are selected, for whatever reason: a click, a filter, a removal
    void dragStarted();
    void menuWanted(const QPoint &globalPosition);

protected:
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setInitialColumns();
    void fitColumns();

    ImageListModel *m_images = nullptr;
    ImageDelegate *m_delegate;
};

} // namespace stowage
