// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/removal.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QLabel;

namespace stowage {

class PlanView;

/// Shows exactly what a removal takes away in an engine and what it frees, before anything happens. What containers
/// hold stays, unless the person ticks that these go too.
class EngineRemovalDialog : public Sheet {
    Q_OBJECT

public:
    /// `free` is what goes when no container does; `engine` as it is called: "Docker".
    EngineRemovalDialog(const RemovalPlan &all, const RemovalPlan &free, const QString &engine, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::RemovalPlan &plan); ///< what was shown; its users are those that go too

private:
    void showPlan();

    const RemovalPlan m_all;
    const RemovalPlan m_free;
    RemovalPlan m_chosen;
    PlanView *m_list;
    QCheckBox *m_containers;
    QLabel *m_held;
};

/// Whether containers keep an image from going.
bool isHeld(const RemovalItem &item);

} // namespace stowage
