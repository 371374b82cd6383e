// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistfeed.h"
#include "tests/models/images/imagefixture.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::image;
using fixture::list;

/// A question that the test answers when it likes.
template <typename List>
class Question {
public:
    Question() { m_promise.start(); }
    QFuture<Result<List>> future() const { return m_promise.future(); }
    void answer(Result<List> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<List>> m_promise;
};

class TestImageListFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerFillsTheModel();
    void theNewestQuestionWins();
    void aFailureIsASentence();
    void refreshingKeepsWhatIsThere();
    void anArchiveIsListedToo();
    void aPlaceThatVanishesIsNoAnswer();
    void clearingWaitsForNothing();
    void severalPlacesAreListedTogether();
};

void TestImageListFeed::anAnswerFillsTheModel()
{
    ImageListFeed feed;
    QAbstractItemModelTester tester(&feed.model());
    Question<ImageList> question;
    feed.show(question.future());
    QVERIFY(feed.state().isLoading());
    question.answer(list({image(u"debian:13"_s)}));
    QTRY_VERIFY(!feed.state().isLoading());
    QCOMPARE(text(feed.model(), {0, 1}), picture({u"debian | 13"_s}));
}

void TestImageListFeed::theNewestQuestionWins()
{
    ImageListFeed feed;
    QSignalSpy filled(&feed, &ImageListFeed::filled);
    Question<ImageList> first;
    Question<ImageList> second;
    feed.show(first.future());
    feed.show(second.future());
    second.answer(list({image(u"debian:13"_s)}));
    QTRY_COMPARE(filled.size(), 1);
    first.answer(list({image(u"alpine:3"_s)}));
    Question<ImageList> third;
    feed.refresh(third.future());
    third.answer(list({image(u"debian:13 debian:trixie"_s)}));
    QTRY_COMPARE(filled.size(), 2);
    QCOMPARE(feed.model().nameCount(), 2);
}

void TestImageListFeed::aFailureIsASentence()
{
    ImageListFeed feed;
    Question<ImageList> question;
    feed.show(question.future());
    question.answer(fail(ErrorKind::Refused, u"You may not read this folder."_s, u"EACCES"_s));
    QTRY_VERIFY(feed.state().isFailed());
    QCOMPARE(feed.state().errorMessage(), u"You may not read this folder."_s);
    QCOMPARE(feed.state().errorDetail(), u"EACCES"_s);
    QVERIFY(!feed.state().isLoading());
}

void TestImageListFeed::refreshingKeepsWhatIsThere()
{
    ImageListFeed feed;
    feed.model().update(list({image(u"debian:13"_s), image(u"alpine:3"_s)}));
    const QPersistentModelIndex chosen = feed.model().index(1, 0);
    Question<ImageList> question;
    feed.refresh(question.future());
    QCOMPARE(feed.model().nameCount(), 2);
    question.answer(list({image(u"debian:13"_s)}));
    QTRY_COMPARE(feed.model().nameCount(), 1);
    QCOMPARE(chosen.data().toString(), u"debian"_s);
}

void TestImageListFeed::anArchiveIsListedToo()
{
    ImageListFeed feed;
    ArchiveImage tool;
    tool.references = {Reference::parse(u"tool:1").value()};
    ArchiveInfo info;
    info.images.append(tool);
    Question<ArchiveInfo> question;
    feed.show(question.future());
    question.answer(info);
    QTRY_COMPARE(text(feed.model(), {0, 1}), picture({u"tool | 1"_s}));
}

void TestImageListFeed::aPlaceThatVanishesIsNoAnswer()
{
    ImageListFeed feed;
    {
        QPromise<Result<ImageList>> gone;
        gone.start();
        feed.show(gone.future());
    }
    QTRY_VERIFY(feed.state().isFailed());
    QCOMPARE(feed.state().error()->kind, ErrorKind::Cancelled);
}

void TestImageListFeed::clearingWaitsForNothing()
{
    ImageListFeed feed;
    feed.model().update(list({image(u"debian:13"_s)}));
    Question<ImageList> question;
    feed.refresh(question.future());
    feed.clear();
    QVERIFY(!feed.state().isLoading());
    QCOMPARE(feed.model().nameCount(), 0);
}

void TestImageListFeed::severalPlacesAreListedTogether()
{
    ImageListFeed feed;
    QAbstractItemModelTester tester(&feed.model());
    Question<QList<PlacedImages>> question;
    feed.show(question.future());
    QVERIFY(feed.state().isLoading());
    question.answer(fixture::twoEngines({image(u"debian:13"_s)}, {image(u"alpine:3"_s)}));
    QTRY_VERIFY(!feed.state().isLoading());
    QCOMPARE(
        text(feed.model(), {0, ImageListModel::PlaceColumn}), picture({u"alpine | Podman"_s, u"debian | Docker"_s}));
    Question<QList<PlacedImages>> again;
    feed.refresh(again.future());
    QCOMPARE(feed.model().imageCount(), 2);
    again.answer(fixture::twoEngines({}, {image(u"alpine:3"_s)}));
    QTRY_COMPARE(feed.model().imageCount(), 1);
}

QTEST_GUILESS_MAIN(TestImageListFeed)
#include "tst_imagelistfeed.moc"
