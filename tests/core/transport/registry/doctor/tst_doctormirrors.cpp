// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/doctor/checkuprig.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// What the doctor finds of the mirrors of a real registry, which are real registries.
class TestDoctorMirrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        QVERIFY_RESULT(m_registry.start({.storage = m_storage.path()}));
        QVERIFY_RESULT(m_mirror.start({.storage = m_storage.path()}));
        QVERIFY_RESULT(pushSeed(m_registry.host(), u"team/app"_s, u"1"_s, {3000}));
    }

    void init()
    {
        m_registry.proxy->clearRules();
        m_mirror.proxy->clearRules();
        m_mirror.proxy->clearRequests();
        decide({m_mirror.host()});
    }

    void withoutMirrorsThereIsNothingToSay()
    {
        decide({});
        QCOMPARE(mirrors(CheckUpRig(m_registry.host())).verdict, Verdict::NotNeeded);
    }

    void oneThatAnswersIsMeasured()
    {
        const Diagnosis found = mirrors(CheckUpRig(image()));
        QCOMPARE(found.verdict, Verdict::Good);
        static const QRegularExpression line(u"^%1  \\d+ ms, first byte after \\d+ ms, sha256:[0-9a-f]{64}$"_s.arg(
            QRegularExpression::escape(u"http://"_s + m_mirror.host())));
        QVERIFY2(line.match(found.detail).hasMatch(), qPrintable(found.detail));
    }

    void aRegistryAloneIsAskedForNoImage()
    {
        const Diagnosis found = mirrors(CheckUpRig(m_registry.host()));
        QCOMPARE(found.verdict, Verdict::Good);
        QCOMPARE(m_mirror.proxy->requests({}, u"/manifests/"_s).size(), 0);
    }

    void oneThatIsNotThereIsNamed()
    {
        const QString nobody = u"127.0.0.1:%1"_s.arg(closedPort());
        decide({nobody, m_mirror.host()});
        const Diagnosis found = mirrors(CheckUpRig(image()));
        QCOMPARE(found.verdict, Verdict::Remark);
        QVERIFY2(found.found.words().contains(u"1 of 2 mirrors"_s), qPrintable(found.found.words()));
        QVERIFY2(found.detail.startsWith(u"http://"_s + nobody), qPrintable(found.detail));
    }

    void oneThatIsAWebPageIsOfNoUse()
    {
        m_mirror.proxy->add(u"/v2/$"_s, Fault::answer(200, {{"Content-Type", "text/html"}}, "<html>"), -1);
        const Diagnosis found = mirrors(CheckUpRig(image()));
        QCOMPARE(found.verdict, Verdict::Remark);
        QVERIFY2(found.detail.contains(u"web page"_s), qPrintable(found.detail));
    }

    void oneThatIsBehindIsSaidToBe()
    {
        ProxiedRegistry stale;
        QVERIFY_RESULT(stale.start());
        QVERIFY_RESULT(pushSeed(stale.host(), u"team/app"_s, u"1"_s, {700}));
        decide({stale.host()});
        const Diagnosis found = mirrors(CheckUpRig(image()));
        QCOMPARE(found.verdict, Verdict::Remark);
        QVERIFY2(found.found.words().contains(u"another image under this tag"_s), qPrintable(found.found.words()));
    }

    void whatIsWrongInOtherToolsFilesIsSaid()
    {
        write(u"containers/registries.conf"_s, "[[registry]\n");
        const Diagnosis beside = mirrors(CheckUpRig(image()));
        QCOMPARE(beside.verdict, Verdict::Remark);
        QVERIFY2(beside.next.words().contains(u"containers/registries.conf"_s), qPrintable(beside.next.words()));
        QVERIFY_RESULT(keepSettings(m_registry.host(), {}));
        const Diagnosis alone = mirrors(CheckUpRig(image()));
        QCOMPARE(alone.verdict, Verdict::Remark);
        QVERIFY2(alone.found.words().contains(u"could be read"_s), qPrintable(alone.found.words()));
        QVERIFY(QFile::remove(m_config.filePath(u"containers/registries.conf"_s)));
    }

    void theyAreTriedWhenTheRegistryIsNotThere()
    {
        m_registry.proxy->add(u"/"_s, Fault::answer(503), -1);
        const CheckUpRig rig(image());
        COMPARE_MARKS(rig, u"-+-x...+"_s);
    }

    void theyAreTriedWhenTheRegistryNeverEnds()
    {
        using namespace std::chrono_literals;
        m_registry.proxy->add(u"/tags/"_s, Fault::slow(1), -1);
        const Patience hasty{.tries = 1, .outage = 0ms, .connect = 300ms, .headers = 300ms, .stall = 300ms};
        const CheckUpRig rig(m_registry.host() + u"/team/none"_s, {}, hasty);
        COMPARE_MARKS(rig, u"-+-+-x.+"_s);
    }

private:
    QString image() const { return m_registry.host() + u"/team/app:1"_s; }
    static Diagnosis mirrors(const CheckUpRig &rig) { return rig.at(CheckStep::Mirrors); }

    void write(const QString &name, const QByteArray &text)
    {
        QVERIFY(QFileInfo(m_config.filePath(name)).dir().mkpath(u"."_s));
        QFile file(m_config.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    void decide(const QStringList &hosts)
    {
        RegistrySettings settings;
        settings.mirrors.emplace();
        for (const QString &host : hosts)
            settings.mirrors->append(mirrorAt(u"http://"_s + host).value());
        QVERIFY_RESULT(keepSettings(m_registry.host(), settings));
    }

    QTemporaryDir m_config;
    QTemporaryDir m_storage;
    ProxiedRegistry m_registry;
    ProxiedRegistry m_mirror;
};

QTEST_GUILESS_MAIN(TestDoctorMirrors)
#include "tst_doctormirrors.moc"
