// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

#include <mutex>
#include <stop_token>

namespace stowage {

/// A person's word that one part of a running transfer should be tried again now, instead of being waited for.
/// Thread-safe.
class Nudges {
public:
    /// Ends whatever is tried for this blob until then.
    void nudge(const QString &blob)
    {
        const std::lock_guard lock(m_mutex);
        m_tries.take(blob).request_stop();
    }

    /// Requested to stop by the next nudge() for this blob.
    std::stop_token nextFor(const QString &blob)
    {
        const std::lock_guard lock(m_mutex);
        return m_tries[blob].get_token();
    }

private:
    std::mutex m_mutex;
    QHash<QString, std::stop_source> m_tries;
};

} // namespace stowage
