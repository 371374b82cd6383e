// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "testlibrary.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestTagging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.emplace();
        QVERIFY_RESULT(m_library->put(m_old, {u"app:1"_s}));
        QVERIFY_RESULT(m_library->put(m_new, {u"app:2"_s}));
    }

    void oneMoreName()
    {
        const auto loser = tagImage(*m_library, m_old.root.digest, name(u"quay.io/team/app:x"_s));
        QVERIFY_RESULT(loser);
        QVERIFY(loser->isNull());
        QCOMPARE(m_library->row(m_old).references, (QList{name(u"app:1"_s), name(u"quay.io/team/app:x"_s)}));
    }

    void bothAnnotationsCarryTheWholeName()
    {
        QFile index((*m_library)->indexPath());
        QVERIFY(index.open(QIODevice::ReadOnly));
        const QByteArray text = index.readAll();
        QVERIFY(text.contains("\"org.opencontainers.image.ref.name\":\"docker.io/library/app:1\""));
        QVERIFY(text.contains("\"io.containerd.image.name\":\"docker.io/library/app:1\""));
    }

    void theSameNameAgainChangesNothing()
    {
        QVERIFY_RESULT(tagImage(*m_library, m_old.root.digest, name(u"app:1"_s)));
        QCOMPARE(m_library->row(m_old).references, QList{name(u"app:1"_s)});
        QCOMPARE(listImages(*m_library).value().images.size(), 2);
    }

    void aMovedNameLeavesTheOtherImageDangling()
    {
        const auto loser = tagImage(*m_library, m_new.root.digest, name(u"app:1"_s));
        QVERIFY_RESULT(loser);
        QCOMPARE(*loser, m_old.root.digest);
        QVERIFY(m_library->row(m_old).isDangling());
        QCOMPARE(m_library->row(m_new).references, (QList{name(u"app:1"_s), name(u"app:2"_s)}));
    }

    void pullingANameAnewLeavesTheOtherImageDangling()
    {
        QVERIFY_RESULT(m_library->put(m_new, {u"app:1"_s}));
        QVERIFY(m_library->row(m_old).isDangling());
        QCOMPARE(m_library->row(m_old).problem.words(), QString());
    }

    void aDanglingImageThatIsNamedIsListedOnce()
    {
        QVERIFY_RESULT(tagImage(*m_library, m_new.root.digest, name(u"app:1"_s)));
        QVERIFY_RESULT(tagImage(*m_library, m_old.root.digest, name(u"old"_s)));
        QCOMPARE(m_library->row(m_old).references, QList{name(u"old"_s)});
        QCOMPARE(listImages(*m_library).value().images.size(), 2);
    }

    void anUntaggedCopyOfANamedImageAddsNothing()
    {
        QVERIFY_RESULT(m_library->put(m_old));
        QVERIFY(!m_library->row(m_old).isDangling());
    }

    void whatCannotBeTagged()
    {
        QVERIFY_ERROR(tagImage(*m_library, Digest::of("nothing"), name(u"a"_s)), ErrorKind::NotFound);
        const Reference pinned = name(u"app@"_s + m_old.root.digest.toString());
        QVERIFY_ERROR(tagImage(*m_library, m_old.root.digest, pinned), ErrorKind::Usage);
    }

    void found_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << u"app:1"_s;
        QTest::newRow("whole name") << u"docker.io/library/app:1"_s;
        QTest::newRow("manifest digest") << m_old.root.digest.toString();
        QTest::newRow("config digest") << m_old.config.toString();
        QTest::newRow("bare ID") << m_old.config.hex();
        QTest::newRow("short ID") << m_old.config.shortHex();
        QTest::newRow("short digest") << m_old.root.digest.shortHex();
        QTest::newRow("name and digest") << u"app@"_s + m_old.root.digest.toString();
    }

    void found()
    {
        QFETCH(const QString, text);
        const auto image = findImage(*m_library, called(text));
        QVERIFY_RESULT(image);
        QCOMPARE(image->digest, m_old.root.digest);
    }

    void notFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("another tag") << u"app:3"_s;
        QTest::newRow("the default tag") << u"app"_s;
        QTest::newRow("another digest") << Digest::of("x").toString();
        QTest::newRow("another repository's digest") << u"other@"_s + m_old.root.digest.toString();
    }

    void notFound()
    {
        QFETCH(const QString, text);
        QVERIFY_ERROR(findImage(*m_library, called(text)), ErrorKind::NotFound);
    }

    void aNameComesBeforeAShortId()
    {
        const QString both = m_old.config.hex().first(6);
        QVERIFY_RESULT(m_library->put(m_new, {both}));
        QCOMPARE(findImage(*m_library, called(both)).value().digest, m_new.root.digest);
    }

    void anIdOfTwoImagesIsAConflict()
    {
        const DrawnImage index = drawIndex({m_old});
        QVERIFY_RESULT(m_library->put(index, {u"index"_s}));
        QVERIFY_ERROR(findImage(*m_library, called(m_old.config.toString())), ErrorKind::Conflict);
        QCOMPARE(findImage(*m_library, called(m_old.root.digest.toString())).value().digest, m_old.root.digest);
    }

    void detailsOfAnImage()
    {
        QVERIFY_RESULT(m_library->put(drawImage(u"etc/hosts\nusr/bin/third"_s), {u"third"_s}));
        const auto details = imageDetails(*m_library, m_old.root.digest);
        QVERIFY_RESULT(details);
        QCOMPARE(details->root.bytes, m_old.root.bytes);
        QCOMPARE(details->platforms.size(), 1);
        const PlatformDetails &platform = details->platforms.first();
        QCOMPARE(platform.platform, Platform::host());
        QCOMPARE(platform.config.history.size(), 2);
        QCOMPARE(platform.layers.size(), 2);
        QCOMPARE(platform.layers.first().descriptor.digest, m_old.layers.first());
        QCOMPARE(platform.layers.first().diffId, platform.config.diffIds.first());
        QCOMPARE(platform.layers.first().otherImages, 2);
        QCOMPARE(platform.layers.last().otherImages, 0);
        QVERIFY(platform.layers.last().present);
    }

    void detailsPutThisMachinesPlatformFirst()
    {
        const DrawnImage index
            = drawIndex({drawImage(u"a"_s, {.platform = {u"linux"_s, u"s390x"_s, {}, {}}}), m_old}, true);
        QVERIFY_RESULT(m_library->put(index, {u"multi"_s}));
        const auto details = imageDetails(*m_library, index.root.digest);
        QVERIFY_RESULT(details);
        QCOMPARE(details->platforms.size(), 2);
        QCOMPARE(details->platforms.first().platform, Platform::host());
        QCOMPARE(details->attestations.size(), 2);
        QVERIFY_ERROR(imageDetails(*m_library, Digest::of("x")), ErrorKind::NotFound);
    }

private:
    const DrawnImage m_old = drawImage(u"etc/hosts\nusr/bin/old"_s);
    const DrawnImage m_new = drawImage(u"etc/hosts\nusr/bin/new"_s);
    std::optional<TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestTagging)
#include "tst_tagging.moc"
