// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/look/updatecheck.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace stowage {

/// Comparing the Library's names with their registries for the window, which never waits: the questions run on a thread
/// of their own, beside everything else. Lives on the GUI thread; a check that runs ends with it.
class UpdateDesk : public QObject {
    Q_OBJECT

public:
    UpdateDesk(QString libraryPath, std::shared_ptr<Accounts> accounts, QObject *parent = nullptr);
    ~UpdateDesk() override;

    /// A result for each name as soon as it is known (QFutureWatcher::resultsReadyAt), or an error as the last one,
    /// Cancelled after `stop`. The progress is in names.
    QFuture<Result<NameUpdate>> check(const std::stop_token &stop);

private:
    const QString m_libraryPath;
    const std::shared_ptr<Accounts> m_accounts;
    std::stop_source m_ending;
    QThreadPool m_pool;
};

} // namespace stowage
