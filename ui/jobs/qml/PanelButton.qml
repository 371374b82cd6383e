// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// A flat button with an icon of the theme, for the mouse and for the keyboard.
Item {
    id: button

    required property Item panel
    required property string icon
    required property string label

    signal triggered()

    width: visible ? 24 : 0
    height: 24
    opacity: enabled ? 1 : 0.35
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.onPressAction: triggered()
    Keys.onSpacePressed: triggered()
    Keys.onReturnPressed: triggered()

    Rectangle {
        anchors.fill: parent
        radius: 4
        color: button.panel.ink
        opacity: area.containsPress ? 0.16 : area.containsMouse || button.activeFocus ? 0.08 : 0
    }
    Image {
        anchors.centerIn: parent
        sourceSize: Qt.size(16, 16)
        source: "image://icon/" + button.icon + "?" + button.panel.iconVersion
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: button.triggered()
    }
}
