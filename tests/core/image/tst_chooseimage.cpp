// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/chooseimage.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

Digest digest(char c)
{
    return Digest::parse(u"sha256:"_s + QString(64, QLatin1Char(c))).value();
}

ImageSummary image(char manifest, char config, const QStringList &names)
{
    ImageSummary summary;
    summary.digest = digest(manifest);
    summary.id = digest(config);
    for (const QString &name : names)
        summary.references.append(Reference::parse(name).value());
    return summary;
}

/// The first image's ID begins as the second is called, and both have the same ID.
QList<ImageSummary> harbour()
{
    QList<ImageSummary> images{
        image('1', 'a', {u"app:1"_s}), image('2', 'a', {u"aaaa:latest"_s, u"app:2"_s}), image('3', 'b', {})};
    images.last().otherNames = {u"V1.0"_s};
    return images;
}

} // namespace

/// Which image of a list is meant by what a person writes.
class TestChooseImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsMeant_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("app:2") << 1;
        QTest::newRow("aaaa") << 1;
        QTest::newRow("1111") << 0;
        QTest::newRow("sha256:bbbb") << 2;
        QTest::newRow("V1.0") << 2;
        QTest::newRow(qPrintable(digest('3').toString())) << 2;
    }

    void oneIsMeant()
    {
        QFETCH(int, place);
        const auto found = chooseImage(harbour(), ImageName::parse(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY_RESULT(found);
        QCOMPARE(*found, place);
    }

    void noneAndSeveralAreErrors()
    {
        const auto choose = [](const QString &text) { return chooseImage(harbour(), ImageName::parse(text)); };
        QVERIFY_ERROR(choose(u"app:3"_s), ErrorKind::NotFound);
        QVERIFY_ERROR(choose(u"V2.0"_s), ErrorKind::Usage);
        QVERIFY_ERROR(choose(digest('a').toString()), ErrorKind::Conflict);
    }

    /// As an engine remembers an image that was pulled by its digest.
    void whereItCameFrom()
    {
        QList<ImageSummary> images = harbour();
        const QString origin = u"app@"_s + digest('9').toString();
        images[2].origins = {Reference::parse(origin).value()};
        QCOMPARE(chooseImage(images, ImageName::parse(origin)).value(), 2);
    }
};

QTEST_GUILESS_MAIN(TestChooseImage)
#include "tst_chooseimage.moc"
