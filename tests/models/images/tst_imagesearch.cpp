// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagetable.h"
#include "tests/models/images/imagefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using fixture::from;
using fixture::image;
using fixture::list;
using fixture::usedBy;

/// What a filter finds where containers run.
class TestImageSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matching_data();
    void matching();
    void withoutContainersTheWordsArePlain();
};

/// The names of the rows that pass, "<none>" for one without.
static QString found(const ImageTable &table, const QString &filter)
{
    const std::vector<quint8> shown = table.search().match(filter);
    QStringList names;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (shown[size_t(row)])
            names.append(table.name(row).isEmpty() ? u"<none>"_s : table.name(row));
    }
    return names.join(u' ');
}

void TestImageSearch::matching_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("names");
    QTest::newRow("nothing") << QString() << u"debian:13 <none> nginx:1 unused-tool:2"_s;
    QTest::newRow("in use") << u"in-use"_s << u"nginx:1 unused-tool:2"_s;
    QTest::newRow("in use, in Chinese") << u"使用中"_s << u"nginx:1 unused-tool:2"_s;
    QTest::newRow("letter case") << u"In-Use"_s << u"nginx:1 unused-tool:2"_s;
    QTest::newRow("unused, and what has it in its name") << u"unused"_s << u"debian:13 <none> unused-tool:2"_s;
    QTest::newRow("unused, in Chinese") << u"未使用"_s << u"debian:13 <none>"_s;
    QTest::newRow("with other words") << u"nginx in-use"_s << u"nginx:1"_s;
    QTest::newRow("both") << u"in-use 未使用"_s << QString();
    QTest::newRow("a part of the word") << u"in-us"_s << QString();
    QTest::newRow("a container") << u"happy_hop"_s << u"nginx:1"_s;
    QTest::newRow("where it came from") << u"ghcr.io/old"_s << u"<none>"_s;
    QTest::newRow("dangling") << u"dangling"_s << u"<none>"_s;
}

void TestImageSearch::matching()
{
    QFETCH(const QString, filter);
    const auto table = ImageTable::make(
        list({usedBy(u"happy_hopper"_s, ImageUser::Kind::Running, image(u"nginx:1"_s)), image(u"debian:13"_s),
            from(u"ghcr.io/old/tool"_s, image({})), usedBy({}, ImageUser::Kind::External, image(u"unused-tool:2"_s))}));
    QFETCH(const QString, names);
    QCOMPARE(found(*table, filter), names);
}

void TestImageSearch::withoutContainersTheWordsArePlain()
{
    const auto table = ImageTable::make(list({image(u"nginx:1"_s), image(u"unused:2"_s), image(u"in-use:3"_s)}));
    QCOMPARE(found(*table, u"unused"_s), u"unused:2"_s);
    QCOMPARE(found(*table, u"in-use"_s), u"in-use:3"_s);
}

QTEST_GUILESS_MAIN(TestImageSearch)
#include "tst_imagesearch.moc"
