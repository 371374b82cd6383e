// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/proxies.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace stowage;
using namespace Qt::StringLiterals;

/// What a person chose in the settings of the desktop (KDE's here, through libproxy as Qt asks it) counts.
class TestDesktopProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile settings(m_config.filePath(u"kioslaverc"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[Proxy Settings]\nProxyType=1\nhttpProxy=http://127.0.0.1:3128\n"
                       "httpsProxy=http://127.0.0.1:3129\nNoProxyFor=intern.example.org\n");
        settings.close();
        for (const auto name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY",
                 "NO_PROXY", "no_proxy"})
            qunsetenv(name);
        qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
    }

    void chosen_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<int>("port");
        QTest::newRow("HTTPS") << QUrl(u"https://registry.example.org/v2/"_s) << QNetworkProxy::HttpProxy << 3129;
        QTest::newRow("HTTP") << QUrl(u"http://registry.example.org/v2/"_s) << QNetworkProxy::HttpProxy << 3128;
        QTest::newRow("excepted") << QUrl(u"https://intern.example.org/v2/"_s) << QNetworkProxy::NoProxy << 0;
        QTest::newRow("this machine") << QUrl(u"http://localhost:5000/v2/"_s) << QNetworkProxy::NoProxy << 0;
    }

    void chosen()
    {
        QFETCH(const QUrl, url);
        const QNetworkProxy first = proxiesFor({})->queryProxy(QNetworkProxyQuery(url)).value(0);
        QTEST(first.type(), "type");
        QTEST(int(first.port()), "port");
    }

    void noProxyInTheEnvironmentCountsTheMore()
    {
        qputenv("no_proxy", "example.org");
        const QNetworkProxyQuery query(QUrl(u"https://registry.example.org/v2/"_s));
        QCOMPARE(proxiesFor({})->queryProxy(query).value(0).type(), QNetworkProxy::NoProxy);
        qunsetenv("no_proxy");
    }

    void ofOneRegistryGoesBefore()
    {
        RegistrySettings settings;
        settings.proxy = RegistrySettings::Proxy::None;
        const QNetworkProxyQuery query(QUrl(u"https://registry.example.org/v2/"_s));
        QCOMPARE(proxiesFor(settings)->queryProxy(query).value(0).type(), QNetworkProxy::NoProxy);
    }

private:
    const QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(TestDesktopProxy)
#include "tst_desktopproxy.moc"
