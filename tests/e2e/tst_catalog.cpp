// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// What a registry has, listed: 2,000 repositories and 10,000 tags.
class TestCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        auto registry = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        QVERIFY_RESULT(images->push(u"tiny:1"_s, m_registry->host(), u"team/app:seed"_s));
        multiply();
    }

    void everyTagIsListed()
    {
        const Outcome listed = m_stowagectl({u"tags"_s, m_registry->host() + u"/team/app"_s});
        QVERIFY2(listed.ok(), listed.err.constData());
        QCOMPARE(listed.out.count('\n'), tagCount + 1);
        QVERIFY(listed.out.contains("\nv9999\n"));
        QCOMPARE(m_stowagectl.json({u"tags"_s, m_registry->host() + u"/team/app"_s}).size(), tagCount + 1);
    }

    void everyRepositoryIsListedBeyondThousand()
    {
        const Outcome listed = m_stowagectl({u"catalog"_s, m_registry->host()});
        QVERIFY2(listed.ok(), listed.err.constData());
        QCOMPARE(listed.out.count('\n'), repositoryCount + 1);
        QVERIFY(listed.out.startsWith("many/r0\n") && listed.out.endsWith("team/app\n"));
    }

    void everyTagThatWouldGoIsSaid()
    {
        const QString place = u"registry:%1/team/app"_s.arg(m_registry->host());
        const Outcome asked = m_stowagectl({u"--place"_s, place, u"rmi"_s, u"seed"_s});
        QCOMPARE(asked.exit, 2); // nobody can be asked here
        QCOMPARE(asked.out.count("(goes along)"), tagCount);
        QVERIFY(asked.out.contains("10001 tag"));
    }

    void whatIsNotThereSaysSo()
    {
        QCOMPARE(m_stowagectl({u"tags"_s, m_registry->host() + u"/no/such"_s}).exit, 3);
        QCOMPARE(m_stowagectl({u"tags"_s, u"127.0.0.1:9/a"_s}).exit, 6);
        QCOMPARE(m_stowagectl({u"tags"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"catalog"_s, u"nowhere"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"catalog"_s, u"127.0.0.1:9"_s}).exit, 6);
    }

    void aRegistryThatTellsNobodyIsRefused()
    {
        auto closed = RegistryProcess::start({.user = u"ann"_s, .password = u"pw"_s});
        QVERIFY_RESULT(closed);
        const Outcome refused = m_stowagectl({u"catalog"_s, (*closed)->host()});
        QCOMPARE(refused.exit, 5);
        QVERIFY2(refused.err.contains("who you are"), refused.err.constData());
        const Outcome listed
            = m_stowagectl({u"catalog"_s, u"-u"_s, u"ann"_s, u"--password-stdin"_s, (*closed)->host()}, "pw\n");
        QVERIFY2(listed.ok() && listed.out.isEmpty(), listed.err.constData());
    }

private:
    static constexpr int tagCount = 10'000;
    static constexpr int repositoryCount = 2'000;

    /// More names for what is there, as the registry keeps them on disk: asking for each would take minutes.
    void multiply() const
    {
        const QString script = uR"(set -e
cd "$0/docker/registry/v2/repositories"
link=$(cat team/app/_manifests/tags/seed/current/link)
cd team/app/_manifests/tags
seq -f 'v%.0f/current' 0 %1 | xargs mkdir -p
seq -f 'v%.0f/current/link' 0 %1 | xargs sh -c 'printf %s "$0" | tee "$@" >/dev/null' "$link"
cd ../../../..
seq -f 'many/r%.0f/_layers' 0 %2 | xargs mkdir -p
seq -f 'many/r%.0f/_manifests/revisions' 0 %2 | xargs mkdir -p
)"_s.arg(tagCount - 1)
                                   .arg(repositoryCount - 1);
        const Outcome done = run(u"bash"_s, {u"-c"_s, script, m_storage.path()});
        QVERIFY2(done.ok(), done.err.constData());
    }

    QTemporaryDir m_storage;
    std::unique_ptr<RegistryProcess> m_registry;
    const Stowagectl m_stowagectl;
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
