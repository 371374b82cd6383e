// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// Shows where a list stands when it is longer than its view.
Rectangle {
    required property Flickable list

    anchors.right: list.right
    anchors.rightMargin: 2
    y: list.y + list.visibleArea.yPosition * list.height
    width: 4
    height: list.visibleArea.heightRatio * list.height
    radius: 2
    opacity: 0.5
    visible: list.visibleArea.heightRatio < 1
}
