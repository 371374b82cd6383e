// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// One transfer: what it is, how far it is, its bar, what can be done about it; a bar per layer when unfolded. How it
// ended is told in full: below, where it does not fit beside the name.
Item {
    id: row

    required property int index
    required property string title
    required property string kindText
    required property string summaryText
    required property double fraction
    required property bool waiting
    required property bool canStop
    required property bool canRetry
    required property bool canPause
    required property bool canDiagnose
    required property bool hasSteps
    required property bool paused
    required property bool canMoveUp
    required property bool canMoveDown
    required property bool ended
    required property bool failed
    required property string errorDetail
    required property var remarks
    required property var blobs
    required property Item panel
    property bool unfolded: panel.unfoldAll
    property bool everUnfolded: unfolded
    property bool detailed: false
    readonly property bool told: row.ended && (row.failed || summary.truncated)

    onUnfoldedChanged: everUnfolded = everUnfolded || unfolded
    Component.onCompleted: {
        if (panel.unfoldedByHand.has(blobs))
            unfolded = panel.unfoldedByHand.get(blobs);
    }

    function fold() {
        unfolded = !unfolded;
        panel.unfoldedByHand.set(blobs, unfolded);
    }

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
                label: row.hasSteps ? (row.unfolded ? qsTr("Hide the steps") : qsTr("Show the steps"))
                                    : (row.unfolded ? qsTr("Hide the layers") : qsTr("Show the layers"))
                enabled: row.blobs !== null && row.blobs.count > 0
                onTriggered: row.fold()
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
                id: summary
                opacity: row.told ? 0 : 1
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
                    objectName: "up"
                    visible: row.canMoveUp
                    panel: row.panel
                    icon: "go-up"
                    label: qsTr("Earlier")
                    onTriggered: row.panel.jobs.move(row.index, -1)
                }
                PanelButton {
                    objectName: "down"
                    visible: row.canMoveDown
                    panel: row.panel
                    icon: "go-down"
                    label: qsTr("Later")
                    onTriggered: row.panel.jobs.move(row.index, 1)
                }
                PanelButton {
                    objectName: "pause"
                    visible: row.canPause || row.paused
                    panel: row.panel
                    icon: row.paused ? "media-playback-start" : "media-playback-pause"
                    label: row.paused ? qsTr("Go on") : qsTr("Pause")
                    onTriggered: row.paused ? row.panel.jobs.retry(row.index) : row.panel.jobs.pause(row.index)
                }
                PanelButton {
                    objectName: "more"
                    visible: row.canPause || row.paused
                    panel: row.panel
                    icon: "speedometer"
                    label: qsTr("Speed and layers…")
                    onTriggered: row.panel.limitsWanted(row.index, mapToItem(row.panel, 0, height))
                }
                PanelButton {
                    objectName: "steps"
                    visible: row.hasSteps
                    panel: row.panel
                    icon: "view-list-text"
                    label: qsTr("Open the build")
                    onTriggered: row.panel.stepsWanted(row.index)
                }
                PanelButton {
                    objectName: "diagnose"
                    visible: row.canDiagnose
                    panel: row.panel
                    icon: "network-connect"
                    label: qsTr("Diagnose…")
                    onTriggered: row.panel.diagnoseWanted(row.index)
                }
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
            fraction: row.waiting || row.paused && row.fraction < 0 ? 0 : row.fraction
            color: row.paused ? row.panel.quiet : row.panel.accent
            groove: row.panel.line
        }

        Item {
            x: 36
            width: parent.width - x - 12
            height: Math.max(outcome.implicitHeight, details.visible ? details.height : 0)
            visible: row.told

            Text {
                id: outcome
                objectName: "outcome"
                anchors { left: parent.left; right: details.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                text: row.summaryText
                color: row.failed ? row.panel.danger : row.panel.quiet
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                font: row.panel.face
            }
            PanelButton {
                id: details
                objectName: "details"
                anchors { right: parent.right; top: parent.top }
                visible: row.errorDetail !== ""
                worded: true
                panel: row.panel
                label: qsTr("Details")
                onTriggered: row.detailed = !row.detailed
            }
        }

        TextEdit {
            objectName: "detail"
            x: 36
            width: parent.width - x - 16
            visible: row.detailed && row.errorDetail !== ""
            text: row.errorDetail
            color: row.panel.quiet
            selectionColor: row.panel.accent
            selectedTextColor: row.panel.paper
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            Accessible.name: qsTr("Details")
            font { family: "monospace"; pointSize: row.panel.face.pointSize * 0.92 }
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
                ended: row.ended
                running: row.canPause && !row.waiting
                retryable: row.canRetry
                onRetryWanted: blob => row.panel.jobs.retryBlob(row.index, blob)
            }
            Behavior on height {
                NumberAnimation { duration: 140; easing.type: Easing.OutCubic }
            }
        }

        // Verifying a large Library may find thousands: only what is seen is made.
        Item {
            x: 36
            width: parent.width - x - 12
            height: remarkList.height
            visible: remarkList.count > 0

            ListView {
                id: remarkList
                objectName: "remarks"
                width: parent.width
                height: Math.min(contentHeight, 180)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                spacing: 3
                model: row.remarks
                delegate: Text {
                    required property string modelData
                    width: remarkList.width - 10
                    text: modelData
                    color: row.panel.quiet
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    font: row.panel.face
            }
            }
            ScrollMark {
                list: remarkList
                color: row.panel.quiet
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
