// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginetransfer.h"
#include "core/transport/layout/library.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Root file systems that become images of real engines.
class TestEngineImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
    }

    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        QVERIFY2(QDir(library() + u"/stowage/partial"_s).isEmpty(), "what was on its way is left behind");
        QCOMPARE(listImages(Library::open(library()).value())->images.size(), 0);
    }

    void anImage_data() { addEngineRows(); }
    void anImage()
    {
        ImportRequest request;
        request.path = dataPath(u"archives/rootfs.tar.gz"_s);
        request.changes = {u"CMD [\"/bin/sh\"]"_s, u"ENV LANG=C.UTF-8"_s};
        request.message = u"from the yard"_s;
        request.names = {Reference::parse(u"yard/rootfs:1"_s).value()};
        const auto imported = QCoro::waitFor(importIntoEngine(library(), request, m_engines.end(), {}));
        QVERIFY_RESULT(imported);
        QCOMPARE(imported->names, QStringList{u"yard/rootfs:1"_s});
        QVERIFY2(imported->summary().contains(u"Imported yard/rootfs:1 into"_s), qPrintable(imported->summary()));
        QVERIFY(imported->digest.toString().endsWith(fact(u"yard/rootfs:1"_s, u"{{.Id}}"_s)));
        QCOMPARE(fact(u"yard/rootfs:1"_s, u"{{json .Config.Cmd}}"_s), u"[\"/bin/sh\"]"_s);
        QVERIFY(fact(u"yard/rootfs:1"_s, u"{{json .Config.Env}}"_s).contains(u"LANG=C.UTF-8"_s));
        QVERIFY(
            said(m_engines.client({u"history"_s, u"--no-trunc"_s, u"yard/rootfs:1"_s})).contains(u"from the yard"_s));
    }

    void withoutAName_data() { addEngineRows(); }
    void withoutAName()
    {
        ImportRequest request;
        request.path = dataPath(u"archives/rootfs.tar"_s);
        const auto imported = QCoro::waitFor(importIntoEngine(library(), request, m_engines.end(), {}));
        QVERIFY_RESULT(imported);
        QCOMPARE(fact(imported->digest.toString(), u"{{len .RepoTags}}"_s), u"0"_s);
    }

    void whatIsNoRootFileSystem()
    {
        ImportRequest request;
        request.path = m_home->filePath(u"nothing"_s);
        QVERIFY_ERROR(
            QCoro::waitFor(importIntoEngine(library(), request, m_engines.dockersEnd(), {})), ErrorKind::NotFound);
        request.path = dataPath(u"archives/rootfs.tar"_s);
        request.changes = {u"RUN true"_s};
        QVERIFY_ERROR(
            QCoro::waitFor(importIntoEngine(library(), request, m_engines.dockersEnd(), {})), ErrorKind::Usage);
    }

    void nobodyThere()
    {
        ImportRequest request;
        request.path = dataPath(u"archives/rootfs.tar"_s);
        const EngineEndpoint gone = engineOn(m_home->filePath(u"gone.sock"_s), u"Docker"_s);
        QVERIFY_ERROR(QCoro::waitFor(importIntoEngine(library(), request, gone, {})), ErrorKind::Unreachable);
    }

    void aStop()
    {
        ImportRequest request;
        request.path = dataPath(u"archives/rootfs.tar"_s);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(QCoro::waitFor(importIntoEngine(library(), request, m_engines.dockersEnd(), {stop.get_token()})),
            ErrorKind::Cancelled);
    }

private:
    QString library() const { return m_home->filePath(u"library"_s); }
    QString fact(const QString &image, const QString &format) const
    {
        return said(m_engines.client({u"image"_s, u"inspect"_s, u"--format"_s, format, image}));
    }

    BothEngines m_engines;
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestEngineImport)
#include "tst_engineimport.moc"
