// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/enginedesk.h"
#include "tests/support/answer.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;

/// What keeps engines off the list, as the desk knows it: nobody has to be running.
class TestEngineProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_around.home = m_around.runtime = m_around.run = m_home->path();
        const QString context = m_home->filePath(u".docker/contexts/meta/harbour"_s);
        QVERIFY(QDir().mkpath(context));
        m_meta = context + u"/meta.json"_s;
    }

    void aBrokenContextIsToldOnce()
    {
        write("{");
        EngineDesk desk;
        QSignalSpy changed(&desk, &EngineDesk::problemsChanged);
        desk.start(m_around);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(desk.problems().size(), 1);
        QVERIFY(desk.problems().first().words().contains(m_meta));
        lookAtOneMore(desk);
        QCOMPARE(changed.size(), 1);
    }

    void aMendedContextIsNoProblem()
    {
        write(contextTo("npipe:////./pipe/docker_engine"));
        EngineDesk desk;
        QSignalSpy changed(&desk, &EngineDesk::problemsChanged);
        desk.start(m_around);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(desk.engines().isEmpty());
        write(contextTo("unix:///none.sock"));
        lookAtOneMore(desk);
        QCOMPARE(changed.size(), 2);
        QVERIFY(desk.problems().isEmpty());
        QVERIFY(desk.engine(u"engine:unix:///none.sock"_s));
    }

    void whoLooksAgainIsToldAgain()
    {
        write("{");
        EngineDesk desk;
        QSignalSpy changed(&desk, &EngineDesk::problemsChanged);
        desk.start(m_around);
        QTRY_COMPARE(changed.size(), 1);
        desk.lookAgain();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(desk.problems().size(), 1);
    }

private:
    static QByteArray contextTo(const QByteArray &host)
    {
        return "{\"Name\": \"harbour\", \"Endpoints\": {\"docker\": {\"Host\": \"" + host + "\"}}}";
    }

    void write(const QByteArray &meta) const
    {
        QFile file(m_meta);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(meta) == meta.size());
    }

    /// As the desk does every now and then.
    static void lookAtOneMore(EngineDesk &desk)
    {
        const qsizetype before = desk.engines().size();
        EngineEndpoint own{u"Forge"_s, EngineAddress{EngineAddress::Way::Local, u"/forge.sock"_s, {}, 0, {}}};
        own.origin = EngineEndpoint::Origin::Own;
        QVERIFY_RESULT(answerOf(desk.add(own)));
        QTRY_VERIFY(desk.engines().size() > before);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    Surroundings m_around;
    QString m_meta;
};

QTEST_GUILESS_MAIN(TestEngineProblems)
#include "tst_engineproblems.moc"
