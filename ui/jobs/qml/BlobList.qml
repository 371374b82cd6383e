// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// The layers of one transfer: a line and a bar each.
Column {
    id: list

    required property Item panel
    required property var blobs
    required property bool ended
    property bool running: false
    property bool retryable: false

    signal retryWanted(string blob)

    spacing: 2

    Repeater {
        model: list.blobs
        delegate: Item {
            id: line

            required property string name
            required property string blob
            required property bool canRetry
            required property string phaseText
            required property string bytesText
            required property string note
            required property string from
            required property double fraction
            required property int phase

            readonly property bool failed: phase === 5
            readonly property bool complete: phase === 1 || phase === 4
            readonly property string state: [list.ended && !complete && !failed ? "" : phaseText, bytesText, from].filter(part => part !== "").join(" · ")

            width: list.width
            height: label.implicitHeight + 4
            Accessible.role: Accessible.ListItem
            Accessible.name: name + ": " + (note !== "" ? note : state)

            Text {
                id: label
                anchors { left: parent.left; leftMargin: 36; verticalCenter: parent.verticalCenter }
                width: 7.5 * list.panel.face.pointSize * 1.6
                text: line.name
                color: list.panel.quiet
                elide: Text.ElideMiddle
                textFormat: Text.PlainText
                font { family: "monospace"; pointSize: list.panel.face.pointSize * 0.92 }
            }
            Bar {
                anchors { left: label.right; leftMargin: 12; right: stateText.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
                height: 4
                fraction: line.complete ? 1 : line.phase === 0 ? 0 : line.fraction
                color: line.failed ? list.panel.danger : line.complete ? list.panel.good : list.panel.accent
                groove: list.panel.line
            }
            HoverHandler {
                id: pointer
            }
            PanelButton {
                id: again
                objectName: "retryBlob"
                anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                height: parent.height
                visible: line.canRetry && (list.running || list.retryable)
                opacity: pointer.hovered || activeFocus || line.failed || line.note !== "" ? 1 : 0
                panel: list.panel
                icon: "view-refresh"
                label: qsTr("Try this layer again now")
                onTriggered: list.retryWanted(line.blob)
            }
            Text {
                id: stateText
                anchors { right: parent.right; rightMargin: 36; verticalCenter: parent.verticalCenter }
                width: Math.min(list.width * 0.42, 34 * list.panel.face.pointSize)
                text: line.note !== "" ? line.note : line.state
                color: line.failed ? list.panel.danger : list.panel.quiet
                elide: Text.ElideRight
                textFormat: Text.PlainText
                font { family: list.panel.face.family; pointSize: list.panel.face.pointSize * 0.92 }
            }
        }
    }
}
