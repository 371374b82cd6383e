// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <utility>

namespace stowage::lab {

/// What a proxy does to one answer. Counts and offsets are in bytes of the body as it travels.
struct Fault {
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    std::optional<qint64> cutAfter = {}; ///< closes the connection
    std::optional<qint64> stallAfter = {}; ///< sends nothing more and keeps the connection open
    std::optional<qint64> flipAt = {}; ///< inverts this byte
    qint64 bytesPerSecond = 0; ///< 0: as fast as it goes
    bool silent = false; ///< not even a head
    bool gone = false; ///< closes the connection in place of an answer
    bool ignoreRange = false;
    QByteArrayList withoutHeaders = {};
    Headers withHeaders = {}; ///< in place of the server's own of the same names
    int status = 0; ///< when set, this and the two below are the answer, and the server is not asked
    QByteArray body = {};
    QByteArray redirectTo = {}; ///< "http://host:port": the target there
    bool afterRequest = false; ///< answers when all of the request has come, and not with its head

    static Fault cut(qint64 after) { return {.cutAfter = after}; }
    static Fault stall(qint64 after) { return {.stallAfter = after}; }
    static Fault silence() { return {.silent = true}; }
    static Fault hangUp() { return {.gone = true}; }
    static Fault flip(qint64 at) { return {.flipAt = at}; }
    static Fault slow(qint64 bytesPerSecond) { return {.bytesPerSecond = bytesPerSecond}; }
    static Fault noRange() { return {.ignoreRange = true}; }
    static Fault length(qint64 claimed) { return {.withHeaders = {{"Content-Length", QByteArray::number(claimed)}}}; }
    static Fault without(const QByteArray &header) { return {.withoutHeaders = {header}}; }
    static Fault with(const QByteArray &header, const QByteArray &value) { return {.withHeaders = {{header, value}}}; }
    static Fault answer(int status, const Headers &headers = {}, const QByteArray &body = {})
    {
        return {.withHeaders = headers, .status = status, .body = body};
    }
    static Fault answerAtEnd(int status, const Headers &headers = {}, const QByteArray &body = {})
    {
        return {.withHeaders = headers, .status = status, .body = body, .afterRequest = true};
    }
    /// 307 to the same path on "http://host:port".
    static Fault redirect(const QString &to) { return {.status = 307, .redirectTo = to.toUtf8()}; }
};

/// Which requests a fault meets.
struct FaultRule {
    QRegularExpression target = {}; ///< found anywhere in path and query
    Fault fault = {};
    int times = 1; ///< -1: always
    int skip = 0; ///< how many fitting requests pass unharmed before
    QByteArray method = {}; ///< any when empty
};

} // namespace stowage::lab
