// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// A bar that glides to where it should be; below 0 nobody knows how far it is, and it swings.
Item {
    id: bar

    property double fraction: 0
    property color color: "teal"
    property color groove: "lightgrey"

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: bar.groove
    }
    Rectangle {
        id: filling
        readonly property bool unknown: bar.fraction < 0
        property double swing: 0
        x: unknown ? swing * (bar.width - width) : 0
        width: unknown ? bar.width * 0.22 : Math.max(bar.fraction > 0 ? height : 0, bar.width * Math.min(1, bar.fraction))
        height: bar.height
        radius: height / 2
        color: bar.color

        Behavior on width {
            NumberAnimation { duration: 160; easing.type: Easing.OutCubic }
        }
        Behavior on color {
            ColorAnimation { duration: 160 }
        }
        SequentialAnimation on swing {
            running: filling.unknown && bar.visible
            loops: Animation.Infinite
            NumberAnimation { from: 0; to: 1; duration: 1100; easing.type: Easing.InOutQuad }
            NumberAnimation { from: 1; to: 0; duration: 1100; easing.type: Easing.InOutQuad }
        }
    }
}
