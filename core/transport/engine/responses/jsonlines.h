// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace stowage {

/// Takes a stream of an engine apart into its JSON objects (protocols E.6, E.9), however the network cut it: within a
/// line, within a character, or not even between two objects. Used from one thread at a time.
class JsonLines {
public:
    static constexpr qsizetype longestObject = 1024 * 1024; ///< bytes

    /// `engine` is what its errors call it.
    explicit JsonLines(QString engine);

    /// Appends to `into` the objects that end within `bytes`. Damaged for what is no object, or too long a one: the
    /// objects before it are there, and whatever comes later is Damaged too.
    Result<void> add(QByteArrayView bytes, QList<QJsonObject> &into);

    /// For when the stream has ended: Unreachable, to be tried again, when that was in the middle of an object.
    Result<void> end() const;

private:
    bool endsWith(char c);
    Result<void> take(QList<QJsonObject> &into);
    std::unexpected<Error> broken(const QString &detail);

    QString m_engine;
    QByteArray m_object; ///< what there is of it
    int m_depth = 0;
    bool m_inText = false;
    bool m_afterBackslash = false;
    std::optional<Error> m_error; ///< what was damaged
};

} // namespace stowage
