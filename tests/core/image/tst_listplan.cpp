// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/listplan.h"
#include "tests/support/check.h"

#include <QTest>
#include <QTimeZone>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

Digest digest(char c)
{
    return Digest::parse(u"sha256:"_s + QString(64, QLatin1Char(c))).value();
}

/// An image whose ID is 64 times a digit, over layers of ten bytes each that are named by letters.
ImageSummary image(char id, const QStringList &names, const QByteArray &layers, char parent = 0)
{
    ImageSummary summary;
    summary.digest = summary.id = digest(id);
    for (const QString &name : names)
        summary.references.append(Reference::parse(name).value());
    for (const char layer : layers)
        summary.kept.append({digest(layer), 10});
    summary.size = 10 * layers.size() + 1; // and a config
    summary.sharedSize = summary.uniqueSize = 0;
    if (parent != 0)
        summary.parent = digest(parent);
    return summary;
}

ImageSummary used(ImageSummary summary)
{
    summary.users = {{ImageUser::Kind::Running, u"web"_s, u"1234"_s}};
    return summary;
}

ImageSummary step(ImageSummary summary)
{
    summary.isIntermediate = true;
    return summary;
}

/// "1 app:1 app:2 gone 11 | 2 app:3", and what is freed together.
QString drawn(const RemovalPlan &plan)
{
    QStringList items;
    for (const RemovalItem &item : plan.items) {
        QStringList words{item.id.hex().first(1)};
        words += familiarNames(item.names) + item.otherNames;
        if (item.deletes)
            words.append(u"gone %1"_s.arg(item.frees));
        if (!item.users.isEmpty())
            words.append(u"used"_s);
        for (const Digest &child : item.children)
            words.append(u"under "_s + child.hex().first(1));
        items.append(words.join(u' '));
    }
    return items.join(u" | "_s) + u" = %1"_s.arg(plan.frees);
}

QString drawn(const Result<RemovalPlan> &plan)
{
    return plan ? drawn(*plan) : kindName(plan.error().kind);
}

QList<ImageName> names(const QStringList &texts)
{
    QList<ImageName> names;
    for (const QString &text : texts)
        names.append(ImageName::parse(text));
    return names;
}

QString removal(const ImageList &list, const QStringList &texts, bool force = false)
{
    return drawn(planRemoval(list, names(texts), force));
}

/// Two images over a common layer, one of them with two names, and a dangling one over the same.
ImageList harbour()
{
    return {{image('1', {u"app:1"_s, u"app:2"_s}, "ab"), image('2', {u"app:3"_s}, "ac"), image('3', {}, "ad")}, -1};
}

} // namespace

/// Removals that are planned from nothing but a list.
class TestListPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameAndItsImage()
    {
        QCOMPARE(removal(harbour(), {u"app:1"_s}), u"1 app:1 = 0"_s);
        QCOMPARE(removal(harbour(), {u"app:1"_s, u"app:2"_s}), u"1 app:1 app:2 gone 11 = 11"_s);
        QCOMPARE(removal(harbour(), {u"app:3"_s}), u"2 app:3 gone 11 = 11"_s);
        QCOMPARE(removal(harbour(), {u"3333"_s}), u"3 gone 11 = 11"_s);
    }

    /// The layer that all stand on goes when all of them do.
    void whatIsFreedTogether()
    {
        QCOMPARE(removal(harbour(), {u"app:3"_s, u"3333"_s, u"1111"_s}, true),
            u"2 app:3 gone 11 | 3 gone 11 | 1 app:1 app:2 gone 11 = 43"_s);
    }

    void anIdWithSeveralNames()
    {
        QCOMPARE(removal(harbour(), {u"1111"_s}), u"conflict"_s);
        QCOMPARE(removal(harbour(), {u"1111"_s}, true), u"1 app:1 app:2 gone 11 = 11"_s);
        QCOMPARE(removal(harbour(), {u"nobody:1"_s}), u"not-found"_s);
    }

    void whoHoldsIsSaid()
    {
        const ImageList list{{used(image('1', {u"app:1"_s}, "a"))}, -1};
        QCOMPARE(removal(list, {u"app:1"_s}), u"1 app:1 gone 11 used = 11"_s);
    }

    /// 3 was built on 1, in a step.
    void whatWasBuiltOnIt()
    {
        const ImageList list{
            {image('1', {u"base:1"_s}, "a"), step(image('2', {}, "ab", '1')), image('3', {u"app:1"_s}, "abc", '2')},
            -1};
        QCOMPARE(removal(list, {u"base:1"_s}), u"1 base:1 under 3 = 0"_s);
        QCOMPARE(removal(list, {u"2222"_s}), u"2 gone 1 under 3 = 1"_s);
        QCOMPARE(removal(list, {u"app:1"_s}), u"3 app:1 gone 22 = 22"_s);
        // What stands on others goes first, whatever was said first.
        QCOMPARE(removal(list, {u"base:1"_s, u"app:1"_s}), u"3 app:1 gone 22 | 1 base:1 gone 1 = 33"_s);
    }

    /// What stays counts with the layers that it is known to have, though nobody knows how large they are there.
    void layersOfUnknownSize()
    {
        ImageList list{{image('1', {u"app:1"_s}, "ab"), image('2', {u"app:2"_s}, "ac")}, -1};
        for (KeptLayer &layer : list.images[1].kept)
            layer.size = -1;
        QCOMPARE(removal(list, {u"app:1"_s}), u"1 app:1 gone 11 = 11"_s);
    }

    /// Docker's containerd store tells how much is shared, and not what.
    void layersThatNobodyTells()
    {
        ImageList list{{image('1', {u"app:1"_s}, ""), image('2', {u"app:2"_s}, "")}, -1};
        for (ImageSummary &image : list.images) {
            image.size = 100;
            image.sharedSize = 70;
            image.uniqueSize = 30;
        }
        QCOMPARE(removal(list, {u"app:1"_s, u"app:2"_s}), u"1 app:1 gone 30 | 2 app:2 gone 30 = 60"_s);
    }

    /// A member of a manifest list, which nothing was built on: it does not go along with others.
    void whatIsNeededWithoutChildren()
    {
        const ImageList list{{image('1', {u"app:1"_s}, "a"), step(image('2', {}, "b"))}, -1};
        QCOMPARE(removal(list, {u"app:1"_s}), u"1 app:1 gone 11 = 11"_s);
    }

    void anImageBuiltOnItself()
    {
        const ImageList list{{step(image('1', {}, "a", '1')), image('2', {u"app:1"_s}, "ab", '1')}, -1};
        QCOMPARE(removal(list, {u"app:1"_s}), u"2 app:1 gone 11 = 11"_s);
        QCOMPARE(removal(list, {u"1111"_s}), u"1 gone 1 under 2 = 1"_s);
    }

    /// Each is judged after those that stand on it, in whatever order they were named.
    void whatStaysKeepsAllBelow_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("from below") << QStringList{u"base:1"_s, u"mid:1"_s};
        QTest::newRow("from above") << QStringList{u"mid:1"_s, u"base:1"_s};
    }

    void whatStaysKeepsAllBelow()
    {
        QFETCH(QStringList, texts);
        const ImageList list{
            {image('1', {u"base:1"_s}, "a"), image('2', {u"mid:1"_s}, "ab", '1'), image('3', {u"app:1"_s}, "abc", '2')},
            -1};
        QCOMPARE(removal(list, texts), u"2 mid:1 under 3 | 1 base:1 under 2 = 0"_s);
    }

    void sizesThatNobodyKnows()
    {
        ImageList list = harbour();
        list.images[1].uniqueSize = -1;
        QCOMPARE(removal(list, {u"app:3"_s}), u"2 app:3 gone -1 = -1"_s);
    }

    void aNameAlone()
    {
        const auto untag = [](const QStringList &texts, bool lastNameDeletes) {
            return drawn(planUntag(harbour(), names(texts), lastNameDeletes));
        };
        QCOMPARE(untag({u"app:1"_s}, true), u"1 app:1 = 0"_s);
        QCOMPARE(untag({u"app:1"_s, u"app:2"_s}, false), u"1 app:1 app:2 = 0"_s);
        QCOMPARE(untag({u"app:1"_s, u"app:2"_s}, true), u"conflict"_s);
        QCOMPARE(untag({u"app:3"_s}, true), u"conflict"_s);
        QCOMPARE(untag({u"app:9"_s}, true), u"not-found"_s);
        QCOMPARE(untag({u"3333"_s}, true), u"not-found"_s);
        QCOMPARE(untag({u"App:3"_s}, true), u"usage"_s);
    }

    /// Its last name can go by itself: it is kept as a step of what was built on it.
    void theLastNameOfABase()
    {
        const ImageList list{{image('1', {u"base:1"_s}, "a"), image('2', {u"app:1"_s}, "ab", '1')}, -1};
        QCOMPARE(drawn(planUntag(list, names({u"base:1"_s}), true)), u"1 base:1 under 2 = 0"_s);
    }

    /// A digest that stands for a name cannot be taken off; asked to, podman deletes the image.
    void whatIsNoTagIsNotTakenOff()
    {
        ImageList list = harbour();
        const QString origin = u"app@"_s + digest('9').toString();
        list.images[2].otherNames = {origin};
        QCOMPARE(drawn(planUntag(list, names({origin}), false)), u"conflict"_s);
    }

    void danglingOnes()
    {
        QCOMPARE(drawn(planPrune(harbour(), {})), u"3 gone 11 = 11"_s);
        ImageList list = harbour();
        list.images[2] = used(list.images[2]);
        QCOMPARE(drawn(planPrune(list, {})), u" = 0"_s);
    }

    void allThatNobodyUses()
    {
        PruneRequest all;
        all.all = true;
        ImageList list = harbour();
        QCOMPARE(drawn(planPrune(list, all)), u"1 app:1 app:2 gone 11 | 2 app:3 gone 11 | 3 gone 11 = 43"_s);
        list.images[1] = used(list.images[1]);
        QCOMPARE(drawn(planPrune(list, all)), u"1 app:1 app:2 gone 11 | 3 gone 11 = 22"_s);
    }

    /// An image stays when one that a container holds was built on it, over however many others.
    void whatStaysKeepsItsParents()
    {
        PruneRequest all;
        all.all = true;
        ImageList list{{image('1', {u"base:1"_s}, "a"), image('2', {u"mid:1"_s}, "ab", '1'),
                           used(image('3', {u"app:1"_s}, "abc", '2')), image('4', {u"other:1"_s}, "e")},
            -1};
        QCOMPARE(drawn(planPrune(list, all)), u"4 other:1 gone 11 = 11"_s);
    }

    void ageAndLabels()
    {
        ImageSummary old = image('1', {}, "a");
        old.created = QDateTime(QDate(2020, 1, 1), QTime(0, 0), QTimeZone::UTC);
        old.labels = {{u"keep"_s, u"no"_s}};
        const ImageList list{{old, image('2', {}, "b")}, -1};
        PruneRequest request;
        request.until = QDateTime(QDate(2021, 1, 1), QTime(0, 0), QTimeZone::UTC);
        QCOMPARE(drawn(planPrune(list, request)), u"1 gone 11 = 11"_s);
        request.labels = {u"keep=no"_s};
        QCOMPARE(drawn(planPrune(list, request)), u"1 gone 11 = 11"_s);
        request.labels = {u"keep=yes"_s};
        QCOMPARE(drawn(planPrune(list, request)), u" = 0"_s);
        QCOMPARE(drawn(planPrune(list, {.all = false, .until = {}, .labels = {}, .withoutLabels = {u"keep"_s}})),
            u"2 gone 11 = 11"_s);
    }
};

QTEST_GUILESS_MAIN(TestListPlan)
#include "tst_listplan.moc"
