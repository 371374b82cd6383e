// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <memory>

using namespace stowage::lab;

namespace {

QString blobsOf(const QString &layout)
{
    return layout + QStringLiteral("/blobs/sha256");
}

QSet<QString> blobNames(const QString &layout)
{
    const QStringList names = QDir(blobsOf(layout)).entryList(QDir::Files);
    return {names.begin(), names.end()};
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += file.size();
    return bytes;
}

QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text.trimmed().split('\n').last());
}

} // namespace

/// What we pull against what skopeo got, over the real registry, through a bad network, and killed on the way.
class TestPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(QStringLiteral("docker-registry"), QStringLiteral("skopeo"));
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        for (const char *image : {"app:1.0", "app:1.1", "multi:latest", "tiny:1"})
            QVERIFY_RESULT(images->push(QString::fromLatin1(image), m_registry->host()));
    }

    void everyBlobThatSkopeoGotIsHere_data()
    {
        QTest::addColumn<QString>("image");
        for (const char *image : {"app:1.0", "multi:latest", "tiny:1"})
            QTest::newRow(image) << QString::fromLatin1(image);
    }

    void everyBlobThatSkopeoGotIsHere()
    {
        QFETCH(QString, image);
        const Stowagectl stowagectl;
        const QString reference = m_registry->host() + u'/' + image;
        const QString layout = stowagectl.file(QStringLiteral("skopeo"));
        const Outcome theirs = run(QStringLiteral("skopeo"),
            {QStringLiteral("copy"), QStringLiteral("--src-tls-verify=false"), QStringLiteral("docker://") + reference,
                QStringLiteral("oci:") + layout});
        QVERIFY2(theirs.ok(), theirs.err.constData());
        const Outcome ours = stowagectl({QStringLiteral("pull"), reference});
        QVERIFY2(ours.ok(), ours.err.constData());
        const QSet<QString> missing = blobNames(layout) - blobNames(stowagectl.library());
        QCOMPARE(missing, QSet<QString>());
        QVERIFY2(stowagectl({QStringLiteral("verify")}).ok(), "verify");
    }

    void theDigestIsTheLastLine()
    {
        const Stowagectl stowagectl;
        const Outcome pulled = stowagectl({QStringLiteral("pull"), m_registry->host() + QStringLiteral("/multi")});
        const Outcome theirs = run(QStringLiteral("skopeo"),
            {QStringLiteral("inspect"), QStringLiteral("--tls-verify=false"), QStringLiteral("--format"),
                QStringLiteral("{{.Digest}}"), QStringLiteral("docker://%1/multi:latest").arg(m_registry->host())});
        QCOMPARE(lastLine(pulled.out), QString::fromUtf8(theirs.out.trimmed()));
    }

    void aCopyBringsOnlyTheNameThatWasAskedFor()
    {
        const Stowagectl stowagectl;
        const QString from = QStringLiteral("registry:%1/tiny:1").arg(m_registry->host());
        QCOMPARE(stowagectl({QStringLiteral("copy"), from, QStringLiteral("library:BAD")}).exit, 2);
        const Outcome copied = stowagectl({QStringLiteral("copy"), from, QStringLiteral("library:mine")});
        QVERIFY2(copied.ok(), copied.err.constData());
        QCOMPARE(stowagectl.names(), QStringList{QStringLiteral("docker.io/library/mine:latest")});
    }

    void aDryRunSaysWhatWouldBeFetched()
    {
        const Stowagectl stowagectl;
        const QString reference = m_registry->host() + QStringLiteral("/multi:latest");
        const QStringList dryRun{QStringLiteral("pull"), QStringLiteral("--dry-run"), reference};
        const QJsonObject before = stowagectl.object(dryRun);
        QVERIFY(before[QStringLiteral("size")].toInteger() > 0);
        QCOMPARE(before[QStringLiteral("missing")], before[QStringLiteral("size")]);
        QVERIFY(before[QStringLiteral("offered")].toArray().size() > 1);
        QVERIFY(stowagectl.names().isEmpty());
        QVERIFY(stowagectl({QStringLiteral("pull"), reference}).ok());
        const QJsonObject after = stowagectl.object(dryRun);
        QCOMPARE(after[QStringLiteral("missing")].toInteger(), 0);
        QVERIFY(after[QStringLiteral("upToDate")].toBool() && after[QStringLiteral("user")].isNull());
        const Outcome inWords = stowagectl(dryRun);
        QVERIFY2(inWords.ok(), inWords.err.constData());
        QVERIFY(inWords.out.contains("All of it is here already"));
        QCOMPARE(lastLine(inWords.out), after[QStringLiteral("digest")].toString());
    }

    void aDryRunIsForOneImage()
    {
        const Stowagectl stowagectl;
        const QString repository = m_registry->host() + QStringLiteral("/app");
        QCOMPARE(
            stowagectl({QStringLiteral("pull"), QStringLiteral("--dry-run"), QStringLiteral("-a"), repository}).exit,
            2);
    }

    void severalPlatformsComeTogether()
    {
        const Stowagectl stowagectl;
        const QString reference = m_registry->host() + QStringLiteral("/multi:latest");
        const QJsonArray offered
            = stowagectl
                  .object({QStringLiteral("pull"), QStringLiteral("--dry-run"), reference})[QStringLiteral("offered")]
                  .toArray();
        QStringList pull{QStringLiteral("pull"), reference};
        for (const QJsonValue platform : offered)
            pull += {QStringLiteral("--platform"), platform.toString()};
        const Outcome pulled = stowagectl(pull);
        QVERIFY2(pulled.ok(), pulled.err.constData());
        const QJsonArray here
            = stowagectl.json({QStringLiteral("images")}).first()[QStringLiteral("platforms")].toArray();
        QCOMPARE(here.size(), offered.size());
    }

    void whatIsHereIsNotAskedForAgain()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        const Stowagectl stowagectl;
        const QString reference = (*proxy)->host() + QStringLiteral("/app:1.0");
        QVERIFY(stowagectl({QStringLiteral("pull"), reference}).ok());
        (*proxy)->clearRequests();
        QVERIFY(stowagectl({QStringLiteral("pull"), reference}).ok());
        QCOMPARE((*proxy)->requests({}, QStringLiteral("/blobs/")).size(), 0);
        // Registries count a GET of a manifest as a pull.
        QCOMPARE((*proxy)->requests("GET", QStringLiteral("/manifests/")).size(), 0);
        QCOMPARE((*proxy)->requests("HEAD", QStringLiteral("/manifests/")).size(), 1);
    }

    void aTagThatMovedIsFollowed()
    {
        const Stowagectl stowagectl;
        const QString moving = m_registry->host() + QStringLiteral("/moving:1");
        const auto move = [&](const QString &image) {
            return run(QStringLiteral("skopeo"),
                {QStringLiteral("copy"), QStringLiteral("--src-tls-verify=false"),
                    QStringLiteral("--dest-tls-verify=false"),
                    QStringLiteral("docker://%1/%2").arg(m_registry->host(), image),
                    QStringLiteral("docker://") + moving});
        };
        QString before;
        for (const QString &image : {QStringLiteral("app:1.0"), QStringLiteral("app:1.1")}) {
            QVERIFY(move(image).ok());
            const Outcome pulled = stowagectl({QStringLiteral("pull"), moving});
            QVERIFY2(pulled.ok(), pulled.err.constData());
            QVERIFY(lastLine(pulled.out) != before);
            before = lastLine(pulled.out);
        }
        QCOMPARE(stowagectl.names(), QStringList{moving});
        QCOMPARE(stowagectl.json({QStringLiteral("images")}).size(), 2);
    }

    void aRegistryThatKnowsNoHeadIsAskedInFull_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("method not allowed") << Fault::answer(405);
        QTest::newRow("not found") << Fault::answer(404);
        QTest::newRow("without a digest") << Fault::without("Docker-Content-Digest");
    }

    void aRegistryThatKnowsNoHeadIsAskedInFull()
    {
        QFETCH(const Fault, fault);
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        const Stowagectl stowagectl;
        const QString reference = (*proxy)->host() + QStringLiteral("/tiny:1");
        QVERIFY(stowagectl({QStringLiteral("pull"), reference}).ok());
        (*proxy)->clearRequests();
        (*proxy)->add({.target = QRegularExpression(QStringLiteral("/manifests/")),
            .fault = fault,
            .times = -1,
            .method = "HEAD"});
        const Outcome again = stowagectl({QStringLiteral("pull"), reference});
        QVERIFY2(again.ok(), again.err.constData());
        QCOMPARE((*proxy)->requests("HEAD", QStringLiteral("/manifests/")).size(), 1);
        QCOMPARE((*proxy)->requests("GET", QStringLiteral("/manifests/1$")).size(), 1);
    }

    void allTagsComeWithA()
    {
        const Stowagectl stowagectl;
        const QString repository = m_registry->host() + QStringLiteral("/app");
        const Outcome pulled = stowagectl({QStringLiteral("pull"), QStringLiteral("-a"), repository});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        QCOMPARE(stowagectl.names(),
            QStringList({repository + QStringLiteral(":1.0"), repository + QStringLiteral(":1.1")}));
    }

    void cutConnectionsGoOn()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        // Only the two large layers are long enough to be cut, and what is left of them is not.
        (*proxy)->add(QStringLiteral("/blobs/"), Fault::cut(5'000'000), -1);
        const Stowagectl stowagectl;
        const Outcome pulled = stowagectl({QStringLiteral("pull"), (*proxy)->host() + QStringLiteral("/app:1.0")});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        bool resumed = false;
        for (const ProxyRequest &request : (*proxy)->requests("GET", QStringLiteral("/blobs/")))
            resumed |= request.head.value("Range").startsWith("bytes=");
        QVERIFY(resumed);
        QVERIFY(stowagectl({QStringLiteral("verify")}).ok());
    }

    void wrongBytesAreNeverKept()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add(QStringLiteral("/blobs/"), Fault::flip(50), -1);
        const Stowagectl stowagectl;
        const Outcome pulled = stowagectl({QStringLiteral("pull"), (*proxy)->host() + QStringLiteral("/app:1.0")});
        QCOMPARE(pulled.exit, 7);
        QCOMPARE(stowagectl.names(), QStringList());
        QVERIFY(blobNames(stowagectl.library()).isEmpty());
    }

    void failuresHaveTheirExitCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("exit");
        QTest::newRow("401") << 401 << 5;
        QTest::newRow("403") << 403 << 5;
        QTest::newRow("404") << 404 << 3;
    }

    void failuresHaveTheirExitCodes()
    {
        QFETCH(int, status);
        QFETCH(int, exit);
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add(QStringLiteral("/manifests/"), Fault::answer(status), -1);
        const Stowagectl stowagectl;
        const Outcome pulled = stowagectl({QStringLiteral("pull"), (*proxy)->host() + QStringLiteral("/app:1.0")});
        QCOMPARE(pulled.exit, exit);
        QVERIFY2(pulled.err.startsWith("stowagectl: "), pulled.err.constData());
        // A port may have the same digits.
        QVERIFY2(!pulled.err.contains(" " + QByteArray::number(status)), pulled.err.constData());
    }

    void aKilledPullGoesOn()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add(QStringLiteral("/blobs/"), Fault::slow(3'000'000), -1);
        const Stowagectl stowagectl;
        const QStringList arguments{QStringLiteral("--library"), stowagectl.library(), QStringLiteral("pull"),
            (*proxy)->host() + QStringLiteral("/app:1.0")};
        for (int point = 1; point <= 6; ++point) {
            QProcess pull;
            pull.start(Stowagectl::program(), arguments);
            QVERIFY(pull.waitForStarted());
            pull.waitForFinished(150 * point);
            pull.kill();
            pull.waitForFinished();
            const Outcome verified = stowagectl({QStringLiteral("verify")});
            QVERIFY2(verified.ok(), verified.out.constData());
        }
        (*proxy)->clearRules();
        (*proxy)->clearRequests();
        const Outcome pulled = stowagectl(arguments.sliced(2));
        QVERIFY2(pulled.ok(), pulled.err.constData());
        QVERIFY(stowagectl({QStringLiteral("verify")}).ok());
        QCOMPARE(stowagectl.names().size(), 1);
    }

    /// What is there after a kill -9 and what comes with the next pull is the image, not a byte more.
    void aKilledPullFetchesNothingTwice()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add(QStringLiteral("/blobs/"), Fault::slow(3'000'000), -1);
        const Stowagectl stowagectl;
        const QStringList arguments{QStringLiteral("pull"), (*proxy)->host() + QStringLiteral("/app:1.0")};
        QProcess pull;
        pull.start(Stowagectl::program(), QStringList{QStringLiteral("--library"), stowagectl.library()} + arguments);
        const QString partial = stowagectl.library() + QStringLiteral("/stowage/partial");
        QTRY_VERIFY(bytesIn(partial) > 2'000'000);
        pull.kill();
        QVERIFY(pull.waitForFinished());
        QCOMPARE(pull.exitStatus(), QProcess::CrashExit);

        const QString blobs = blobsOf(stowagectl.library());
        const qint64 there = bytesIn(partial) + bytesIn(blobs);
        (*proxy)->clearRules();
        (*proxy)->clearRequests();
        const Outcome pulled = stowagectl(arguments);
        QVERIFY2(pulled.ok(), pulled.err.constData());
        QCOMPARE(there + (*proxy)->bytesSent({}), bytesIn(blobs));
        QCOMPARE(bytesIn(partial), 0);
        QVERIFY(stowagectl({QStringLiteral("verify")}).ok());
    }

private:
    std::unique_ptr<RegistryProcess> m_registry;
};

QTEST_GUILESS_MAIN(TestPull)
#include "tst_pull.moc"
