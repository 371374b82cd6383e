// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCheckBox>

namespace stowage {

class Reference;

/// The permission to speak plain HTTP to a registry. Shown only where it can be needed, and no permission while hidden.
class PlainHttpBox : public QCheckBox {
    Q_OBJECT

public:
    explicit PlainHttpBox(QWidget *parent);

    /// Loopback needs no permission, and Docker Hub never any.
    static bool isFor(const Reference &registry);
    bool isGranted() const { return !isHidden() && isChecked(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace stowage
