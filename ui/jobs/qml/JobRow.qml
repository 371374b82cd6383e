// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// One transfer: what it is, how far it is, its bar, what can be done about it; a bar per layer when unfolded.
Item {
    id: row

    required property int index
    required property string title
    required property string kindText
    required property string summaryText
    required property double fraction
    required property bool canStop
    required property bool canRetry
    required property bool ended
    required property bool failed
    required property string errorDetail
    required property var remarks
    required property var blobs
    required property Item panel
    property bool unfolded: false
    property bool everUnfolded: unfolded

    onUnfoldedChanged: everUnfolded = everUnfolded || unfolded

    height: column.height + 1
    Accessible.role: Accessible.ListItem
    Accessible.name: row.kindText + " " + row.title + ": " + row.summaryText

    Column {
        id: column
        width: parent.width
        topPadding: 7
        bottomPadding: 7
        spacing: 5

        Item {
            width: parent.width
            height: Math.max(name.implicitHeight, 24)

            PanelButton {
                id: fold
                anchors { left: parent.left; leftMargin: 6; verticalCenter: parent.verticalCenter }
                panel: row.panel
                icon: row.unfolded ? "go-down" : "go-next"
                label: row.unfolded ? qsTr("Hide the layers") : qsTr("Show the layers")
                enabled: row.blobs !== null && row.blobs.count > 0
                onTriggered: row.unfolded = !row.unfolded
            }
            Text {
                id: kind
                anchors { left: fold.right; leftMargin: 4; verticalCenter: parent.verticalCenter }
                text: row.kindText
                color: row.panel.quiet
                font: row.panel.face
            }
            Text {
                id: name
                anchors { left: kind.right; leftMargin: 8; verticalCenter: parent.verticalCenter }
                width: Math.min(implicitWidth, row.width * 0.45)
                text: row.title
                color: row.panel.ink
                elide: Text.ElideMiddle
                textFormat: Text.PlainText
                font { family: row.panel.face.family; pointSize: row.panel.face.pointSize; weight: Font.DemiBold }
            }
            Text {
                anchors { left: name.right; leftMargin: 14; right: actions.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                text: row.summaryText
                color: row.failed ? row.panel.danger : row.panel.quiet
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                textFormat: Text.PlainText
                font: row.panel.face
            }
            Row {
                id: actions
                anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }

                PanelButton {
                    visible: row.canRetry
                    panel: row.panel
                    icon: "view-refresh"
                    label: qsTr("Try again")
                    onTriggered: row.panel.jobs.retry(row.index)
                }
                PanelButton {
                    visible: row.canStop
                    panel: row.panel
                    icon: "dialog-cancel"
                    label: qsTr("Stop")
                    onTriggered: row.panel.jobs.stop(row.index)
                }
            }
        }

        Bar {
            x: 36
            width: parent.width - x - 16
            visible: !row.ended
            height: 5
            fraction: row.fraction
            color: row.panel.accent
            groove: row.panel.line
        }

        Loader {
            width: parent.width
            height: row.unfolded && item ? item.implicitHeight : 0
            active: row.everUnfolded
            visible: height > 0
            clip: true
            sourceComponent: BlobList {
                width: row.width
                panel: row.panel
                blobs: row.blobs
            }
            Behavior on height {
                NumberAnimation { duration: 140; easing.type: Easing.OutCubic }
            }
        }

        Repeater {
            model: row.remarks
            delegate: Text {
                required property string modelData
                x: 36
                width: row.width - x - 16
                text: modelData
                color: row.panel.quiet
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                font: row.panel.face
            }
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: row.panel.line
        opacity: 0.6
    }
}
