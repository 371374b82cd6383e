// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"
#include "ui/dialogs/parts/sheet.h"

class QLineEdit;

namespace stowage {

class PlainHttpBox;

/// Asks for the name of a registry that is to be listed with the places.
class AddRegistryDialog : public Sheet {
    Q_OBJECT

public:
    explicit AddRegistryDialog(QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::Reference &registry, bool mayBePlain);

private:
    void update();

    QLineEdit *m_name;
    PlainHttpBox *m_plainHttp;
};

} // namespace stowage
