// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <atomic>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.emplace();
        QVERIFY_RESULT(m_library->put(m_image, {u"app:1"_s, u"app:2"_s}));
    }

    void aSoundLibraryHasNothingToSay()
    {
        std::atomic<int> done = 0;
        const auto count = [&](const BlobProgress &step) { done += step.phase == Phase::Done ? 1 : 0; };
        QCOMPARE(verifyLibrary(*m_library, {.stop = {}, .progress = count}).value().size(), 0);
        QCOMPARE(done.load(), int(m_image.blobs.size()));
    }

    void aDamagedBlobIsFound_data() { whichBlob(); }
    void aDamagedBlobIsFound()
    {
        QFETCH(const int, chosen);
        const Digest blob = blobs().at(chosen);
        QByteArray bytes = m_image.blobs.value(blob);
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        QVERIFY_RESULT(replaceFile((*m_library)->blobPath(blob), bytes));
        const auto findings = verifyLibrary(*m_library, {});
        QVERIFY_RESULT(findings);
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().digest, blob);
        QCOMPARE(findings->first().images, (QList{name(u"app:1"_s), name(u"app:2"_s)}));
        QVERIFY(!findings->first().what.isEmpty());
    }

    void aMissingBlobIsFound_data() { whichBlob(); }
    void aMissingBlobIsFound()
    {
        QFETCH(const int, chosen);
        const Digest blob = blobs().at(chosen);
        QVERIFY(QFile::remove((*m_library)->blobPath(blob)));
        const auto findings = verifyLibrary(*m_library, {});
        QVERIFY_RESULT(findings);
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().digest, blob);
    }

    void aTruncatedBlobIsFound()
    {
        const Digest blob = m_image.layers.first();
        QVERIFY_RESULT(replaceFile((*m_library)->blobPath(blob), m_image.blobs.value(blob).chopped(1)));
        QCOMPARE(verifyLibrary(*m_library, {}).value().size(), 1);
    }

    void platformsThatWereNeverFetchedAreNotWrong()
    {
        const DrawnImage other = drawImage(u"other"_s, {.platform = {u"linux"_s, u"s390x"_s, {}, {}}});
        DrawnImage part = drawIndex({m_image, other}, true);
        for (auto it = other.blobs.begin(); it != other.blobs.end(); ++it)
            part.blobs.remove(it.key());
        QVERIFY_RESULT(m_library->put(part, {u"multi"_s}));
        QCOMPARE(verifyLibrary(*m_library, {}).value().size(), 0);
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(verifyLibrary(*m_library, {.stop = stop.get_token()}), ErrorKind::Cancelled);
    }

private:
    static void whichBlob()
    {
        QTest::addColumn<int>("chosen");
        QTest::newRow("the manifest") << 0;
        QTest::newRow("the config") << 1;
        QTest::newRow("a layer") << 2;
    }

    QList<Digest> blobs() const { return {m_image.root.digest, m_image.config, m_image.layers.first()}; }

    const DrawnImage m_image = drawImage(u"etc/hosts\nusr/bin/tool"_s);
    std::optional<TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
