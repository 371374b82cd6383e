// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// The transfers of this session, newest at the bottom. Colours and font come from the window around it.
Item {
    id: root

    required property var jobs
    property bool unfoldAll: false
    property color good: "green"
    property color danger: "red"
    property color accent: "teal"
    property color quiet: "grey"
    property color line: "lightgrey"
    property color ink: "black"
    property color paper: "white"
    property font face
    property int iconVersion: 0

    signal closeWanted()
    signal limitsWanted(int row, point where)
    signal diagnoseWanted(int row)
    signal stepsWanted(int row)
    signal tipWanted(string text, point where)

    // Which rows were unfolded or folded by hand, by their list of blobs: rows come and go as the list is scrolled.
    readonly property var unfoldedByHand: new Map()

    Rectangle {
        anchors.fill: parent
        color: root.paper
    }

    Item {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: title.implicitHeight + 14

        Text {
            id: title
            anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
            text: qsTr("Transfers")
            color: root.ink
            font { family: root.face.family; pointSize: root.face.pointSize; weight: Font.DemiBold }
        }
        Text {
            anchors { left: title.right; leftMargin: 12; right: pauseAll.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            text: root.jobs.summary
            color: root.quiet
            font: root.face
            elide: Text.ElideRight
        }
        PanelButton {
            id: pauseAll
            objectName: "pauseAll"
            readonly property bool resumes: root.jobs.pausableCount === 0 && root.jobs.pausedCount > 0
            anchors { right: clear.left; rightMargin: 2; verticalCenter: parent.verticalCenter }
            panel: root
            icon: resumes ? "media-playback-start" : "media-playback-pause"
            label: resumes ? qsTr("Go on with all") : qsTr("Pause all")
            enabled: root.jobs.pausableCount + root.jobs.pausedCount > 0
            onTriggered: resumes ? root.jobs.resumeAll() : root.jobs.pauseAll()
        }
        PanelButton {
            id: clear
            anchors { right: close.left; rightMargin: 2; verticalCenter: parent.verticalCenter }
            panel: root
            icon: "edit-clear-all"
            label: qsTr("Clear what has ended")
            enabled: root.jobs.endedCount > 0
            onTriggered: root.jobs.clearEnded()
        }
        PanelButton {
            id: close
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            panel: root
            icon: "window-close"
            label: qsTr("Hide the transfers")
            onTriggered: root.closeWanted()
        }
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 1
            color: root.line
        }
    }

    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.jobs
        reuseItems: false
        delegate: JobRow {
            width: list.width
            panel: root
        }
        onCountChanged: positionViewAtEnd()
    }

    ScrollMark {
        list: list
        color: root.quiet
    }
}
