// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/places/endpoint.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

#include <type_traits>

namespace stowage::lab {

/// The test fails where a command did, with what it said.
inline void ran(const Outcome &outcome)
{
    QVERIFY2(outcome.ok(), outcome.err.constData());
}

/// What a command printed, without the line's end.
inline QString said(const Outcome &outcome)
{
    return QString::fromUtf8(outcome.out).trimmed();
}

/// Who listens on a socket of this machine.
inline EngineEndpoint engineOn(const QString &socket, const QString &name)
{
    return {name, EngineAddress{EngineAddress::Way::Local, socket, {}, 0, {}}};
}

/// A row for each kind of engine, for a test that does the same with both; and which of them runs.
inline void addEngineRows()
{
    QTest::addColumn<bool>("isPodman");
    QTest::newRow("docker") << false;
    QTest::newRow("podman") << true;
}
inline bool isPodmanRow()
{
    return qstrcmp(QTest::currentDataTag(), "podman") == 0;
}

/// Writes an image of the lab ("tiny:1") to a file as `docker save` would.
inline void writeLabImage(const QString &image, const QString &path)
{
    const auto images = LabImages::make();
    QVERIFY_RESULT(images);
    QVERIFY_RESULT(images->writeDockerArchive(image, path));
}

} // namespace stowage::lab

/// Leaves the test function where no engines can be started, or nothing can be put into them.
#define LAB_NEEDS_ENGINES()                                                                                            \
    do {                                                                                                               \
        LAB_NEEDS(QStringLiteral("dockerd"), QStringLiteral("docker"), QStringLiteral("podman"),                       \
            QStringLiteral("skopeo"), QStringLiteral("buildah"));                                                      \
        LAB_NEEDS_ROOT();                                                                                              \
    } while (false)

/// Starts a DockerEngine or a PodmanEngine for as long as its pointer lives; leaves the test function where that fails.
#define LAB_START(pointer)                                                                                             \
    do {                                                                                                               \
        auto labStarted = std::decay_t<decltype(*(pointer))>::start();                                                 \
        QVERIFY_RESULT(labStarted);                                                                                    \
        (pointer) = std::move(*labStarted);                                                                            \
    } while (false)
