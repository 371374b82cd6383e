// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/image/copy.h"
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

    void aDamagedPartIsPutAsideAndFetchedAgain_data() { whichBlob(); }
    void aDamagedPartIsPutAsideAndFetchedAgain()
    {
        QFETCH(const int, chosen);
        const Digest blob = blobs().at(chosen);
        QVERIFY_RESULT(replaceFile((*m_library)->blobPath(blob), QByteArray(m_image.blobs.value(blob).size(), 'x')));
        QCOMPARE(verifyLibrary(*m_library, {}).value().size(), 1);
        QCOMPARE(m_library->has(blob), chosen == 0);
        QVERIFY_RESULT(copyAgain());
        QCOMPARE(verifyLibrary(*m_library, {}).value().size(), 0);
    }

    void aMissingPartOfAnArtifactOrAnAttestationIsFound()
    {
        const DrawnImage artifact = drawArtifact(u"application/vnd.cncf.helm.config.v1+json"_s, "chart");
        const DrawnImage attested = drawIndex({m_image}, true);
        QVERIFY_RESULT(m_library->put(artifact, {u"chart"_s}));
        QVERIFY_RESULT(m_library->put(attested, {u"attested"_s}));
        Digest statement;
        for (auto it = attested.blobs.begin(); it != attested.blobs.end(); ++it)
            if (it.value().startsWith("{\"about\""))
                statement = it.key();
        for (const Digest &blob : {artifact.layers.first(), statement})
            QVERIFY(QFile::remove((*m_library)->blobPath(blob)));
        QCOMPARE(verifyLibrary(*m_library, {}).value().size(), 2);
        QVERIFY(!m_library->row(artifact).problem.isEmpty());
    }

    void aLayerOfAnotherSizeThanPromisedIsFound()
    {
        DrawnImage wrong = m_image;
        const QByteArray size = QByteArray::number(m_image.blobs.value(m_image.layers.last()).size());
        wrong.root.bytes.replace("\"size\":" + size, "\"size\":" + size + '0');
        wrong.root.digest = Digest::of(wrong.root.bytes);
        wrong.blobs.insert(wrong.root.digest, wrong.root.bytes);
        QVERIFY_RESULT(m_library->put(wrong, {u"wrong"_s}));
        const auto findings = verifyLibrary(*m_library, {});
        QVERIFY_RESULT(findings);
        QVERIFY(!findings->isEmpty());
        QVERIFY(m_library->has(m_image.layers.last()));
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

    /// As a pull does, that believes a blob to be here when its size fits.
    Result<CopyReport> copyAgain() const
    {
        const TestLibrary other;
        if (auto put = other.put(m_image, {}); !put)
            return fail(put.error());
        const auto source = librarySource(other, m_image.root.digest);
        const auto sink = librarySink(*m_library);
        CopyRequest request;
        request.names = {name(u"app:1"_s)};
        return QCoro::waitFor(copyImage(*source, **sink, request, {}));
    }

    QList<Digest> blobs() const { return {m_image.root.digest, m_image.config, m_image.layers.first()}; }

    const DrawnImage m_image = drawImage(u"etc/hosts\nusr/bin/tool"_s);
    std::optional<TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
