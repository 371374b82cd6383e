// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace stowage {

/// What `Retry-After` asks for, counted from `now`: seconds or an HTTP date (RFC 9110). None when absent or unreadable.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now);

/// `Content-Range: bytes 10-19/20`, or `bytes */20` after a 416: then `first` is -1. `total` is -1 when it says "*".
struct ContentRange {
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1;

    friend bool operator==(const ContentRange &, const ContentRange &) = default;
};
std::optional<ContentRange> contentRange(const QByteArray &header);

/// The target of `rel="next"` as it is written, relative or absolute (RFC 8288); empty when there is no next page.
QString nextLink(const QList<QByteArray> &linkHeaders);

/// How many bytes an upload has by its `Range: 0-99`, which is 0-0 also where there are none; 0 when it is unreadable.
qint64 receivedBytes(const QByteArray &header);

/// How many pulls a registry allows, or has left, in a window of time: "100;w=21600" of `RateLimit-Limit` and
/// `RateLimit-Remaining` (protocols D.4). `window` is 0 when it is not said. None when absent or unreadable.
struct RateLimit {
    qint64 pulls = 0;
    std::chrono::seconds window{0};

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};
std::optional<RateLimit> rateLimit(const QByteArray &header);

/// A content type without its parameters, in lower case: "application/json; charset=utf-8" is "application/json".
QString plainType(const QByteArray &contentType);

} // namespace stowage
