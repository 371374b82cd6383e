// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/outline.h"

#include "core/image/describe.h"
#include "tests/support/check.h"
#include "tests/support/shelf.h"

#include <QCoroTask>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QList<Platform> &platforms)
{
    QStringList names;
    for (const Platform &platform : platforms)
        names.append(platform.toString());
    return names;
}

/// A source that counts what is asked of it.
class CountingSource : public MemorySource {
public:
    using MemorySource::MemorySource;

    Task<Result<RawManifest>> manifest(Descriptor descriptor) override
    {
        ++manifests;
        return MemorySource::manifest(std::move(descriptor));
    }
    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        ++blobs;
        return MemorySource::read(std::move(blob), into, std::move(context));
    }

    int manifests = 0;
    int blobs = 0;
};

} // namespace

class TestOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImage()
    {
        const DrawnImage image = drawImage(twoLayers, forPlatform("linux/arm64"));
        const auto outline = outlined(Shelf(image));
        QVERIFY_RESULT(outline);
        QVERIFY(outline->isWhole());
        QCOMPARE(outline->digest, image.root.digest);
        QCOMPARE(names(outline->platforms), QStringList{u"linux/arm64"_s});
        QCOMPARE(outline->size, image.size() - image.root.bytes.size());
        QCOMPARE(outline->created.toSecsSinceEpoch(), 1'700'000'000);
    }

    void anIndexTakesTwoDocumentsAndOneConfig()
    {
        const DrawnImage host = drawImage(twoLayers);
        const Shelf shelf(drawIndex({drawImage(twoLayers, forPlatform("linux/riscv64")), host,
                                        drawImage(twoLayers, forPlatform("windows/amd64"))},
            true));
        CountingSource source(shelf.store, shelf.root);
        const auto outline = QCoro::waitFor(outlineImage(source));
        QVERIFY_RESULT(outline);
        QCOMPARE(source.manifests, 2);
        QCOMPARE(source.blobs, 1);
        QCOMPARE(names(outline->platforms),
            (QStringList{u"linux/riscv64"_s, Platform::host().toString(), u"windows/amd64"_s}));
        QCOMPARE(outline->size, host.size() - host.root.bytes.size());
        QVERIFY(outline->created.isValid());
    }

    void aPlatformThatIsNotThereLeavesTheSizeUnknown()
    {
        const DrawnImage host = drawImage(twoLayers);
        Shelf shelf(drawIndex({host}));
        shelf.store.manifests.remove(host.root.digest);
        const auto outline = outlined(shelf);
        QVERIFY_RESULT(outline);
        QCOMPARE(outline->size, -1);
        QCOMPARE(outline->platforms.size(), 1);
    }

    void anArtifact()
    {
        const auto outline = outlined(Shelf(drawArtifact(u"application/vnd.cncf.helm.config.v1+json"_s, "chart")));
        QVERIFY_RESULT(outline);
        QCOMPARE(outline->artifactType, u"application/vnd.cncf.helm.config.v1+json"_s);
        QVERIFY(outline->platforms.isEmpty());
    }

    void aConfigThatIsNotThereIsSaid()
    {
        const DrawnImage image = drawImage(twoLayers);
        Shelf shelf(image);
        shelf.store.blobs.remove(image.config);
        QVERIFY_ERROR(outlined(shelf), ErrorKind::NotFound);
    }

    void detailsTellTheSame()
    {
        const Shelf shelf(drawIndex({drawImage(twoLayers), drawImage(twoLayers, forPlatform("linux/riscv64"))}, true));
        MemorySource source = shelf.source();
        const auto details = QCoro::waitFor(describeImage(source, {}, DescribedPlatforms::Best));
        QVERIFY_RESULT(details);
        QCOMPARE(outlineOf(*details), outlined(shelf).value());
    }

    void onlyTheBestPlatformIsDescribedWhereThatIsWanted()
    {
        const Shelf shelf(drawIndex({drawImage(twoLayers, forPlatform("linux/riscv64")), drawImage(twoLayers)}));
        CountingSource source(shelf.store, shelf.root);
        const auto details = QCoro::waitFor(describeImage(source, {}, DescribedPlatforms::Best));
        QVERIFY_RESULT(details);
        QCOMPARE(source.manifests, 2);
        QCOMPARE(names(details->summary.platforms), QStringList{Platform::host().toString()});
        QCOMPARE(names(details->summary.absentPlatforms), QStringList{u"linux/riscv64"_s});
    }

private:
    static Result<ImageOutline> outlined(const Shelf &shelf)
    {
        MemorySource source = shelf.source();
        return QCoro::waitFor(outlineImage(source));
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
