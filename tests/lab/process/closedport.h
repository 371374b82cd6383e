// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTcpServer>

namespace stowage::lab {

/// A port of this machine where nobody listens.
inline quint16 closedPort()
{
    QTcpServer nobody;
    nobody.listen(QHostAddress::LocalHost);
    return nobody.serverPort();
}

} // namespace stowage::lab
