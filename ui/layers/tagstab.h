// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace stowage {

/// The names of an image: one more can be given, each can be taken away.
class TagsTab : public QWidget {
    Q_OBJECT

public:
    explicit TagsTab(QWidget *parent = nullptr);

    /// `editable`: names of an image in the Library can be changed, those in an archive cannot.
    void show(const ImageSummary &image, bool editable);

Q_SIGNALS:
    void tagWanted();
    void untagWanted(const QList<stowage::Reference> &names);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(const QString &name);
    void retranslate();
    void update();
    QList<Reference> selected() const;

    ImageSummary m_image;
    bool m_editable = false;
    QListWidget *m_list;
    QPushButton *m_tag;
    QPushButton *m_untag;
};

} // namespace stowage
