// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/keychain/question.h"

#include "core/base/tr.h"
#include "core/credentials/keychain/buslog.h"

#include <QCoreApplication>
#include <QThread>

#include <condition_variable>
#include <mutex>

namespace stowage {

namespace {

/// Where all of QtKeychain's jobs live. Ends with QCoreApplication, before the libraries that it uses clean up.
class KeychainThread {
public:
    static KeychainThread &instance()
    {
        static KeychainThread *const thread = new KeychainThread; // outlives main(): a job may still be answered
        return *thread;
    }

    QObject *home() { return &m_home; }

private:
    KeychainThread()
    {
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_home.moveToThread(&m_thread);
        m_thread.start();
        qAddPostRoutine([] { instance().end(); });
    }

    void end()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QThread m_thread;
    QObject m_home;
};

/// Shared by the one who waits and the keychain's thread, whichever goes first.
struct Exchange {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool ended = false;
    KeychainAnswer answer;
};

QByteArray secretOf(const QKeychain::Job *job)
{
    const auto *const read = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
    return read ? read->textData().toUtf8() : QByteArray();
}

void finish(Exchange &exchange, const QKeychain::Job *job)
{
    const std::lock_guard lock(exchange.mutex);
    exchange.answer = {job->error(), job->errorString(), secretOf(job)};
    exchange.ended = true;
    exchange.changed.notify_all();
}

void start(QKeychain::Job *job, const std::shared_ptr<Exchange> &exchange)
{
    QObject::connect(job, &QKeychain::Job::finished, KeychainThread::instance().home(),
        [exchange](const QKeychain::Job *ended) { finish(*exchange, ended); });
    job->start();
}

/// The Secret Service has no code for its own absence.
bool nobodyThere(const KeychainAnswer &answer)
{
    if (answer.error == QKeychain::NoBackendAvailable || answer.error == QKeychain::NotImplemented)
        return true;
    const QLatin1StringView signs[] = {QLatin1StringView("org.freedesktop.secrets"), QLatin1StringView("kwallet"),
        QLatin1StringView("D-Bus"), QLatin1StringView("DBus"), QLatin1StringView("message bus")};
    return answer.error == QKeychain::OtherError && std::ranges::any_of(signs, [&](QLatin1StringView sign) {
        return answer.words.contains(sign, Qt::CaseInsensitive);
    });
}

} // namespace

Result<KeychainAnswer> askKeychain(std::function<QKeychain::Job *()> make, const std::stop_token &stop)
{
    keepOutOfBusLog();
    const auto exchange = std::make_shared<Exchange>();
    QMetaObject::invokeMethod(
        KeychainThread::instance().home(), [make = std::move(make), exchange] { start(make(), exchange); },
        Qt::QueuedConnection);
    std::unique_lock lock(exchange->mutex);
    if (!exchange->changed.wait(lock, stop, [&] { return exchange->ended; }))
        return fail(cancelledError());
    return std::move(exchange->answer);
}

Error keychainError(const KeychainAnswer &answer)
{
    if (nobodyThere(answer))
        return {ErrorKind::NotFound,
            Tr::tr("This desktop has no keychain. Start GNOME Keyring or KWallet, or sign in for this session only."),
            answer.words};
    if (answer.error == QKeychain::AccessDenied || answer.error == QKeychain::AccessDeniedByUser)
        return {ErrorKind::Refused, Tr::tr("The keychain stays locked. Unlock it and try again."), answer.words};
    return {
        ErrorKind::Failed, Tr::tr("The keychain did not do its work. Look whether it can be opened."), answer.words};
}

} // namespace stowage
