// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginetransfer.h"
#include "tests/core/jobs/engines/enginecopies.h"
#include "tests/lab/engine/farengines.h"
#include "tests/lab/engine/largeimage.h"

#include <QDir>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

/// When one of the two dies: the source while it is read, the target before it was asked, or while it is given.
enum class Moment { Reading, Between, Giving };

} // namespace

/// An image goes from one real engine to another, and one of the two is killed on the way: it is said which, and
/// nothing is left behind here or there.
class TestKilledCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_FAR_ENGINES();
        m_engines.start();
        saveLargeImage(*m_engines.docker, m_large);
        cleanup();
    }

    void cleanup()
    {
        m_engines.docker->docker({u"image"_s, u"prune"_s, u"-af"_s});
        m_engines.podman->podman({u"rmi"_s, u"-af"_s});
    }

    void oneOfThemDies_data()
    {
        QTest::addColumn<bool>("toPodman");
        QTest::addColumn<bool>("isFar");
        QTest::addColumn<Moment>("moment");
        QTest::newRow("docker while it is read") << true << false << Moment::Reading;
        QTest::newRow("docker while it is read, far") << true << true << Moment::Reading;
        QTest::newRow("podman while it is read") << false << false << Moment::Reading;
        QTest::newRow("podman while it is read, far") << false << true << Moment::Reading;
        QTest::newRow("podman before it is given") << true << false << Moment::Between;
        QTest::newRow("docker before it is given, far") << false << true << Moment::Between;
        QTest::newRow("podman while it is given, far") << true << true << Moment::Giving;
        QTest::newRow("docker while it is given, far") << false << true << Moment::Giving;
    }

    void oneOfThemDies()
    {
        QFETCH(const bool, toPodman);
        QFETCH(const Moment, moment);
        const Kind to = toPodman ? Kind::Podman : Kind::Docker;
        const Kind from = toPodman ? Kind::Docker : Kind::Podman;
        const Kind dead = moment == Moment::Reading ? from : to;
        ran(client(from, {u"load"_s, u"-q"_s, u"-i"_s, m_large}));
        std::atomic<bool> isKilled = false;
        const auto step = [&](const BlobProgress &now) {
            if (isMoment(moment, now, titleOf(from), titleOf(to)) && !isKilled.exchange(true))
                killNow(dead);
        };
        const auto cut
            = copyToOtherEngine(library(), {end(from), {u"docker.io/library/large:1"_s}}, end(to), {{}, step});
        QVERIFY(isKilled);
        comeBack(dead);
        QVERIFY_ERROR(cut, ErrorKind::Unreachable);
        const QString words = cut.error().message.words();
        QVERIFY2(words.contains(titleOf(dead)) && !words.contains(titleOf(dead == to ? from : to)), qPrintable(words));
        QVERIFY2(isNothingUnderWay(), "what was on its way is left behind");
        QCOMPARE(said(client(to, {u"images"_s, u"-aq"_s})), QString());
    }

private:
    enum class Kind { Docker, Podman };

    static QString titleOf(Kind kind) { return kind == Kind::Docker ? u"Docker"_s : u"Podman"_s; }

    static bool isMoment(Moment moment, const BlobProgress &now, const QString &from, const QString &to)
    {
        const bool hasBegun = now.phase == Phase::Transfer && now.current > 1 << 20;
        switch (moment) {
        case Moment::Reading:
            return hasBegun && now.blob == from;
        case Moment::Between:
            return now.phase == Phase::Done && now.blob == from;
        case Moment::Giving:
            return hasBegun && now.blob == to;
        }
        return false;
    }

    EngineEndpoint end(Kind kind) const
    {
        QFETCH(const bool, isFar);
        const QString socket = kind == Kind::Docker ? m_engines.docker->socket() : m_engines.podman->socket();
        EngineEndpoint end = isFar ? m_engines.throughSsh(socket) : engineOn(socket, {});
        end.name = titleOf(kind);
        return end;
    }

    void killNow(Kind kind) const { kind == Kind::Docker ? m_engines.docker->killNow() : m_engines.podman->killNow(); }
    void comeBack(Kind kind) const
    {
        if (kind == Kind::Docker)
            m_engines.docker->kill();
        else
            m_engines.podman->kill();
        const auto begun = kind == Kind::Docker ? m_engines.docker->startAgain() : m_engines.podman->startAgain();
        QVERIFY_RESULT(begun);
    }

    Outcome client(Kind kind, const QStringList &arguments) const
    {
        return kind == Kind::Docker ? m_engines.docker->docker(arguments) : m_engines.podman->podman(arguments);
    }
    QString library() const { return m_folder.filePath(u"library"_s); }
    bool isNothingUnderWay() const
    {
        const QDir partial(library() + u"/stowage/partial"_s);
        return !partial.exists() || partial.isEmpty();
    }

    const QTemporaryDir m_folder;
    const QString m_large = m_folder.filePath(u"large.tar"_s);
    FarEngines m_engines;
};

QTEST_GUILESS_MAIN(TestKilledCopy)
#include "tst_killedcopy.moc"
