// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/doctordesk.h"

#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/answer.h"
#include "tests/support/check.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestDoctorDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path())); }

    void stepsComeOneByOne()
    {
        DoctorDesk desk;
        QFutureWatcher<Result<Diagnosis>> watcher;
        QList<CheckStep> steps;
        connect(&watcher, &QFutureWatcherBase::resultReadyAt, &watcher,
            [&](int result) { steps.append(watcher.resultAt(result).value().step); });
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(desk.checkUp({registryAt(lab::closedPort())}, {}));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(steps.size(), checkStepCount);
        QCOMPARE(steps.first(), CheckStep::Name);
        QCOMPARE(watcher.resultAt(int(CheckStep::Connection))->verdict, Verdict::Bad);
    }

    void stoppingItIsTheLastResult()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        DoctorDesk desk;
        std::stop_source stop;
        const auto found = desk.checkUp({registryAt(silent.serverPort())}, stop.get_token());
        QTRY_COMPARE(found.resultCount(), 2); // its name and the connection; then it hangs
        stop.request_stop();
        QTRY_VERIFY(found.isFinished());
        QVERIFY_ERROR(found.resultAt(2), ErrorKind::Cancelled);
    }

    void itsEndEndsWhatIsAsked()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto desk = std::make_unique<DoctorDesk>();
        const auto found = desk->checkUp({registryAt(silent.serverPort())}, {});
        QTRY_COMPARE(found.resultCount(), 2);
        desk.reset();
        QVERIFY(found.isFinished());
    }

    void trustAndBack()
    {
        LAB_NEEDS(u"openssl"_s);
        const auto authority = lab::makeAuthority(m_config.path(), u"ca"_s);
        QVERIFY_RESULT(authority);
        QFile pem(authority->file);
        QVERIFY(pem.open(QIODevice::ReadOnly));
        DoctorDesk desk;
        QSignalSpy changed(&desk, &DoctorDesk::trustChanged);
        const auto kept = answerOf(desk.trust(u"r.io:5000"_s, {{}, pem.readAll()}));
        QVERIFY_RESULT(kept);
        QVERIFY(QFile::exists(*kept));
        const auto gone = answerOf(desk.distrust(u"r.io:5000"_s));
        QVERIFY_RESULT(gone);
        QCOMPARE(*gone, QStringList{*kept});
        QVERIFY(!QFile::exists(*kept));
        QCOMPARE(changed.size(), 2);
    }

private:
    static Reference registryAt(quint16 port) { return Reference::registry(u"127.0.0.1:%1"_s.arg(port)).value(); }

    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(TestDoctorDesk)
#include "tst_doctordesk.moc"
