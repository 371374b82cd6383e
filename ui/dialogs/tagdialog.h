// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "ui/dialogs/parts/sheet.h"

#include <QHash>

namespace stowage {

class ReferenceField;

/// Gives an image one more name. Says, before it happens, when the name moves off another image.
class TagDialog : public Sheet {
    Q_OBJECT

public:
    /// `name` is how the image was chosen, null when it has none; `owners`: which image has which name now, by the
    /// whole canonical name.
    TagDialog(const ImageSummary &image, const Reference &name, QHash<QString, Digest> owners, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::Digest &image, const stowage::Reference &name);

private:
    void update();
    QString remarkOn(const Reference &name) const;

    Digest m_image;
    QHash<QString, Digest> m_owners;
    ReferenceField *m_name;
};

} // namespace stowage
