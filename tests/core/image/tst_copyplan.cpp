// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/copyplan.h"
#include "tests/support/check.h"
#include "tests/support/shelf.h"

using namespace stowage;

static CopyRequest trimmed(CopyRequest::Platforms platforms)
{
    CopyRequest request;
    request.platforms = platforms;
    request.root = CopyRequest::Root::Trimmed;
    return request;
}

static CopyRequest some(std::initializer_list<const char *> platforms)
{
    CopyRequest request;
    request.platforms = CopyRequest::Platforms::Some;
    for (const char *platform : platforms)
        request.some.append(Platform::parse(QString::fromLatin1(platform)).value());
    return request;
}

/// Which parts of an image go along, and what becomes of an index some of whose manifests do not go along.
class TestCopyPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrimmedIndexNamesOnlyWhatGoesAlong()
    {
        const DrawnImage index = drawIndex({drawImage(twoLayers, forPlatform("linux/amd64")),
            drawImage(twoLayers, forPlatform("linux/arm64")), drawImage(twoLayers, forPlatform("linux/riscv64"))});
        Shelf shelf(index);
        const QList<Descriptor> entries = Index::parse(index.root)->manifests;
        shelf.store.manifests.remove(entries.at(1).digest);
        MemorySink sink;
        MemorySource source = shelf.source();
        const auto report = copied(source, sink, trimmed(CopyRequest::Platforms::All));
        QVERIFY_RESULT(report);
        QVERIFY(report->trimmed && report->root.digest != index.root.digest);
        const auto root = verifyManifest(sink.manifests.value(report->root.digest), report->root.mediaType);
        QVERIFY_RESULT(root);
        QCOMPARE(Index::parse(*root)->manifests, (QList{entries.at(0), entries.at(2)}));
        QCOMPARE(Index::parse(*root)->manifests.last().platform.toString(), QStringLiteral("linux/riscv64"));
    }

    void aTrimmedIndexOfOneIsThatOne()
    {
        const DrawnImage amd64 = drawImage(twoLayers, forPlatform("linux/amd64"));
        Shelf shelf(drawIndex({amd64, drawImage(twoLayers, forPlatform("linux/arm64"))}));
        MemorySink sink;
        MemorySource source = shelf.source();
        CopyRequest request = trimmed(CopyRequest::Platforms::One);
        request.platform = Platform::parse(QStringLiteral("linux/amd64")).value();
        const auto report = copied(source, sink, request);
        QVERIFY_RESULT(report);
        QVERIFY(report->trimmed);
        QCOMPARE(report->root.digest, amd64.root.digest);
        QCOMPARE(sink.manifests.size(), 1);
    }

    void severalPlatformsComeAndNoOther()
    {
        const DrawnImage amd64 = drawImage(twoLayers, forPlatform("linux/amd64"));
        const DrawnImage riscv64 = drawImage(twoLayers, forPlatform("linux/riscv64"));
        Shelf shelf(drawIndex({amd64, drawImage(twoLayers, forPlatform("linux/arm64")), riscv64}, true));
        MemorySink sink;
        MemorySource source = shelf.source();
        const auto report = copied(source, sink, some({"linux/riscv64", "linux/amd64"}));
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, shelf.root.digest);
        QCOMPARE(report->platforms.size(), 2);
        QVERIFY(sink.manifests.contains(amd64.root.digest) && sink.manifests.contains(riscv64.root.digest));
        QCOMPARE(sink.manifests.size(), 5); // the index, two images, what vouches for each
    }

    void oneThatIsLackingIsSaid_data()
    {
        QTest::addColumn<bool>("lone");
        QTest::newRow("in an index") << false;
        QTest::newRow("beside a lone manifest") << true;
    }

    void oneThatIsLackingIsSaid()
    {
        QFETCH(const bool, lone);
        const DrawnImage amd64 = drawImage(twoLayers, forPlatform("linux/amd64"));
        Shelf shelf(lone ? amd64 : drawIndex({amd64, drawImage(twoLayers, forPlatform("linux/arm64"))}));
        MemorySink sink;
        MemorySource source = shelf.source();
        const auto report = copied(source, sink, some({"linux/amd64", "linux/s390x"}));
        QVERIFY_ERROR(report, ErrorKind::NotFound);
        const QString says = report.error().message.words();
        QVERIFY2(says.contains(QStringLiteral("linux/s390x")) && says.contains(QStringLiteral("linux/amd64")),
            qPrintable(says));
    }

    void whatIsOfferedIsPlannedWhateverWasChosen()
    {
        Shelf shelf(drawIndex(
            {drawImage(twoLayers, forPlatform("linux/amd64")), drawImage(twoLayers, forPlatform("linux/arm64"))},
            true));
        MemorySink sink;
        MemorySource source = shelf.source();
        const auto plan = QCoro::waitFor(planCopy(source, sink, some({"linux/arm64"}), {}));
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->offered.size(), 2);
        QCOMPARE(plan->platforms, QList{plan->offered.last()});
    }

    void anIndexOfWhichAllGoesAlongIsNotTrimmed()
    {
        const DrawnImage index = drawIndex({drawImage(twoLayers, forPlatform("linux/amd64"))}, true);
        Shelf shelf(index);
        MemorySink sink;
        MemorySource source = shelf.source();
        const auto report = copied(source, sink, trimmed(CopyRequest::Platforms::All));
        QVERIFY_RESULT(report);
        QVERIFY(!report->trimmed);
        QCOMPARE(report->root.digest, index.root.digest);
    }
};

QTEST_GUILESS_MAIN(TestCopyPlan)
#include "tst_copyplan.moc"
