// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/doctor/checkuprig.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/forwardproxy.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A real registry behind the proxy of a company, which alone knows its name.
class TestDoctorProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"tinyproxy"_s, u"curl"_s);
        QVERIFY_RESULT(m_lab.fill());
    }

    void cleanup()
    {
        for (const char *name : {"http_proxy", "https_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void aNameThatOnlyTheProxyKnows()
    {
        QVERIFY_RESULT(m_lab.start({}));
        const auto proxy = ForwardProxy::start();
        QVERIFY_RESULT(proxy);
        qputenv("http_proxy", (*proxy)->address());
        RegistryAccess access;
        access.plainHttp = true;
        const CheckUpRig rig(repository(), access);
        COMPARE_MARKS(rig, u"-+!+-++-"_s);
        QVERIFY(rig.at(CheckStep::Connection).found.words().contains(u"The proxy 127.0.0.1:"_s));
    }

    void aProxyThatWantsAPassword()
    {
        QVERIFY_RESULT(m_lab.start({}));
        const auto proxy = ForwardProxy::start(u"anna"_s, u"secret"_s);
        QVERIFY_RESULT(proxy);
        qputenv("https_proxy", (*proxy)->addressWith(u"guess"_s));
        const CheckUpRig rig(repository());
        COMPARE_MARKS(rig, u"-+x....-"_s);
        QVERIFY2(rig.worst().found.words().contains(u"its password too"_s), qPrintable(rig.said()));
        QVERIFY(!rig.said().contains(u"guess"_s));
    }

    void aProxyBeforeAServerWithoutTls()
    {
        QVERIFY_RESULT(m_lab.start({}));
        const auto proxy = ForwardProxy::start();
        QVERIFY_RESULT(proxy);
        qputenv("https_proxy", (*proxy)->address());
        const CheckUpRig rig(repository());
        COMPARE_MARKS(rig, u"-+x....-"_s);
        QVERIFY2(rig.worst().found.words().contains(u"does not speak TLS"_s), qPrintable(rig.said()));
    }

    void aProxyThatIsNotThere()
    {
        QVERIFY_RESULT(m_lab.start({}));
        qputenv("https_proxy", u"http://me:secret@127.0.0.1:%1"_s.arg(closedPort()).toUtf8());
        const CheckUpRig rig(repository());
        COMPARE_MARKS(rig, u"-x.....-"_s);
        QVERIFY(rig.worst().found.words().contains(u"The proxy 127.0.0.1:"_s));
        QVERIFY(!rig.said().contains(u"secret"_s));
    }

private:
    QString repository() const { return ForwardProxy::nameOf(m_lab.registry->port()) + u"/open/app"_s; }

    GuardedRegistry m_lab;
};

QTEST_GUILESS_MAIN(TestDoctorProxy)
#include "tst_doctorproxy.moc"
