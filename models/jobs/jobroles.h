// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace stowage {

/// What a job can be asked; the word in quotes is its name in QML. Texts are translated.
namespace JobRole {
enum Role : int {
    Title = Qt::DisplayRole, ///< "title": "nginx:latest"
    Kind = Qt::UserRole, ///< "kind": int, Job::Kind
    KindText, ///< "kindText": "Pull"
    State, ///< "state": int, Job::State
    StateText, ///< "stateText": "Running", or the sentence that says why it failed
    Current, ///< "current": qint64 bytes
    Total, ///< "total": qint64 bytes, -1 while unknown
    Fraction, ///< "fraction": double 0…1, -1 while unknown
    Speed, ///< "speed": double, bytes per second
    SecondsLeft, ///< "secondsLeft": int, -1 while unknown
    LayersText, ///< "layersText": "3 of 7 layers"
    BytesText, ///< "bytesText": "31 MB of 50 MB"
    SpeedText, ///< "speedText": "12 MB/s", empty when nothing moves
    TimeLeftText, ///< "timeLeftText": "0:07", empty while unknown
    SummaryText, ///< "summaryText": one line for every state
    Blobs, ///< "blobs": BlobListModel *, lives as long as the row
    Waiting, ///< "waiting": bool, for its turn
    CanStop, ///< "canStop": bool
    CanRetry, ///< "canRetry": bool
    CanPause, ///< "canPause": bool
    HasSteps, ///< "hasSteps": bool, a build, whose steps are shown in a window of their own
    CanDiagnose, ///< "canDiagnose": bool, it failed, and the registry may be the reason
    Paused, ///< "paused": bool
    CanMoveUp, ///< "canMoveUp": bool, in front of the one above
    CanMoveDown, ///< "canMoveDown": bool
    Ended, ///< "ended": bool
    Failed, ///< "failed": bool
    ErrorMessage, ///< "errorMessage"
    ErrorDetail, ///< "errorDetail": raw, for the detail that is one click away
    Remarks, ///< "remarks": QStringList
    Path, ///< "path": the file that it wrote, empty for none
    Digest, ///< "digest": QString of the image that arrived, empty for none
    JobObject, ///< "job": Job *
};
}

/// What one blob of a job can be asked.
namespace BlobRole {
enum Role : int {
    Name = Qt::DisplayRole, ///< "name": short digest, or a file's name
    Blob = Qt::UserRole, ///< "blob": QString, the whole digest or name
    Phase, ///< "phase": int, stowage::Phase
    PhaseText, ///< "phaseText": "Downloading", "Already here" …
    Current, ///< "current": qint64
    Total, ///< "total": qint64, -1 while unknown
    Fraction, ///< "fraction": double 0…1; -1 while unknown
    BytesText, ///< "bytesText": "3.1 MB of 5 MB"
    Note, ///< "note": QString
    From, ///< "from": QString, who sends it; empty where that is clear
    Active, ///< "active": bool, something is happening to it now
    CanRetry, ///< "canRetry": bool, it failed, or is being fetched and may be tried again instead of waited for
};
}

} // namespace stowage
