// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QListWidget;

namespace stowage {

class PlainHttpBox;

/// Says in full where an engine will push images to, before it does. Another target is another name, which is given
/// first.
class EnginePushDialog : public Sheet {
    Q_OBJECT

public:
    /// `engine` as it is called: "Docker"; `takesPlainHttp`: it can be told to go without encryption.
    EnginePushDialog(const QList<Reference> &names, const QString &engine, bool takesPlainHttp, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<stowage::Reference> &names, const stowage::RegistryAccess &access);

private:
    QList<Reference> ticked() const;
    void update();

    const QList<Reference> m_names;
    const bool m_takesPlainHttp;
    QListWidget *m_list;
    PlainHttpBox *m_plainHttp;
};

} // namespace stowage
