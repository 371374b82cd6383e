// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <QDir>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.emplace();
        QVERIFY_RESULT(m_library->put(m_one, {u"one:1"_s, u"one:2"_s}));
        QVERIFY_RESULT(m_library->put(m_two, {u"two"_s}));
    }

    void byNameTakesTheName()
    {
        const auto plan = plannedFor({u"one:1"_s});
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items.size(), 1);
        QCOMPARE(plan->items.first().names, QList{name(u"one:1"_s)});
        QCOMPARE(plan->items.first().id, m_one.config);
        QVERIFY(!plan->items.first().deletes);
        QCOMPARE(plan->frees, 0);
    }

    void theImageGoesWithItsLastName()
    {
        const auto plan = plannedFor({u"one:1"_s, u"one:2"_s});
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items.size(), 1);
        QVERIFY(plan->items.first().deletes);
        QCOMPARE(plan->frees, m_one.size() - baseSize());
    }

    void bothImagesFreeWhatTheyShare()
    {
        const auto plan = plannedFor({u"one:1"_s, u"one:2"_s, u"two"_s});
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->frees, m_one.size() + m_two.size() - baseSize());
        QCOMPARE(plan->items.last().frees, m_two.size() - baseSize());
    }

    void byIdWithSeveralNamesMustBeForced()
    {
        QVERIFY_ERROR(plannedFor({m_one.config.toString()}), ErrorKind::Conflict);
        const auto forced = planRemoval(*m_library, {called(m_one.config.toString())}, true);
        QVERIFY_RESULT(forced);
        QVERIFY(forced->items.first().deletes);
        QCOMPARE(forced->items.first().names.size(), 2);
        QVERIFY_RESULT(plannedFor({m_two.config.shortHex()}));
    }

    void byAnyPartOfItsDigestOrId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("digest") << m_two.root.digest.toString();
        QTest::newRow("its config") << m_two.config.toString();
        QTest::newRow("an odd number of digits") << m_two.root.digest.hex().first(11);
        QTest::newRow("of its ID") << m_two.config.hex().first(12);
        QTest::newRow("a name with its digest") << u"two@"_s + m_two.root.digest.toString();
    }

    void byAnyPartOfItsDigestOrId()
    {
        QFETCH(const QString, text);
        const auto plan = plannedFor({text});
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items.size(), 1);
        QCOMPARE(plan->items.first().digest, m_two.root.digest);
    }

    void whatIsNotThereCannotBePlanned()
    {
        QVERIFY_ERROR(plannedFor({u"three"_s}), ErrorKind::NotFound);
        QVERIFY_ERROR(planUntag(*m_library, {name(u"three"_s)}), ErrorKind::NotFound);
    }

    void namesOfOtherToolsAreFoundBeforeTheGrammarIsAsked()
    {
        const DrawnImage odd = drawImage(u"odd: one"_s);
        writeLayout(m_library->path(), odd, {u"V1.0"_s});
        QCOMPARE(findImage(*m_library, called(u"V1.0"_s)).value().digest, odd.root.digest);
        QVERIFY_ERROR(findImage(*m_library, called(u"V2.0"_s)), ErrorKind::Usage);
        const auto plan = planUntag(*m_library, {called(u"V1.0"_s)});
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(carryOut(*m_library, *plan));
        QVERIFY(m_library->row(odd).isDangling());
        QVERIFY_ERROR(planUntag(*m_library, {called(odd.config.toString())}), ErrorKind::Usage);
    }

    void severalAreFoundInOneReading()
    {
        const auto found = imageDetails(*m_library, {called(u"two"_s), called(u"three"_s), called(u"one:1"_s)});
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0)->root.digest, m_two.root.digest);
        QVERIFY_ERROR(found.at(1), ErrorKind::NotFound);
        QCOMPARE(found.at(2)->root.digest, m_one.root.digest);
    }

    void untaggingLeavesTheImageDangling()
    {
        const auto plan = planUntag(*m_library, {name(u"two"_s)});
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(carryOut(*m_library, *plan));
        QVERIFY(m_library->row(m_two).isDangling());
        QVERIFY_RESULT(undoRemoval(*m_library));
        QCOMPARE(m_library->row(m_two).references, QList{name(u"two"_s)});
        QCOMPARE(listImages(*m_library).value().images.size(), 2);
    }

    void removedAndTakenBack()
    {
        const QByteArray before = index();
        const auto entry = remove({u"one:1"_s, u"one:2"_s, u"two"_s});
        QVERIFY_RESULT(entry);
        QCOMPARE(listImages(*m_library).value().images.size(), 0);
        const QList<TrashEntry> trash = listTrash(*m_library).value();
        QCOMPARE(trash.size(), 1);
        QCOMPARE(trash.first().id, entry->id);
        QCOMPARE(trash.first().plan.frees, entry->plan.frees);
        QCOMPARE(trash.first().plan.items.first().names, entry->plan.items.first().names);
        QCOMPARE(trash.first().removedAt.daysTo(trash.first().keptUntil), 7);
        const auto report = undoRemoval(*m_library);
        QVERIFY_RESULT(report);
        QCOMPARE(report->restored.size(), 3);
        QCOMPARE(report->taken.size(), 0);
        QCOMPARE(index(), before);
        QCOMPARE(listTrash(*m_library).value().size(), 0);
        QVERIFY_ERROR(undoRemoval(*m_library), ErrorKind::NotFound);
    }

    void theNewestIsTakenBackFirst()
    {
        QVERIFY_RESULT(remove({u"two"_s}));
        const auto second = remove({u"one:1"_s});
        QVERIFY_RESULT(second);
        QCOMPARE(listTrash(*m_library).value().first().id, second->id);
        const auto report = undoRemoval(*m_library);
        QVERIFY_RESULT(report);
        QCOMPARE(report->restored, QList{name(u"one:1"_s)});
        QVERIFY_ERROR(undoRemoval(*m_library, u"nonsense"_s), ErrorKind::NotFound);
    }

    void aNameThatWasGivenAwayIsNotTakenBack()
    {
        QVERIFY_RESULT(remove({u"two"_s}));
        QVERIFY_RESULT(tagImage(*m_library, m_one.root.digest, name(u"two"_s)));
        const auto report = undoRemoval(*m_library);
        QVERIFY_RESULT(report);
        QCOMPARE(report->taken, QList{name(u"two"_s)});
        QVERIFY(report->restored.isEmpty());
        QVERIFY(m_library->row(m_two).isDangling());
        QVERIFY(m_library->row(m_one).references.contains(name(u"two"_s)));
    }

    void aPlanTakesNothingThatCameLater()
    {
        const auto plan = plannedFor({u"two"_s});
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(tagImage(*m_library, m_two.root.digest, name(u"two:later"_s)));
        QVERIFY_RESULT(carryOut(*m_library, *plan));
        QCOMPARE(m_library->row(m_two).references, QList{name(u"two:later"_s)});
    }

    void aPlanLeavesANameThatMovedAway()
    {
        const auto plan = plannedFor({u"two"_s});
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(tagImage(*m_library, m_one.root.digest, name(u"two"_s)));
        QVERIFY_RESULT(carryOut(*m_library, *plan));
        QVERIFY(m_library->row(m_one).references.contains(name(u"two"_s)));
        QCOMPARE(listImages(*m_library).value().images.size(), 1);
    }

    void theReceiptSaysWhatWasReallyTaken()
    {
        const auto plan = plannedFor({u"one:1"_s, u"one:2"_s, u"two"_s});
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(tagImage(*m_library, m_two.root.digest, name(u"one:2"_s)));
        QVERIFY_RESULT(tagImage(*m_library, m_one.root.digest, name(u"three"_s)));
        const auto entry = carryOut(*m_library, *plan);
        QVERIFY_RESULT(entry);
        QCOMPARE(entry->plan.items.size(), 2);
        QCOMPARE(entry->plan.items.first().names, QList{name(u"one:1"_s)});
        QVERIFY(!entry->plan.items.first().deletes && !entry->plan.items.last().deletes);
        QCOMPARE(entry->plan.frees, 0);
        QCOMPARE(listTrash(*m_library).value().first().plan.items.first().names, QList{name(u"one:1"_s)});
    }

    /// The new index may have reached its place when an error comes, so that its receipt is needed.
    void anErrorKeepsTheReceipt()
    {
        const QString target = m_library->path(QString(250, u'x'));
        QVERIFY(QFile::rename((*m_library)->indexPath(), target));
        QVERIFY(QFile::link(target, (*m_library)->indexPath()));
        QVERIFY(!remove({u"two"_s}));
        QCOMPARE(listTrash(*m_library).value().size(), 1);
        QCOMPARE(m_library->row(m_two).references, QList{name(u"two"_s)});
    }

    void namesThatAreNoReferencesGoAndComeBack()
    {
        const DrawnImage odd = drawImage(u"odd"_s);
        writeLayout(m_library->path(), odd, {u"My Image"_s});
        const auto plan = planRemoval(*m_library, {called(odd.config.toString())}, false);
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items.first().otherNames, QStringList{u"My Image"_s});
        QVERIFY_RESULT(carryOut(*m_library, *plan));
        QCOMPARE(m_library->row(odd).digest, Digest());
        QVERIFY_RESULT(undoRemoval(*m_library));
        QCOMPARE(m_library->row(odd).otherNames, QStringList{u"My Image"_s});
    }

    void aRemovalThatWasCutOffIsUndoneWithoutHarm()
    {
        const QByteArray before = index();
        QVERIFY_RESULT(remove({u"one:1"_s, u"one:2"_s}));
        QVERIFY_RESULT(replaceFile((*m_library)->indexPath(), before));
        QVERIFY_RESULT(undoRemoval(*m_library));
        QCOMPARE(index(), before);
    }

    void aBrokenReceiptDoesNotHideTheOthers()
    {
        QVERIFY_RESULT(remove({u"two"_s}));
        QVERIFY_RESULT(replaceFile((*m_library)->ownPath(u"trash/9999999999999999999-x.json"_s), "{"));
        QCOMPARE(listTrash(*m_library).value().size(), 1);
        QVERIFY_RESULT(undoRemoval(*m_library));
        QCOMPARE(m_library->row(m_two).references, QList{name(u"two"_s)});
    }

    void pruning_data()
    {
        QTest::addColumn<PruneRequest>("request");
        QTest::addColumn<QStringList>("goes");
        const QDateTime midst = QDateTime::fromSecsSinceEpoch(1'000, QTimeZone::UTC);
        QTest::newRow("dangling") << PruneRequest{} << QStringList{u"loose"_s, u"old"_s};
        QTest::newRow("all") << PruneRequest{.all = true, .until = {}, .labels = {}, .withoutLabels = {}}
                             << QStringList{u"loose"_s, u"old"_s, u"one"_s, u"two"_s};
        QTest::newRow("until") << PruneRequest{false, midst, {}, {}} << QStringList{u"old"_s};
        QTest::newRow("label") << PruneRequest{false, {}, {u"keep"_s}, {}} << QStringList{u"old"_s};
        QTest::newRow("label and value") << PruneRequest{false, {}, {u"keep=no"_s}, {}} << QStringList{u"old"_s};
        QTest::newRow("another value") << PruneRequest{false, {}, {u"keep=yes"_s}, {}} << QStringList{};
        QTest::newRow("without label") << PruneRequest{false, {}, {}, {u"keep"_s}} << QStringList{u"loose"_s};
    }

    void pruning()
    {
        QFETCH(const PruneRequest, request);
        QFETCH(const QStringList, goes);
        const DrawnImage loose = drawImage(u"loose"_s);
        const DrawnImage old = drawImage(
            u"old"_s, {.created = QDateTime::fromSecsSinceEpoch(1, QTimeZone::UTC), .labels = {{u"keep"_s, u"no"_s}}});
        QVERIFY_RESULT(m_library->put(loose));
        QVERIFY_RESULT(m_library->put(old));
        const QMap<Digest, QString> captions{{loose.root.digest, u"loose"_s}, {old.root.digest, u"old"_s},
            {m_one.root.digest, u"one"_s}, {m_two.root.digest, u"two"_s}};
        const auto plan = planPrune(*m_library, request);
        QVERIFY_RESULT(plan);
        QStringList planned;
        for (const RemovalItem &item : plan->items)
            planned.append(captions.value(item.digest));
        planned.sort();
        QCOMPARE(planned, goes);
        QVERIFY(std::ranges::all_of(plan->items, &RemovalItem::deletes));
    }

private:
    Result<RemovalPlan> plannedFor(const QStringList &names) const
    {
        QList<ImageName> images;
        for (const QString &text : names)
            images.append(called(text));
        return planRemoval(*m_library, images, false);
    }

    Result<TrashEntry> remove(const QStringList &names) const
    {
        const auto plan = plannedFor(names);
        return plan ? carryOut(*m_library, *plan) : fail(plan.error());
    }

    qint64 baseSize() const { return m_one.blobs.value(m_one.layers.first()).size(); }
    QByteArray index() const { return readSmallFile((*m_library)->indexPath(), 100'000).value(); }

    const DrawnImage m_one = drawImage(u"etc/hosts\nusr/bin/one"_s);
    const DrawnImage m_two = drawImage(u"etc/hosts\nusr/bin/two"_s);
    std::optional<TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"
