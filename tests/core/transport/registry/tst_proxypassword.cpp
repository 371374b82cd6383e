// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/doctor/doctor.h"
#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/registrytest.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/forwardproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A registry's own proxy that asks for a password: the real one, which lets nobody through without it.
class TestProxyPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"tinyproxy"_s, u"curl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        QVERIFY_RESULT(pushSeed(m_registry->host(), u"team/app"_s, u"1"_s, {3000}));
        auto proxy = ForwardProxy::start(u"ann"_s, password);
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void init()
    {
        m_accounts = std::make_shared<MemoryAccounts>();
        RegistrySettings settings;
        settings.proxy = RegistrySettings::Proxy::Own;
        settings.proxyUrl = QUrl(u"http://ann@127.0.0.1:%1"_s.arg(m_proxy->port()));
        settings.plainHttp = true;
        QVERIFY_RESULT(keepSettings(host(), settings));
    }

    void itIsFoundInTheKeychain()
    {
        m_accounts->keychain.insert(holder(), {u"ann"_s, password});
        QVERIFY_RESULT(look());
        QVERIFY(m_proxy->passed().contains("GET http://" + host().toLatin1() + "/v2/team/app/manifests/1 HTTP/1.1"));
    }

    void orKnownForThisSession()
    {
        m_accounts->session.insert(holder(), {u"ann"_s, password});
        QVERIFY_RESULT(look());
    }

    void withoutItTheRefusalSaysWhatToDo()
    {
        const auto root = look();
        QVERIFY_ERROR(root, ErrorKind::Unreachable);
        QVERIFY2(root.error().message.words().contains(u"of this registry, including the password"_s),
            qPrintable(root.error().message.words()));
    }

    void ofSomebodyElseItIsNotShown()
    {
        m_accounts->keychain.insert(holder(), {u"bob"_s, password});
        QVERIFY_ERROR(look(), ErrorKind::Unreachable);
    }

    void whatOthersKeepForRegistriesIsNotShown()
    {
        m_accounts->others.insert(holder(), {u"ann"_s, password});
        QVERIFY_ERROR(look(), ErrorKind::Unreachable);
    }

    void theDoctorGetsThroughToo()
    {
        m_accounts->keychain.insert(holder(), {u"ann"_s, password});
        QList<Diagnosis> found;
        RegistryAccess access;
        access.accounts = m_accounts;
        QVERIFY_RESULT(QCoro::waitFor(examineRegistry(*Reference::parse(host() + u"/team/app"_s), access,
            shortPatience(), [&](const Diagnosis &one) { found.append(one); }, {})));
        QVERIFY(std::ranges::none_of(found, [](const Diagnosis &one) { return one.verdict == Verdict::Bad; }));
    }

private:
    Result<RawManifest> look() const
    {
        RegistryAccess access;
        access.accounts = m_accounts;
        return Puller(host() + u"/team/app:1"_s, access).root();
    }

    /// That only the proxy can find.
    QString host() const { return ForwardProxy::nameOf(m_registry->port()); }
    QString holder() const { return u"proxy:ann@127.0.0.1:%1"_s.arg(m_proxy->port()); }

    inline static const QString password = u"pass/w0rd"_s; ///< as people have them
    QTemporaryDir m_config;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<ForwardProxy> m_proxy;
    std::shared_ptr<MemoryAccounts> m_accounts;
};

QTEST_GUILESS_MAIN(TestProxyPassword)
#include "tst_proxypassword.moc"
