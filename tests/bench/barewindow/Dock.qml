// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Rectangle {
    color: "transparent"

    Text {
        anchors.centerIn: parent
        text: "Nothing moves"
    }
}
