// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// A flat button with an icon of the theme, or with its words, for the mouse and for the keyboard. An icon alone explains
// itself after a moment.
Item {
    id: button

    required property Item panel
    property string icon: ""
    required property string label
    property bool worded: false

    signal triggered()

    width: !visible ? 0 : worded ? words.implicitWidth + 16 : 24
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
    Rectangle {
        anchors.fill: parent
        radius: 4
        color: "transparent"
        border { width: button.activeFocus ? 2 : 0; color: button.panel.accent }
    }
    Text {
        id: words
        anchors.centerIn: parent
        visible: button.worded
        text: button.label
        color: button.panel.ink
        font: button.panel.face
    }
    Image {
        anchors.centerIn: parent
        visible: !button.worded
        sourceSize: Qt.size(16, 16)
        source: button.worded ? "" : "image://icon/" + button.icon + "?" + button.panel.iconVersion
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: button.triggered()
        onExited: button.panel.tipWanted("", Qt.point(0, 0))
    }
    Timer {
        interval: 700
        running: area.containsMouse && !button.worded
        onTriggered: button.panel.tipWanted(button.label, button.mapToItem(button.panel, 0, button.height))
    }
}
