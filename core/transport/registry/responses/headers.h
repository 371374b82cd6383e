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

/// How many of the pulls that a registry allows in a window of time are left (protocols D.4).
struct PullsLeft {
    qint64 left = 0;
    qint64 limit = 0;
    std::chrono::seconds window{0}; ///< 0: it is not said

    /// So few that it is worth a word.
    bool isFew() const { return left == 0 || left < limit / 10; }

    friend bool operator==(const PullsLeft &, const PullsLeft &) = default;
};
/// Reads `RateLimit-Limit` and `RateLimit-Remaining`, such as "100;w=21600". None when one is absent or unreadable, or
/// when nothing is allowed at all.
std::optional<PullsLeft> pullsLeft(const QByteArray &limit, const QByteArray &remaining);

/// The target of `rel="next"` as it is written, relative or absolute (RFC 8288); empty when there is no next page.
QString nextLink(const QList<QByteArray> &linkHeaders);

/// How many bytes an upload has by its `Range: 0-99`, which is 0-0 also where there are none; 0 when it is unreadable.
qint64 receivedBytes(const QByteArray &header);

/// A content type without its parameters, in lower case: "application/json; charset=utf-8" is "application/json".
QString plainType(const QByteArray &contentType);

} // namespace stowage
