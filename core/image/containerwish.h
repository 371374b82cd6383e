// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/platform.h"
#include "core/oci/reference.h"

#include <QStringList>

namespace stowage {

/// A port of a container that is to be reached from outside.
struct PublishedPort {
    QString container; ///< "80"
    QString protocol = QStringLiteral("tcp");
    QString host{}; ///< "8080"; empty: any that is free
    QString address{}; ///< of the engine's machine, without brackets; empty: all of them

    friend bool operator==(const PublishedPort &, const PublishedPort &) = default;
};

/// Reads docker's writing, `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`; each port may be a range ("8000-8002:80-82"). Usage
/// for anything else.
Result<QList<PublishedPort>> parsePublished(const QString &text);

/// A container that is to be made from an image, in `docker run`'s words.
struct ContainerWish {
    QString image{}; ///< a name, or an ID
    QString name{}; ///< empty: one is found
    QStringList command{}; ///< empty: the image's
    QString entrypoint{}; ///< likewise
    QList<PublishedPort> ports{};
    bool publishesAll = false; ///< every port that the image exposes, each as one that is free
    QStringList environment{}; ///< "NAME=VALUE"
    QStringList volumes{}; ///< "/here:/there[:ro]", "name:/there"
    QString folder{}; ///< in which the command begins
    QString user{};
    QString network{};
    Platform platform{}; ///< null: as the image is there
    bool removesItself = false; ///< when it has ended
    bool hasTerminal = false; ///< what it prints is meant for one
    bool takesInput = false;
};

/// What is to become of a container.
struct CommitWish {
    QString container; ///< a name, or an ID
    Reference name{}; ///< null: the image has none
    QString author{};
    QString comment{};
    QStringList changes{}; ///< instructions of a Dockerfile
    bool pauses = true; ///< it stands still meanwhile, so that files are whole
};

} // namespace stowage
