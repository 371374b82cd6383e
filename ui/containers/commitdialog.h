// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/containerwish.h"
#include "core/image/imagesummary.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace stowage {

class ReferenceField;

/// Asks which container of an image becomes an image of its own, with what it has written.
class CommitDialog : public Sheet {
    Q_OBJECT

public:
    /// `containers` were made from the image, and are not another program's; at least one.
    CommitDialog(const QList<ImageUser> &containers, const QString &engine, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::CommitWish &wish);

private:
    void update();

    QComboBox *m_container;
    ReferenceField *m_name;
    QLineEdit *m_comment;
    QCheckBox *m_pauses;
};

} // namespace stowage
