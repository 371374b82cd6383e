// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "ui/shell/desk.h"

#include <QObject>

namespace stowage {

/// Tells why an engine may be missing from the list of places: what docker, podman or a person wrote down cannot be
/// read. Each reason is told once, and taken back when it is gone. GUI thread.
class MissingEngines : public QObject {
    Q_OBJECT

public:
    MissingEngines(Desk desk, QObject *parent);

private:
    void follow();
    void tell(const Sentences &problems);
    void lookAgain();

    Desk m_desk;
    Sentences m_known; ///< told already, and still so
    int m_told = 0; ///< as MessageBar numbers what it shows
};

} // namespace stowage
