// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace stowage {

/// Something that happened in an engine (protocols E.9). A value; what was not said is empty.
struct EngineEvent {
    QString type{}; ///< of what it happened to: "image", "container", "network" …
    QString action{}; ///< "tag", "die", "exec_start: sh"
    QString id{}; ///< of what it happened to; pulls and pushes of Docker have a name there, podman at times nothing
    QString name{}; ///< of the image or the container, as the event's attributes have it
    qint64 time = 0; ///< nanoseconds since 1970, for `since` after a reconnection; 0: not said
};

/// One object of the stream of `GET /events`, as engines write it from API 1.52 on or as they did before.
EngineEvent parseEvent(const QJsonObject &object);

/// What has to be asked again after an event.
enum class Concern {
    None,
    Images, ///< the list of images
    Containers, ///< which images are in use
};
Concern concernOf(const EngineEvent &event);

} // namespace stowage
