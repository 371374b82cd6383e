// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/parts/sheet.h"

class QCheckBox;

namespace stowage {

/// Asks which places chosen images are copied to: one, or several at once.
class CopyDialog : public Sheet {
    Q_OBJECT

public:
    /// A place that may be ticked. A value.
    struct Target {
        QString id; ///< Place::id
        QString title;
        QString note; ///< where it is; may be empty
    };

    /// `images`: how they are called, at least one. `ticked`: places that are from the start, where they are offered.
    CopyDialog(const QStringList &images, const QList<Target> &targets, const QStringList &ticked, QWidget *parent);

Q_SIGNALS:
    void chosen(const QStringList &places);

private:
    void addTarget(const Target &target, bool isTicked);
    QStringList places() const;
    void update();

    QList<QCheckBox *> m_boxes; ///< named by their places
};

} // namespace stowage
