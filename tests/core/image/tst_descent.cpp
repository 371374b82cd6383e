// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/descent.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

Digest digest(char name)
{
    return Digest::of(QByteArray(1, name));
}

/// Images are called by a letter; what is built on nothing has a blank below it.
ImageSummary image(char self, char parent, const QString &name = {})
{
    ImageSummary image;
    image.digest = image.id = digest(self);
    if (parent != ' ')
        image.parent = digest(parent);
    if (!name.isEmpty())
        image.references = {Reference::parse(name).value()};
    return image;
}

ImageSummary step(char self, char parent)
{
    ImageSummary step = image(self, parent);
    step.isIntermediate = true;
    return step;
}

/// base:1 ◀ s ◀ t ◀ app:1, and t ◀ app:2; a nameless one on base:1; m, which a manifest list needs.
ImageList family()
{
    return {{image('a', 't', u"app:1"_s), image('b', 't', u"app:2"_s), image('d', 'x'), step('t', 's'), step('s', 'x'),
                step('m', ' '), image('x', ' ', u"base:1"_s)},
        70};
}

QList<Digest> digests(const ImageList &list)
{
    QList<Digest> digests;
    for (const ImageSummary &image : list.images)
        digests.append(image.digest);
    return digests;
}

} // namespace

/// What was built on what, drawn as small families.
class TestDescent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreLeftOut()
    {
        const ImageList usual = withoutSteps(family());
        QCOMPARE(digests(usual), (QList<Digest>{digest('a'), digest('b'), digest('d'), digest('m'), digest('x')}));
        QCOMPARE(usual.totalSize, 70);
    }

    void aListWithoutStepsStaysTheSame()
    {
        ImageList list = family();
        list.images.removeIf([](const ImageSummary &image) { return image.isIntermediate; });
        QVERIFY(withoutSteps(list).images.isSharedWith(list.images));
    }

    void whatAnImageStandsOnAndWhatStandsOnIt()
    {
        const ImageList all = family();
        const auto kin = [&](qsizetype i) { return kinshipOf(all.images.at(i), all); };
        QCOMPARE(kin(0), (Kinship{u"base:1"_s, {}}));
        QCOMPARE(kin(3), (Kinship{u"base:1"_s, {u"app:1"_s, u"app:2"_s}}));
        QCOMPARE(kin(6).parent, QString());
        QStringList onBase{u"app:1"_s, u"app:2"_s, digest('d').shortHex()};
        onBase.sort();
        QCOMPARE(kin(6).children, onBase);
    }

    /// The step is all that is known.
    void anImageWhoseBaseHasGone()
    {
        const ImageList all{{image('a', 's', u"app:1"_s), step('s', 'x')}, 0};
        QCOMPARE(kinshipOf(all.images.first(), all).parent, digest('s').shortHex());
        QCOMPARE(kinshipOf(all.images.last(), all).parent, digest('x').shortHex());
    }

    void imagesThatAreBuiltOnThemselves()
    {
        const ImageList all{{step('s', 't'), step('t', 's')}, 0};
        QCOMPARE(kinshipOf(all.images.first(), all), (Kinship{digest('t').shortHex(), {}}));
        QVERIFY(withoutSteps(all).images.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDescent)
#include "tst_descent.moc"
