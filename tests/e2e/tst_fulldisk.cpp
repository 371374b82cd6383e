// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/process/smalldisk.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// The disk is full in the middle of a whole job: it is said, nothing is half there, and with more room the job goes
/// on.
class TestFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s, u"mount"_s);
        LAB_NEEDS_ROOT();
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        QVERIFY_RESULT(images->push(u"app:1.0"_s, m_registry->host()));
        m_layout = images->layout(u"app"_s);
    }

    void aJobSaysSoAndGoesOn_data()
    {
        QTest::addColumn<QStringList>("job");
        QTest::addColumn<QString>("name");
        const QString reference = m_registry->host() + u"/app:1.0"_s;
        QTest::newRow("load") << QStringList{u"load"_s, m_layout} << u"localhost/app:1.0"_s;
        QTest::newRow("pull") << QStringList{u"pull"_s, reference} << reference;
    }

    void aJobSaysSoAndGoesOn()
    {
        QFETCH(const QStringList, job);
        QFETCH(const QString, name);
        const SmallDisk disk;
        QVERIFY(disk.isMounted());
        const Outcome full = call(disk, job);
        QCOMPARE(full.exit, 8);
        QVERIFY2(full.err.contains("stowagectl: "), full.err.constData());
        QVERIFY2(call(disk, {u"verify"_s}).ok(), "what is there is whole");
        QCOMPARE(call(disk, {u"images"_s, u"-q"_s}).out, QByteArray());

        QVERIFY(disk.grow());
        const Outcome done = call(disk, job);
        QVERIFY2(done.ok(), done.err.constData());
        QVERIFY(call(disk, {u"inspect"_s, name}).ok());
        QVERIFY(call(disk, {u"verify"_s}).ok());
    }

    void aSaveLeavesNothingBehind()
    {
        const Stowagectl stowagectl;
        QVERIFY(stowagectl({u"load"_s, m_layout}).ok());
        const SmallDisk disk;
        QVERIFY(disk.isMounted());
        const Outcome full = stowagectl({u"save"_s, u"-o"_s, disk.file(u"app.tar"_s), u"localhost/app:1.0"_s});
        QCOMPARE(full.exit, 8);
        QCOMPARE(QDir(disk.file({})).entryList(QDir::Files), QStringList());
    }

private:
    static Outcome call(const SmallDisk &disk, const QStringList &arguments)
    {
        return run(Stowagectl::program(), QStringList{u"--library"_s, disk.file(u"library"_s)} + arguments);
    }

    std::unique_ptr<RegistryProcess> m_registry;
    QString m_layout;
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
