// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/imagefacts.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// An image of an engine, which counts its size and keeps no manifest.
ImageDetails details()
{
    ImageDetails details;
    details.summary.digest = details.summary.id = Digest::of("config");
    details.summary.size = 5'000'000;
    details.summary.uniqueSize = details.summary.sharedSize = -1;
    return details;
}

/// What stands beside a label, without the marks that let it wrap; null when the label is not there.
QString factOf(const ImageDetails &details, const QString &label)
{
    const QList<Fact> facts = imageFacts(details, -1);
    const auto fact = std::ranges::find(facts, label, &Fact::label);
    return fact == facts.end() ? QString() : QString(fact->text).remove(wrapMark);
}

} // namespace

class TestImageFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameDigestIsShownOnce()
    {
        ImageDetails image = details();
        QCOMPARE(factOf(image, u"ID"_s), Digest::of("config").toString());
        QVERIFY(factOf(image, u"Digest"_s).isNull());
        image.summary.digest = Digest::of("manifest");
        QCOMPARE(factOf(image, u"Digest"_s), Digest::of("manifest").toString());
    }

    void anUnknownSizeIsNotSaid()
    {
        ImageDetails image = details();
        QVERIFY(!factOf(image, u"Size"_s).isEmpty());
        QVERIFY(!factOf(image, u"Size"_s).contains(u"shared"_s));
        image.summary.size = -1;
        QVERIFY(factOf(image, u"Size"_s).isNull());
    }

    void everyContainerHasALine()
    {
        using enum ImageUser::Kind;
        ImageDetails image = details();
        QVERIFY(factOf(image, u"Used by"_s).isNull());
        image.summary.users = {{Running, u"web"_s, QString(64, u'a')}, {Stopped, {}, QString(64, u'b')},
            {External, u"builder"_s, QString(64, u'c')}};
        QCOMPARE(factOf(image, u"Used by"_s),
            u"web · running\nbbbbbbbbbbbb · stopped\nbuilder · of another program (Buildah)"_s);
    }

    void whatItWasMadeOfIsSaid()
    {
        ImageDetails image = details();
        image.summary.origins = {Reference::parse(u"nginx"_s).value().withDigest(Digest::of("manifest"))};
        image.kinship = {u"base:1"_s, {u"app:1"_s, u"app:2"_s}};
        QCOMPARE(factOf(image, u"Came from"_s), u"nginx@"_s + Digest::of("manifest").toString());
        QCOMPARE(factOf(image, u"Built on"_s), u"base:1"_s);
        QCOMPARE(factOf(image, u"Needed by"_s), u"app:1\napp:2"_s);
    }

    void whatHundredsWereBuiltOnSaysHowMany()
    {
        ImageDetails image = details();
        for (int i = 0; i < 23; ++i)
            image.kinship.children.append(u"app:%1"_s.arg(i));
        QVERIFY(factOf(image, u"Needed by"_s).endsWith(u"app:19\nand 3 more"_s));
    }
};

QTEST_GUILESS_MAIN(TestImageFacts)
#include "tst_imagefacts.moc"
