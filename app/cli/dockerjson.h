// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"

#include <QJsonObject>

namespace stowage::cli {

/// `images --json`: one image in the words of the contract (sizes in bytes, times in RFC 3339).
QJsonObject imageJson(const ImageSummary &image);

/// One platform of an image as `docker image inspect` prints it.
QJsonObject inspectJson(const ImageDetails &details, const PlatformDetails &platform);

/// What is known of an artifact, which has no config and no platform.
QJsonObject artifactJson(const ImageDetails &details);

/// "2026-11-23T03:17:00Z", empty when unknown.
QString rfc3339(const QDateTime &time);

/// null, or "N/A" in a table, where they are not known (negative).
QJsonValue knownBytes(qint64 bytes);
QString knownSize(qint64 bytes);

QJsonArray jsonStrings(const QStringList &strings);
QStringList platformNames(const QList<Platform> &platforms);
/// The same, and those that another tool gave: for a line of text.
QStringList shownNames(const QList<Reference> &references, const QStringList &otherNames);

} // namespace stowage::cli
