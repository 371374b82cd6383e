// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/shell/messagerow.h"

class QVBoxLayout;

namespace stowage {

/// Says what happened, inside the window and without stopping anybody: errors with their detail, removals with Undo.
/// The newest message stands on top and takes the place of older ones, except of those that still offer something to
/// do: they stay until it was done or they are closed. GUI thread.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    /// By which a message can be taken back.
    using Number = int;

    explicit MessageBar(QWidget *parent = nullptr);

    Number tell(const Message &message);
    /// Made again when the language changes.
    Number tell(const std::function<Message()> &make);
    void tellError(const Error &error);
    bool retract(Number message); ///< what it says is over; whether it was still to be seen

    Message message() const; ///< the newest
    void act(); ///< what the newest one's button does
    void dismiss(); ///< all of them
    void showDetail(bool shown);

private:
    Number put(MessageRow *row);
    void take(MessageRow *row);
    MessageRow *newest() const { return m_rows.isEmpty() ? nullptr : m_rows.first(); }

    QList<MessageRow *> m_rows; ///< newest first
    QVBoxLayout *m_column;
    Number m_told = 0;
};

} // namespace stowage
