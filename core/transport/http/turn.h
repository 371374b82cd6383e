// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace stowage {

/// One sequence at a time: who finds it taken awaits freed() and looks again. All on one thread.
class Turn : public QObject {
    Q_OBJECT

public:
    bool isTaken() const { return m_taken; }
    void take() { m_taken = true; }
    void giveBack()
    {
        m_taken = false;
        QMetaObject::invokeMethod(this, &Turn::freed, Qt::QueuedConnection);
    }

Q_SIGNALS:
    void freed();

private:
    bool m_taken = false;
};

} // namespace stowage
