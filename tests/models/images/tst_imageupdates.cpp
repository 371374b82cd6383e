// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imageupdates.h"

#include "models/images/imagelistmodel.h"
#include "tests/models/images/imagefixture.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::image;
using fixture::list;

namespace {

Reference name(const QString &text)
{
    return Reference::parse(text).value();
}

/// What a registry said of a name when it stood for `content`.
NameUpdate update(const QString &text, const QString &content, NameUpdate::State state = NameUpdate::State::Newer)
{
    return {name(text), Digest::of(content.toUtf8()), Digest::of("there"), state, true};
}

} // namespace

/// Names that have a newer image in their registry, as a list shows them.
class TestImageUpdates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tester.reset();
        m_model = std::make_unique<ImageListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->update(list({image(u"nginx:1.27 nginx:latest"_s, 3, u"nginx"_s), image(u"debian:13"_s, 5, u"deb"_s)}));
    }

    void nothingIsKnownAtFirst()
    {
        QCOMPARE(marks(), QStringList());
        QVERIFY(m_model->outdated().isEmpty());
    }

    void aNameIsMarkedAndSaysSo()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->noteUpdates({update(u"debian:13"_s, u"deb"_s)});
        QCOMPARE(marks(), QStringList{u"debian:13"_s});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), at(u"debian:13"_s));
        QVERIFY(at(u"debian:13"_s).data(Qt::AccessibleDescriptionRole).toString().contains(u"newer"));
        QVERIFY(at(u"debian:13"_s).data(ImageRole::Newer).toString().contains(Digest::of("there").shortHex()));
        QCOMPARE(m_model->outdated().size(), 1);
        QCOMPARE(m_model->outdated().first().second.digest, Digest::of("deb"));
    }

    void oneNameOfAnImageSaysNothingOfTheOther()
    {
        m_model->noteUpdates({update(u"nginx:latest"_s, u"nginx"_s)});
        QCOMPARE(marks(), QStringList{u"nginx:latest"_s});
        const QModelIndex group = m_model->findGroup(u"nginx"_s);
        QVERIFY(group.data(ImageRole::Newer).toString().startsWith(u'1'));
        QVERIFY(!group.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        QVERIFY(m_model->findGroup(u"debian"_s).data(ImageRole::Newer).toString().isEmpty());
    }

    void onlyWhatIsNewerIsMarked_data()
    {
        QTest::addColumn<NameUpdate::State>("state");
        QTest::newRow("current") << NameUpdate::State::Current;
        QTest::newRow("unclear") << NameUpdate::State::Unclear;
        QTest::newRow("gone") << NameUpdate::State::Gone;
        QTest::newRow("not asked") << NameUpdate::State::NotAsked;
    }

    void onlyWhatIsNewerIsMarked()
    {
        QFETCH(NameUpdate::State, state);
        m_model->noteUpdates({update(u"debian:13"_s, u"deb"_s), update(u"debian:13"_s, u"deb"_s, state)});
        QCOMPARE(marks(), QStringList());
    }

    void aMarkGoesWithTheImageThatItIsAbout()
    {
        m_model->noteUpdates({update(u"debian:13"_s, u"deb"_s), update(u"nginx:1.27"_s, u"nginx"_s)});
        m_model->update(list({image(u"nginx:latest"_s, 3, u"nginx"_s), image(u"debian:13"_s, 5, u"pulled"_s)}));
        QCOMPARE(marks(), QStringList());
        m_model->update(list({image(u"nginx:1.27 nginx:latest"_s, 3, u"nginx"_s), image(u"debian:13"_s, 5, u"deb"_s)}));
        QCOMPARE(marks(), (QStringList{u"debian:13"_s, u"nginx:1.27"_s})); // the removal was taken back
        m_model->reset(ImageTable::make(list({image(u"debian:13"_s, 5, u"deb"_s)})));
        QCOMPARE(marks(), QStringList());
    }

    void theFilterFindsThem()
    {
        m_model->noteUpdates({update(u"nginx:latest"_s, u"nginx"_s)});
        for (const QString &word : ImageUpdates::filterWords()) {
            m_model->setFilter(word.toUpper());
            QCOMPARE(text(*m_model, {0, 1}), picture({u"nginx | latest"_s}));
            m_model->setFilter(word + u" debian"_s);
            QCOMPARE(m_model->shownCount(), 0);
        }
        m_model->setFilter(u"outdated"_s);
        QSignalSpy counted(m_model.get(), &ImageListModel::countsChanged);
        m_model->noteUpdates({update(u"debian:13"_s, u"deb"_s)});
        QCOMPARE(text(*m_model, {0, 1}), picture({u"debian | 13"_s, u"nginx | latest"_s}));
        QCOMPARE(counted.size(), 1);
        m_model->update(list({image(u"nginx:latest"_s, 3, u"nginx"_s), image(u"debian:13"_s, 5, u"pulled"_s)}));
        QCOMPARE(text(*m_model, {0, 1}), picture({u"nginx | latest"_s}));
        QCOMPARE(m_model->outdated().size(), 1);
    }

    void aNameMayHaveTheWordInIt()
    {
        m_model->update(list({image(u"outdated:1"_s, 3), image(u"debian:13"_s, 5, u"deb"_s)}));
        m_model->noteUpdates({update(u"debian:13"_s, u"deb"_s)});
        m_model->setFilter(u"outdated"_s);
        QCOMPARE(m_model->shownCount(), 2);
    }

private:
    QModelIndex at(const QString &text) const { return m_model->find(name(text)); }

    QStringList marks() const
    {
        QStringList marked;
        for (const QString &text : {u"debian:13"_s, u"nginx:1.27"_s, u"nginx:latest"_s}) {
            if (!at(text).data(ImageRole::Newer).toString().isEmpty())
                marked.append(text);
        }
        return marked;
    }

    std::unique_ptr<ImageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestImageUpdates)
#include "tst_imageupdates.moc"
