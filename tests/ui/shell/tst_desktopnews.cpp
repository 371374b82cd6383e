// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/joblistmodel.h"
#include "tests/lab/desktop/desktop.h"
#include "tests/support/check.h"
#include "ui/shell/desktopnews.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QGuiApplication>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace stowage;

/// What a desktop's notifications and task bar hear, on a real bus of their own.
class Listener : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList told; ///< "summary: body"
    QStringList tellers; ///< their entries in the desktop's menu
    QList<QVariantMap> progress;
    QStringList applications; ///< whose progress it is

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
        const QStringList &, const QVariantMap &hints, int)
    {
        told.append(summary + u": "_s + body);
        tellers.append(hints.value(u"desktop-entry"_s).toString());
        return 1;
    }
    void update(const QString &application, const QVariantMap &properties)
    {
        applications.append(application);
        progress.append(properties);
    }
};

class TestDesktopNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theTaskBarFollowsTheTransfers();
    void whatEndsOutOfSightIsTold();
    void whatIsDoneOutOfSightIsTold();
    void whoLooksIsToldNothing();
    void weAreKnownByOurEntryInTheMenu();
    void wordsAreNoMarks();
    void whatIsStoppedIsNoNews();

private:
    std::unique_ptr<lab::Desktop> m_desktop;
    Listener m_listener;
};

void TestDesktopNews::initTestCase()
{
    QGuiApplication::setDesktopFileName(u"org.stowage.Stowage"_s);
    auto desktop = lab::Desktop::start(lab::Desktop::Keychain::None);
    QVERIFY_RESULT(desktop);
    m_desktop = *std::move(desktop);
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(
        bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_listener, QDBusConnection::ExportScriptableSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.connect(
        {}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &m_listener, SLOT(update(QString, QVariantMap))));
}

void TestDesktopNews::init()
{
    m_listener.told.clear();
    m_listener.tellers.clear();
    m_listener.progress.clear();
    m_listener.applications.clear();
}

static Task<Result<JobResult>> halfUntilStopped(TransferContext context)
{
    context.progress({u"layer"_s, Phase::Transfer, 50, 100, {}});
    while (!context.stop.stop_requested())
        QThread::yieldCurrentThread();
    co_return fail(cancelledError());
}

static Task<Result<JobResult>> failWith(Sentence words)
{
    co_return fail(ErrorKind::Unreachable, words);
}

static Task<Result<JobResult>> arrive(QString words)
{
    JobResult result;
    result.summary = [words] { return words; };
    co_return result;
}

/// A window that nobody looks at, until it is shown.
struct News {
    QWidget window;
    JobQueue queue;
    JobListModel model{queue};
    DesktopNews *news = new DesktopNews(queue, model, &window);

    Job *add(const Job::Operation &operation)
    {
        return queue.add(std::make_unique<Job>(Job::Kind::Pull, u"debian:13"_s, operation));
    }
};

void TestDesktopNews::theTaskBarFollowsTheTransfers()
{
    News news;
    Job *job = news.add(halfUntilStopped);
    QTRY_VERIFY(!m_listener.progress.isEmpty() && m_listener.progress.last().value(u"progress"_s) == 0.5);
    QVERIFY(m_listener.progress.last().value(u"progress-visible"_s).toBool());
    job->stop();
    QTRY_VERIFY(!m_listener.progress.last().value(u"progress-visible"_s).toBool());
}

void TestDesktopNews::whatEndsOutOfSightIsTold()
{
    News news;
    news.add([](TransferContext) { return failWith(u"Nobody answers."_s); });
    QTRY_COMPARE(m_listener.told, QStringList{u"Pull debian:13: Nobody answers."_s});
}

void TestDesktopNews::whatIsDoneOutOfSightIsTold()
{
    News news;
    news.add([](TransferContext) { return arrive(u"Pulled debian:13: 3 new layers."_s); });
    QTRY_COMPARE(m_listener.told, QStringList{u"Pull debian:13: Pulled debian:13: 3 new layers."_s});
}

void TestDesktopNews::whoLooksIsToldNothing()
{
    News news;
    news.window.show();
    news.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&news.window));
    const Job *seen = news.add([](TransferContext) { return arrive(u"Seen."_s); });
    QTRY_COMPARE(seen->state(), Job::State::Done);
    const Job *alsoSeen = news.add([](TransferContext) { return failWith(u"Seen as well."_s); });
    QTRY_COMPARE(alsoSeen->state(), Job::State::Failed);
    news.window.hide();
    QTRY_VERIFY(!news.window.isActiveWindow());
    news.add([](TransferContext) { return arrive(u"Not seen."_s); });
    QTRY_COMPARE(m_listener.told, QStringList{u"Pull debian:13: Not seen."_s});
}

void TestDesktopNews::weAreKnownByOurEntryInTheMenu()
{
    News news;
    news.add([](TransferContext) { return arrive(u"All of it is here."_s); });
    QTRY_COMPARE(m_listener.tellers, QStringList{QGuiApplication::desktopFileName()});
    QTRY_VERIFY(!m_listener.applications.isEmpty());
    const QString file = QGuiApplication::desktopFileName() + u".desktop"_s;
    QCOMPARE(m_listener.applications.first(), u"application://"_s + file);
    QVERIFY(QFile::exists(QStringLiteral(STOWAGE_TEST_DATA "/../../packaging/desktop/") + file));
}

void TestDesktopNews::wordsAreNoMarks()
{
    News news;
    news.add([](TransferContext) { return failWith(u"<b>\"bold\"</b>"_s); });
    QTRY_COMPARE(m_listener.told.size(), 1);
    QVERIFY(!m_listener.told.first().contains(u"<b>"_s));
}

void TestDesktopNews::whatIsStoppedIsNoNews()
{
    News news;
    Job *job = news.add(halfUntilStopped);
    job->stop();
    QTRY_COMPARE(job->state(), Job::State::Cancelled);
    news.add([](TransferContext) { return failWith(u"The next one."_s); });
    QTRY_COMPARE(m_listener.told, QStringList{u"Pull debian:13: The next one."_s});
}

QTEST_MAIN(TestDesktopNews)
#include "tst_desktopnews.moc"
