// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// The engines load an archive that skopeo wrote, and one sees nothing of the other.
class TestEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
    }

    void dockerLoads()
    {
        auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        QCOMPARE((*engine)->docker({u"load"_s, u"-i"_s, m_archive}).out, "Loaded image: tiny:1\n");
        QCOMPARE((*engine)->docker({u"images"_s, u"--format"_s, u"{{.Repository}}:{{.Tag}}"_s}).out, "tiny:1\n");
    }

    void podmanLoads()
    {
        auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        const Outcome loaded = (*engine)->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive});
        QCOMPARE(loaded.out, "Loaded image: docker.io/library/tiny:1\n");
        QVERIFY(answersHttp((*engine)->socket(), "/v1.41/images/json"));
    }

    void whatAProgramSaidIsTold()
    {
        auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        const Outcome none = (*engine)->docker({u"rmi"_s, u"no-such-image"_s});
        QCOMPARE(none.exit, 1);
        QVERIFY(none.err.contains("No such image: no-such-image"));
    }

private:
    QTemporaryDir m_folder;
    QString m_archive;
};

QTEST_GUILESS_MAIN(TestEngines)
#include "tst_engines.moc"
