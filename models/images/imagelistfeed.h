// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/archiveinfo.h"
#include "models/images/imagelistmodel.h"
#include "models/support/latestonly.h"
#include "models/support/loadstate.h"

#include <QFuture>

namespace stowage {

/// Brings the answers of a place into an ImageListModel: prepares them on a worker thread, lets the newest question
/// win, and knows whether one is under way. `feed.show(workspace.images())` when another place is chosen,
/// `feed.refresh(workspace.images())` when it changed; archives likewise with `workspace.show(path)`. GUI thread.
class ImageListFeed : public QObject {
    Q_OBJECT

public:
    explicit ImageListFeed(QObject *parent = nullptr);

    ImageListModel &model() { return m_model; }
    LoadState &state() { return m_state; }

    // `List`: an ImageList, an ArchiveInfo, or a QList<PlacedImages> of several places.

    /// Empties the model at once, then fills it with the answer.
    template <typename List>
    void show(QFuture<Result<List>> answer);
    /// Keeps what is there until the answer comes, and the selection beyond it.
    template <typename List>
    void refresh(QFuture<Result<List>> answer);
    // The same where nobody knows when an answer comes, nor whether: it is brought by the next of these.
    void show();
    void refresh();
    /// Empties the model and waits for nothing.
    void clear();

Q_SIGNALS:
    /// An answer has been taken into the model.
    void filled();

private:
    using Prepared = std::shared_ptr<const ImageTable>;
    template <typename List>
    void prepare(LatestOnly::Ticket ticket, const List &list);
    void take(LatestOnly::Ticket ticket, const Prepared &table);
    void giveUp(LatestOnly::Ticket ticket);

    ImageListModel m_model;
    LoadState m_state;
    LatestOnly m_questions;
};

} // namespace stowage
