// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/removal.h"

#include <QTreeWidget>

namespace stowage {

/// The exact list of a RemovalPlan: a row for each name that goes, with its image's ID; what that image frees stands
/// beside its first name.
class PlanView : public QTreeWidget {
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    /// What containers hold is listed as staying, unless these go too.
    void show(const RemovalPlan &plan, bool containersToo = true);
};

/// "3 images and 2 names", for a button or a sentence.
QString planSummary(const RemovalPlan &plan);

/// What the plan frees, and when: with the trash, or as soon as it is carried out.
QString planGain(const RemovalPlan &plan);
QString planGainAtOnce(const RemovalPlan &plan);

} // namespace stowage
