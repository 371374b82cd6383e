// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "testlibrary.h"
#include "tests/support/check.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

using namespace stowage;
using namespace Qt::StringLiterals;

/// The Library is a standard layout: what others write is listed, what we write others read.
class TestTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatSkopeoWritesIsListed()
    {
        needs(u"skopeo"_s);
        const TestLibrary library;
        const QTemporaryDir other;
        writeLayout(other.path(), m_image, {u"v1"_s});
        run(u"skopeo"_s,
            {u"copy"_s, u"oci:"_s + other.path() + u":v1"_s, u"oci:"_s + library.path() + u":quay.io/org/app:2"_s});
        run(u"skopeo"_s, {u"copy"_s, u"oci:"_s + other.path() + u":v1"_s, u"oci:"_s + library.path() + u":v1"_s});
        const ImageSummary row = library.row(m_image);
        QCOMPARE(row.references, (QList{name(u"v1"_s), name(u"quay.io/org/app:2"_s)}));
        QCOMPARE(row.problem.words(), QString());
        QCOMPARE(verifyLibrary(library, {}).value().size(), 0);
    }

    void whatWeWriteSkopeoReads()
    {
        needs(u"skopeo"_s);
        const TestLibrary library;
        QVERIFY_RESULT(library.put(m_image, {u"app:1"_s, u"quay.io/org/app:2"_s}));
        const QByteArray inspected
            = run(u"skopeo"_s, {u"inspect"_s, u"oci:"_s + library.path() + u":docker.io/library/app:1"_s});
        QVERIFY(inspected.contains(m_image.root.digest.toString().toLatin1()));
        const QTemporaryDir target;
        run(u"skopeo"_s,
            {u"copy"_s, u"oci:"_s + library.path() + u":quay.io/org/app:2"_s, u"oci:"_s + target.path() + u":copy"_s});
        QVERIFY(QFile::exists(target.filePath(u"blobs/sha256/"_s + m_image.root.digest.hex())));
    }

    void skopeoKeepsWhatItDoesNotTouch()
    {
        needs(u"skopeo"_s);
        const TestLibrary library;
        const DrawnImage mine = drawImage(u"mine"_s);
        QVERIFY_RESULT(library.put(mine, {u"mine"_s}));
        const QTemporaryDir other;
        writeLayout(other.path(), m_image, {u"v1"_s});
        run(u"skopeo"_s, {u"copy"_s, u"oci:"_s + other.path() + u":v1"_s, u"oci:"_s + library.path() + u":theirs:1"_s});
        QVERIFY_RESULT(tagImage(library, mine.root.digest, name(u"mine:2"_s)));
        QCOMPARE(library.row(mine).references, (QList{name(u"mine:2"_s), name(u"mine"_s)}));
        QCOMPARE(library.row(m_image).references, QList{name(u"theirs:1"_s)});
        run(u"skopeo"_s, {u"inspect"_s, u"oci:"_s + library.path() + u":theirs:1"_s});
    }

    void podmanReadsAndWrites()
    {
        needs(u"podman"_s);
        const TestLibrary library;
        const QTemporaryDir storage;
        QVERIFY_RESULT(library.put(m_image, {u"app:1"_s}));
        const QStringList podman{u"--root"_s, storage.filePath(u"root"_s), u"--runroot"_s, storage.filePath(u"run"_s),
            u"--storage-driver"_s, u"vfs"_s};
        const QByteArray id = run(u"podman"_s,
            podman + QStringList{u"pull"_s, u"-q"_s, u"oci:"_s + library.path() + u":docker.io/library/app:1"_s});
        QCOMPARE(QString::fromLatin1(id.trimmed()), m_image.config.hex());
        run(u"podman"_s,
            podman
                + QStringList{u"push"_s, u"-q"_s, QString::fromLatin1(id.trimmed()),
                    u"oci:"_s + library.path() + u":pushed:1"_s});
        const auto pushed = findImage(library, called(u"pushed:1"_s));
        QVERIFY_RESULT(pushed);
        QCOMPARE(pushed->id, m_image.config);
        QCOMPARE(pushed->problem.words(), QString());
    }

private:
    static void needs(const QString &tool)
    {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QTest::qSkip(qPrintable(tool + u" is not installed"_s), __FILE__, __LINE__);
    }

    static QByteArray run(const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        process.start(tool, arguments);
        process.waitForFinished(60'000);
        if (process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }

    const DrawnImage m_image = drawImage(u"base: etc/ etc/hosts\ntool: usr/ usr/bin/ usr/bin/tool"_s);
};

QTEST_GUILESS_MAIN(TestTools)
#include "tst_tools.moc"
