// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/doctordesk.h"

#include "core/base/eitherstop.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace stowage {

DoctorDesk::~DoctorDesk()
{
    m_ending.request_stop();
    m_pool.waitForDone();
}

static void tellAll(QPromise<Result<Diagnosis>> &promise, const CheckUpRequest &request, const std::stop_token &stop)
{
    const auto tell = [&promise](const Diagnosis &found) { promise.addResult(Result<Diagnosis>(found)); };
    if (const auto done = QCoro::waitFor(checkUp(request, tell, stop)); !done)
        promise.addResult(Result<Diagnosis>(stowage::fail(done.error())));
}

QFuture<Result<Diagnosis>> DoctorDesk::checkUp(const CheckUpRequest &request, const std::stop_token &stop)
{
    return QtConcurrent::run(
        &m_pool, [request, stop, ending = m_ending.get_token()](QPromise<Result<Diagnosis>> &promise) {
            const EitherStop either(stop, ending);
            tellAll(promise, request, either.token());
        });
}

template <typename Answer>
QFuture<Answer> DoctorDesk::told(QFuture<Answer> done)
{
    return done.then(this, [this](Answer answer) {
        Q_EMIT trustChanged();
        return answer;
    });
}

QFuture<Result<QString>> DoctorDesk::trust(const QString &host, const TrustOffer &offer)
{
    return told(QtConcurrent::run(&m_pool, [host, offer] { return trustFor(host, offer); }));
}

QFuture<Result<QStringList>> DoctorDesk::distrust(const QString &host)
{
    return told(QtConcurrent::run(&m_pool, [host] { return distrustFor(host); }));
}

} // namespace stowage
