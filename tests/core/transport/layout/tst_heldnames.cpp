// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/heldnames.h"

#include "testlibrary.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

const Platform amd64{u"linux"_s, u"amd64"_s, {}, {}};
const Platform arm64{u"linux"_s, u"arm64"_s, {}, {}};

DrawnImage drawFor(const Platform &platform)
{
    return drawImage(u"etc/arch="_s + platform.architecture, {.platform = platform});
}

HeldName held(const Library &library, const QString &text)
{
    const auto all = heldNames(library).value_or(QList<HeldName>());
    for (const HeldName &one : all) {
        if (one.name == name(text))
            return one;
    }
    return {};
}

} // namespace

/// What a registry may call the images that have names here.
class TestHeldNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImageIsKnownByItsDigest()
    {
        const TestLibrary library;
        const DrawnImage image = drawFor(amd64);
        QVERIFY_RESULT(library.put(image, {u"nginx:1"_s, u"nginx:2"_s}));
        QCOMPARE(heldNames(library).value().size(), 2);
        const HeldName one = held(library, u"nginx:2"_s);
        QCOMPARE(one.root, image.root.digest);
        QCOMPARE(one.digests, QList{image.root.digest});
        QCOMPARE(one.here.first().platform, amd64);
        QVERIFY(!one.isIndex());
    }

    void anIndexIsKnownByEveryManifestUnderIt()
    {
        const TestLibrary library;
        const DrawnImage one = drawFor(amd64);
        const DrawnImage other = drawFor(arm64);
        DrawnImage index = drawIndex({one, other}, true);
        index.blobs.remove(other.root.digest); // never fetched
        QVERIFY_RESULT(library.put(index, {u"app"_s}));
        const HeldName app = held(library, u"app"_s);
        QVERIFY(app.isIndex());
        QCOMPARE(app.digests, (QList{index.root.digest, one.root.digest, other.root.digest}));
        QCOMPARE(app.here.size(), 1);
        QCOMPARE(app.here.first().digest, one.root.digest);
    }

    void whatHasNoTagIsLeftOut()
    {
        const TestLibrary library;
        const DrawnImage image = drawFor(amd64);
        QVERIFY_RESULT(library.put(image));
        QCOMPARE(heldNames(library).value().size(), 0);
        QVERIFY_RESULT(library.put(image, {u"app@"_s + image.root.digest.toString()}));
        QCOMPARE(heldNames(library).value().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHeldNames)
#include "tst_heldnames.moc"
