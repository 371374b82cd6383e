// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/forwardproxy.h"

#include "core/base/files.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stowage::lab {

Result<std::unique_ptr<ForwardProxy>> ForwardProxy::start(const QString &user, const QString &password)
{
    std::unique_ptr<ForwardProxy> proxy(new ForwardProxy(user, password));
    if (const auto listening = proxy->listen(); !listening)
        return fail(listening.error());
    if (proxy->m_server.log().contains(u"cannot be preloaded"))
        return fail(ErrorKind::Failed, u"libnss-wrapper is not installed."_s, proxy->m_server.log());
    return proxy;
}

Result<void> ForwardProxy::listen()
{
    m_port = freePort();
    if (const auto written = replaceFile(m_server.filePath(u"hosts"_s), "127.0.0.1 registry.example\n"); !written)
        return written;
    const QString file = m_server.filePath(u"config"_s);
    if (const auto written = replaceFile(file, configuration()); !written)
        return written;
    return m_server.start(u"env"_s,
        {u"LD_PRELOAD=libnss_wrapper.so"_s, u"NSS_WRAPPER_HOSTS="_s + m_server.filePath(u"hosts"_s), u"tinyproxy"_s,
            u"-d"_s, u"-c"_s, file},
        [this] { return answersHttp(m_port, "/"); });
}

QByteArray ForwardProxy::configuration() const
{
    QString text
        = u"Port %1\nListen 127.0.0.1\nTimeout 60\nLogLevel Connect\nLogFile \"%2\"\n"_s.arg(m_port).arg(logFile());
    if (!m_user.isEmpty())
        text += u"BasicAuth %1 %2\n"_s.arg(m_user, m_password);
    return text.toUtf8();
}

QByteArray ForwardProxy::addressWith(const QString &password) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setUserName(m_user);
    url.setPassword(QString::fromLatin1(QUrl::toPercentEncoding(password)), QUrl::TolerantMode);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url.toEncoded();
}

QByteArrayList ForwardProxy::passed() const
{
    static const QRegularExpression form(u"Request \\(file descriptor \\d+\\): (.+)|Established connection to host"_s);
    QFile file(logFile());
    QByteArrayList passed;
    QByteArray asked;
    const QString log = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    for (const QRegularExpressionMatch &line : form.globalMatch(log)) {
        if (line.hasCaptured(1))
            asked = line.captured(1).toLatin1();
        else
            passed.append(asked);
    }
    return passed;
}

} // namespace stowage::lab
