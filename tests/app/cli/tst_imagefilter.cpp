// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/imagefilter.h"
#include "tests/support/check.h"

#include <QTest>
#include <QTimeZone>

using namespace stowage;
using namespace stowage::cli;

namespace {

ImageSummary image(const char *name, int year, const char *platform = "linux/amd64")
{
    ImageSummary summary;
    if (*name != '\0')
        summary.references = {Reference::parse(QString::fromLatin1(name)).value()};
    summary.created = QDateTime(QDate(year, 1, 1), QTime(0, 0), QTimeZone::UTC);
    summary.platforms = {Platform::parse(QString::fromLatin1(platform)).value()};
    summary.labels = {{QStringLiteral("team"), QStringLiteral("dock")}};
    return summary;
}

ImageList harbour()
{
    ImageList list;
    list.images = {image("nginx:1", 2020), image("reg.io/team/app:2", 2022, "linux/arm64"), image("", 2024)};
    return list;
}

QString passing(const QStringList &filters, const QString &name = {})
{
    const ImageList list = harbour();
    const auto filter = parseImageFilter(filters, name, list);
    if (!filter)
        return filter.error().message;
    QStringList names;
    for (const ImageSummary &summary : list.images)
        if (passes(*filter, summary))
            names.append(summary.isDangling() ? QStringLiteral("<none>") : summary.references.first().familiar());
    return names.join(u' ');
}

} // namespace

class TestImageFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersLetThrough_data()
    {
        QTest::addColumn<QStringList>("filters");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *filter, const char *names) {
            QTest::newRow(filter) << QStringList{QString::fromLatin1(filter)} << QString::fromLatin1(names);
        };
        row("dangling=true", "<none>");
        row("dangling=false", "nginx:1 reg.io/team/app:2");
        row("dangling=1", "<none>");
        row("dangling=0", "nginx:1 reg.io/team/app:2");
        row("reference=nginx", "nginx:1");
        row("reference=ngi*:1", "nginx:1");
        row("reference=reg.io/team/app:2", "reg.io/team/app:2");
        row("label=team", "nginx:1 reg.io/team/app:2 <none>");
        row("label=team=dock", "nginx:1 reg.io/team/app:2 <none>");
        row("label=team=bridge", "");
        row("before=reg.io/team/app:2", "nginx:1");
        row("since=reg.io/team/app:2", "<none>");
        row("until=2021-01-01", "nginx:1");
        row("platform=linux/arm64", "reg.io/team/app:2");
    }

    void filtersLetThrough()
    {
        QFETCH(QStringList, filters);
        QFETCH(QString, names);
        QCOMPARE(passing(filters), names);
    }

    void filtersOfOneKindAllHold()
    {
        const QString before = QStringLiteral("before=reg.io/team/app:2");
        const QString until = QStringLiteral("until=2030-01-01");
        QCOMPARE(passing({before, until}), QStringLiteral("nginx:1"));
        QCOMPARE(passing({until, before}), QStringLiteral("nginx:1"));
        QCOMPARE(passing({QStringLiteral("since=nginx:1"), QStringLiteral("since=reg.io/team/app:2")}),
            QStringLiteral("<none>"));
    }

    void nothingIsBeforeAnUnknownTime()
    {
        ImageList list = harbour();
        list.images.first().created = {};
        QVERIFY_ERROR(parseImageFilter({QStringLiteral("before=nginx:1")}, {}, list), ErrorKind::Failed);
        QVERIFY_ERROR(parseImageFilter({QStringLiteral("before=nginx:2")}, {}, list), ErrorKind::NotFound);
    }

    void namesOfOtherToolsPassToo()
    {
        ImageSummary odd = image("", 2020);
        odd.otherNames = {QStringLiteral("V1.0")};
        QVERIFY(passes(*parseImageFilter({}, QStringLiteral("V1*"), {}), odd));
        QVERIFY(!passes(*parseImageFilter({}, QStringLiteral("V2*"), {}), odd));
    }

    void originsPassByName()
    {
        ImageSummary pulled = image("", 2020);
        pulled.origins = {Reference::parse(QStringLiteral("nginx")).value().withDigest(Digest::of("nginx"))};
        for (const char *glob : {"nginx", "ngi*", "docker.io/library/nginx"})
            QVERIFY(passes(*parseImageFilter({}, QString::fromLatin1(glob), {}), pulled));
        QVERIFY(!passes(*parseImageFilter({}, QStringLiteral("nginx:1"), {}), pulled));
    }

    void aStepOfABuildIsNotDangling()
    {
        ImageSummary step = image("", 2020);
        step.isIntermediate = true;
        QVERIFY(!passes(*parseImageFilter({QStringLiteral("dangling=true")}, {}, {}), step));
        QVERIFY(passes(*parseImageFilter({QStringLiteral("dangling=false")}, {}, {}), step));
    }

    void aNameIsAReferenceFilter() { QCOMPARE(passing({}, QStringLiteral("nginx")), QStringLiteral("nginx:1")); }

    void badFiltersAreUsage_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"colour=red", "dangling", "dangling=perhaps", "until=soon", "platform=//"})
            QTest::newRow(filter) << QString::fromLatin1(filter);
    }

    void badFiltersAreUsage()
    {
        QFETCH(QString, filter);
        QVERIFY_ERROR(parseImageFilter({filter}, {}, harbour()), ErrorKind::Usage);
    }

    void whatIsNoTimeIsNeverAnInvalidOne()
    {
        for (const char *text : {"99999999999999999999h", "9223372036854775807s", "9223372036854775807w",
                 "30000000w30000000w", "nan", "inf", "-inf", "1e30", "1e300", ""})
            QVERIFY_ERROR(parseUntil(QString::fromLatin1(text)), ErrorKind::Usage);
        for (const char *text : {"0", "1700000000.5", "2026-11-23", "2026-11-23T08:00:00Z", "200w"})
            QVERIFY(parseUntil(QString::fromLatin1(text))->isValid());
    }

    void agesCountBackFromNow()
    {
        const auto until = parseUntil(QStringLiteral("1h30m"));
        QVERIFY_RESULT(until);
        const qint64 seconds = until->secsTo(QDateTime::currentDateTimeUtc());
        QVERIFY(seconds >= 5400 && seconds < 5410);
    }

    void pruneKnowsLabelsAndUntil()
    {
        const auto request = parsePruneFilter(
            {QStringLiteral("label=a=b"), QStringLiteral("label!=keep"), QStringLiteral("until=24h")}, true);
        QVERIFY_RESULT(request);
        QCOMPARE(request->labels, QStringList{QStringLiteral("a=b")});
        QCOMPARE(request->withoutLabels, QStringList{QStringLiteral("keep")});
        QVERIFY(request->until.isValid());
        QVERIFY(request->all);
        QVERIFY_ERROR(parsePruneFilter({QStringLiteral("dangling=true")}, false), ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestImageFilter)
#include "tst_imagefilter.moc"
