// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/doctor/checkup.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace stowage {

/// Examining registries for the window, which never waits: questions run on worker threads. Lives on the GUI thread;
/// everything that is still asked ends with it.
class DoctorDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~DoctorDesk() override;

    /// A result for each step as soon as it is known (QFutureWatcher::resultReadyAt), or an error as the last one.
    /// `stop` gives up early.
    QFuture<Result<Diagnosis>> checkUp(const CheckUpRequest &request, const std::stop_token &stop);

    /// See core/jobs/doctor/checkup.h.
    QFuture<Result<QString>> trust(const QString &host, const TrustOffer &offer);
    QFuture<Result<QStringList>> distrust(const QString &host);

Q_SIGNALS:
    void trustChanged(); ///< before the future tells

private:
    template <typename Answer>
    QFuture<Answer> told(QFuture<Answer> done);

    std::stop_source m_ending;
    QThreadPool m_pool;
};

} // namespace stowage
