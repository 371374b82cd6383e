// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/registries/tagmodel.h"
#include "ui/style/columnview.h"

#include <QTimer>

namespace stowage {

/// A list of tags that tells its model which rows are in view, once scrolling has come to rest for a moment. The first
/// title turns the order round; a narrow view does without the columns that matter least.
class TagView : public ColumnView {
    Q_OBJECT

public:
    TagView(TagModel &tags, QWidget *parent);

    QStringList selectedTags() const;
    void selectTag(const QString &tag);

Q_SIGNALS:
    void dragStarted(); ///< of what is selected

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void turnRound(int column);
    void look();

    TagModel &m_tags;
    QTimer m_look;
};

} // namespace stowage
