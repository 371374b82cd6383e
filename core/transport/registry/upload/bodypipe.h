// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace stowage {

/// What a request sends while somebody else is still bringing it: one thread gives bytes and waits while the pipe is
/// full, the thread that owns the pipe reads them into the network. Holds a megabyte at most, and a window that is
/// kept.
class BodyPipe : public QIODevice {
    Q_OBJECT

public:
    /// `position` is that of the first byte which will be given.
    explicit BodyPipe(qint64 position = 0);

    /// From another thread. Waits for space; the error of breakOff() when there will be none.
    Result<void> give(QByteArrayView bytes);

    /// The next request reads at most `bytes` and then finds the end. What it reads can be read once more when it is to
    /// be kept: until the next window opens. On the pipe's own thread, like all that follows.
    void openWindow(qint64 bytes, bool keep = false);
    /// Closes the window; the next one begins at `position`, counted as taken() counts. False when that was not kept.
    bool goBackTo(qint64 position);
    /// Nothing will be read any more: whoever gives learns why.
    void breakOff(const Error &why);
    qint64 taken() const { return m_taken; } ///< the position of what is read next

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 length) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void announce();

    mutable std::mutex m_mutex; ///< guards the four below
    std::condition_variable m_changed;
    QByteArray m_bytes;
    std::optional<Error> m_broken;
    bool m_announced = false;
    qint64 m_window = 0; ///< of the pipe's own thread, as all that follows
    qint64 m_taken;
    bool m_keeps = false;
    QByteArray m_kept; ///< read through this window
};

} // namespace stowage
