// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/tagmodel.h"

#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>

#include <deque>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// A registry that answers when the test says so.
class SlowRegistry {
public:
    TagModel::Fetch fetch()
    {
        return [this](const QString &tag, const std::stop_token &stop) {
            asked.append(tag);
            stops.append(stop);
            m_promises.emplace_back();
            m_promises.back().start();
            return m_promises.back().future();
        };
    }

    void answer(int question, const Result<ImageOutline> &outline)
    {
        m_promises[std::size_t(question)].addResult(outline);
        m_promises[std::size_t(question)].finish();
    }

    QStringList asked;
    QList<std::stop_token> stops;

private:
    std::deque<QPromise<Result<ImageOutline>>> m_promises; ///< an answer may lead to the next question: none moves
};

ImageOutline outline(char digit)
{
    ImageOutline outline;
    outline.digest = Digest::of(QByteArray(1, digit));
    outline.mediaType = media::ociManifest.toString();
    outline.platforms = {Platform::parse(u"linux/amd64").value(), Platform::parse(u"linux/arm64").value()};
    outline.size = 3'000'000;
    outline.created = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    return outline;
}

QStringList numbered(int count)
{
    QStringList tags;
    for (int i = 0; i < count; ++i)
        tags.append(u"v%1"_s.arg(i));
    return tags;
}

} // namespace

class TestTagModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestVersionComesFirst()
    {
        TagModel model;
        QAbstractItemModelTester tester(&model);
        model.setTags({u"1.9"_s, u"1.10"_s, u"1.10-alpine"_s, u"latest"_s, u"1.2"_s}, {});
        QCOMPARE(text(model), picture({u"latest"_s, u"1.10-alpine"_s, u"1.10"_s, u"1.9"_s, u"1.2"_s}));
        model.setNewestFirst(false);
        QCOMPARE(text(model), picture({u"1.2"_s, u"1.9"_s, u"1.10"_s, u"1.10-alpine"_s, u"latest"_s}));
    }

    void theFilterWantsEveryWord()
    {
        TagModel model;
        QAbstractItemModelTester tester(&model);
        model.setTags({u"1.9"_s, u"1.10-alpine"_s, u"2-Alpine"_s}, {});
        model.setFilter(u"alp 1."_s);
        QCOMPARE(text(model), picture({u"1.10-alpine"_s}));
        QCOMPARE(model.tagCount(), 3);
        QVERIFY(!model.find(u"1.9"_s).isValid());
        QCOMPARE(model.find(u"1.10-alpine"_s).row(), 0);
    }

    void onlyWhatIsInViewIsAskedFor()
    {
        SlowRegistry registry;
        TagModel model;
        QAbstractItemModelTester tester(&model);
        model.setTags(numbered(10'000), registry.fetch());
        QVERIFY(registry.asked.isEmpty());
        model.want(0, 30);
        QCOMPARE(registry.asked, (QStringList{u"v9999"_s, u"v9998"_s, u"v9997"_s, u"v9996"_s}));
        for (int row = 100; row < 9000; row += 20) // dragging the scroll bar
            model.want(row, row + 30);
        QCOMPARE(registry.asked.size(), TagModel::parallel);
        model.want(9000, 9030);
        registry.answer(0, outline('a'));
        QTRY_COMPARE(registry.asked.size(), 5);
        QCOMPARE(registry.asked.last(), u"v999"_s);
    }

    void aRowIsFilledIn()
    {
        SlowRegistry registry;
        TagModel model;
        QAbstractItemModelTester tester(&model);
        model.setTags({u"1"_s}, registry.fetch());
        QSignalSpy changed(&model, &TagModel::dataChanged);
        model.want(0, 0);
        QCOMPARE(text(model, {0, 1}), picture({u"1 | …"_s}));
        QVERIFY(model.index(0, 0).data(TagRole::Busy).toBool());
        registry.answer(0, outline('a'));
        QTRY_COMPARE(changed.size(), 2);
        const QString digest = outline('a').digest.shortHex();
        QCOMPARE(text(model, {0, 1, 2, 3}), picture({u"1 | %1 | linux/amd64, linux/arm64 | 3.0 MB"_s.arg(digest)}));
        QCOMPARE(model.index(0, 0).data(TagRole::Digest).toString(), outline('a').digest.toString());
        QCOMPARE(model.index(0, 0).data(TagRole::Platforms).toStringList().size(), 2);
        model.want(0, 0);
        QCOMPARE(registry.asked.size(), 1);
        model.setFilter(u"1"_s);
        QVERIFY2(model.index(0, 0).data(TagRole::Digest).isValid(), "what is known stays known");
    }

    void oneThatCannotBeReadLeavesTheOthers()
    {
        SlowRegistry registry;
        TagModel model;
        QSignalSpy stumbled(&model, &TagModel::stumbled);
        model.setTags({u"1"_s, u"2"_s}, registry.fetch());
        model.want(0, 1);
        registry.answer(0, fail(ErrorKind::Damaged, u"This is no image."_s));
        registry.answer(1, outline('a'));
        QTRY_COMPARE(model.index(0, 0).data(TagRole::Problem).toString(), u"This is no image."_s);
        QTRY_VERIFY(!model.index(1, 0).data(TagRole::Digest).toString().isEmpty());
        QVERIFY(stumbled.isEmpty());
    }

    void aRegistryThatHasEnoughIsLeftAlone()
    {
        SlowRegistry registry;
        TagModel model;
        QSignalSpy stumbled(&model, &TagModel::stumbled);
        model.setTags(numbered(50), registry.fetch());
        model.want(0, 40);
        for (int question = 0; question < TagModel::parallel; ++question)
            registry.answer(question, fail(ErrorKind::Unreachable, u"Too many requests."_s));
        QTRY_COMPARE(stumbled.size(), 1);
        model.want(10, 40);
        QCOMPARE(registry.asked.size(), TagModel::parallel);
        model.goOn();
        QTRY_COMPARE(registry.asked.size(), 2 * TagModel::parallel);
    }

    void anotherRepositoryStopsTheQuestions()
    {
        SlowRegistry registry;
        TagModel model;
        QAbstractItemModelTester tester(&model);
        model.setTags({u"1"_s, u"2"_s}, registry.fetch());
        model.want(0, 1);
        model.setTags({u"1"_s}, registry.fetch());
        QVERIFY(registry.stops.first().stop_requested());
        registry.answer(0, outline('a')); // of the former repository
        registry.answer(1, outline('b'));
        model.want(0, 0);
        QVERIFY(!registry.stops.last().stop_requested());
        QCOMPARE(model.index(0, 0).data(TagRole::Digest).toString(), QString());
        registry.answer(2, outline('c'));
        QTRY_COMPARE(model.index(0, 0).data(TagRole::Digest).toString(), outline('c').digest.toString());
    }

    void whatIsFoundOutElsewhereIsShown()
    {
        TagModel model;
        model.setTags({u"1"_s, u"2"_s}, {});
        model.learn(u"2"_s, outline('a'));
        QCOMPARE(model.find(u"2"_s).data(TagRole::Digest).toString(), outline('a').digest.toString());
    }

    void anArtifactIsNoImage()
    {
        TagModel model;
        model.setTags({u"chart"_s}, {});
        ImageOutline chart = outline('a');
        chart.platforms.clear();
        chart.artifactType = u"application/vnd.cncf.helm.config.v1+json"_s;
        model.learn(u"chart"_s, chart);
        QCOMPARE(text(model, {0, 2}), picture({u"chart | no image"_s}));
        QCOMPARE(model.index(0, 0).data(TagRole::ArtifactType).toString(), chart.artifactType);
    }

    void tenThousandAreFiltered()
    {
        TagModel model;
        model.setTags(numbered(10'000), {});
        QList<int> shown;
        for (const QString &words : {u"v1"_s, u"v12"_s, u"v1 9"_s, QString()}) {
            model.setFilter(words);
            shown.append(model.rowCount());
        }
        QCOMPARE(shown, (QList<int>{1111, 111, 291, 10'000}));
    }
};

QTEST_GUILESS_MAIN(TestTagModel)
#include "tst_tagmodel.moc"
