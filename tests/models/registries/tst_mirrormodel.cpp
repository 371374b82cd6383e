// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/mirrormodel.h"

#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

Mirror at(const QString &address)
{
    return mirrorAt(address).value();
}

MirrorRow row(const QString &address, const QString &origin = {})
{
    MirrorRow row;
    row.mirror = at(address);
    row.origin = origin;
    return row;
}

MirrorReading reading(const Mirror &mirror, const Digest &digest = {})
{
    MirrorReading reading;
    reading.mirror = mirror;
    reading.latency = 12;
    reading.firstByte = digest.isNull() ? -1 : 1340;
    reading.digest = digest;
    return reading;
}

} // namespace

class TestMirrorModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theRegistryItselfComesLast()
    {
        MirrorModel model;
        QAbstractItemModelTester tester(&model);
        MirrorRow cache = row(u"cache.example/hub"_s, u"/etc/containers/registries.conf"_s);
        cache.mirror.use = Mirror::Use::Digests;
        model.show(u"docker.io"_s, {row(u"http://10.0.0.7:5000"_s), cache});
        QCOMPARE(text(model, {0, 1, 2}),
            picture({u"http://10.0.0.7:5000 | tags and content | you"_s,
                u"cache.example/hub | content only | registries.conf"_s,
                u"docker.io (the registry itself) | whatever no mirror has | "_s}));
        QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"/etc/containers/registries.conf"_s);
        QCOMPARE(model.mirrors(), (QList<Mirror>{at(u"http://10.0.0.7:5000"_s), cache.mirror}));
    }

    void anOrderOfOnesOwn()
    {
        MirrorModel model;
        QAbstractItemModelTester tester(&model);
        model.show(u"r.io"_s, {row(u"a.example"_s), row(u"b.example"_s)});
        QVERIFY(model.append(at(u"c.example"_s)));
        QVERIFY2(!model.append(at(u"https://A.example/"_s)), "it is there already");
        model.move(2, 0);
        QCOMPARE(order(model), u"c.example a.example b.example"_s);
        model.move(0, 3); // below the registry itself
        QCOMPARE(order(model), u"c.example a.example b.example"_s);
        QVERIFY(model.canMove(0, 1) && model.canMove(2, 1));
        QVERIFY(!model.canMove(0, -1) && !model.canMove(2, 3) && !model.canMove(3, 2) && !model.canMove(-1, 0));
        model.remove(1);
        QCOMPARE(order(model), u"c.example b.example"_s);
    }

    void whatWasMeasuredIsSaid()
    {
        MirrorModel model;
        QAbstractItemModelTester tester(&model);
        const QStringList names{u"a.example"_s, u"b.example"_s, u"c.example"_s, u"d.example"_s};
        model.show(u"r.io"_s, {row(names[0]), row(names[1]), row(names[2]), row(names[3])});
        model.startMeasuring(true);
        QCOMPARE(readings(model), QStringList(5, u"is being asked…"_s));

        const Digest now = Digest::of("now");
        model.take(reading(at(names[0]), now));
        model.take(reading(at(names[1]), Digest::of("then")));
        model.take(reading(at(names[2])));
        MirrorReading failed;
        failed.mirror = at(names[3]);
        failed.trouble = Error{ErrorKind::Unreachable, u"It is off."_s, {}};
        model.take(failed);
        model.take(reading(model.mirrorAt(4)));
        model.compareWith(now);
        QCOMPARE(readings(model),
            (QStringList{u"12 ms  ·  first byte after 1340 ms  ·  has it"_s,
                u"12 ms  ·  first byte after 1340 ms  ·  has another image under that name"_s,
                u"12 ms  ·  does not have it"_s, u"It is off."_s, u"12 ms  ·  has it"_s}));
        QCOMPARE(problems(model), (QList<bool>{false, true, false, true, false}));
    }

    void theOrderOfAnswersDoesNotMatter()
    {
        MirrorModel model;
        model.show(u"r.io"_s, {row(u"a.example"_s)});
        model.startMeasuring(true);
        model.take(reading(model.mirrorAt(1)));
        QCOMPARE(readings(model).last(), u"12 ms"_s); // of the image it has not spoken yet
        model.compareWith(Digest::of("now"));
        model.take(reading(at(u"a.example"_s), Digest::of("then")));
        QCOMPARE(problems(model), (QList<bool>{true, false}));
        QCOMPARE(readings(model).last(), u"12 ms  ·  has it"_s);
    }

    void aRegistryThatDoesNotTellIsNotSaidToLackTheImage()
    {
        MirrorModel model;
        model.show(u"r.io"_s, {});
        model.startMeasuring(true);
        model.take(reading(model.mirrorAt(0)));
        model.compareWith(fail(ErrorKind::Refused, u"Sign in first."_s));
        QCOMPARE(readings(model).last(), u"12 ms  ·  Sign in first."_s);
        model.compareWith(fail(ErrorKind::NotFound, u"It is not there."_s));
        QCOMPARE(readings(model).last(), u"12 ms  ·  does not have it"_s);
    }

    void whoDoesNotAnswerIsUntried()
    {
        MirrorModel model;
        model.show(u"r.io"_s, {row(u"a.example"_s)});
        model.startMeasuring(false);
        model.take(reading(at(u"a.example"_s)));
        model.stopMeasuring();
        QCOMPARE(readings(model), (QStringList{u"12 ms"_s, {}}));
    }

private:
    static QString order(const MirrorModel &model)
    {
        QStringList names;
        for (const Mirror &mirror : model.mirrors())
            names.append(mirror.host);
        return names.join(u' ');
    }
    static QStringList readings(const MirrorModel &model)
    {
        QStringList texts;
        for (int i = 0; i < model.rowCount(); ++i)
            texts.append(model.index(i, MirrorModel::ReadingColumn).data().toString());
        return texts;
    }
    static QList<bool> problems(const MirrorModel &model)
    {
        QList<bool> all;
        for (int i = 0; i < model.rowCount(); ++i)
            all.append(model.index(i, 0).data(MirrorRole::Problem).toBool());
        return all;
    }
};

QTEST_GUILESS_MAIN(TestMirrorModel)
#include "tst_mirrormodel.moc"
