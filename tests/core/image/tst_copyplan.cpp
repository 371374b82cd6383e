// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

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

/// What becomes of an index some of whose manifests do not go along.
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
