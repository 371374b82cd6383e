// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/updatedesk.h"

#include "tests/core/transport/layout/testlibrary.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// The window's way to newer images: asked from the GUI thread without waiting.
class TestUpdateDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LAB_NEEDS(u"docker-registry"_s);
        QVERIFY_RESULT(m_lab.start());
        m_library = std::make_unique<TestLibrary>();
        m_desk = std::make_unique<UpdateDesk>(m_library->path(), nullptr);
    }

    void cleanup() { m_desk.reset(); }

    void eachNameIsToldOfAndCounted()
    {
        QVERIFY_RESULT(m_library->put(drawImage(u"etc/hosts"_s), {name(u"a:1"_s), name(u"b:1"_s), name(u"c:1"_s)}));
        QFutureWatcher<Result<NameUpdate>> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        watcher.setFuture(m_desk->check({}));
        QTRY_VERIFY(watcher.isFinished());
        QCOMPARE(watcher.future().resultCount(), 3);
        for (const Result<NameUpdate> &update : watcher.future().results())
            QCOMPARE(update.value().state, NameUpdate::State::Gone);
        QCOMPARE(watcher.progressMaximum(), 3);
        QTRY_VERIFY(!progress.isEmpty());
    }

    void nobodyIsAskedBeforeTheCheck()
    {
        QVERIFY_RESULT(m_library->put(drawImage(u"etc/hosts"_s), {name(u"a:1"_s)}));
        QCOMPARE(m_lab.proxy->requests().size(), 0);
    }

    void aLibraryThatCannotBeReadIsSaid()
    {
        QFile index(m_library->path(u"index.json"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("{");
        index.close();
        auto asked = m_desk->check({});
        QTRY_VERIFY(asked.isFinished());
        QVERIFY_ERROR(asked.result(), ErrorKind::Damaged);
    }

    void aCheckIsStopped()
    {
        waitForSilence();
        m_stop.request_stop();
        QTRY_VERIFY(m_asked.isFinished());
        QVERIFY_ERROR(m_asked.result(), ErrorKind::Cancelled);
    }

    void theDeskEndsUnderACheck()
    {
        waitForSilence();
        m_desk.reset();
        QVERIFY(m_asked.isFinished());
        QVERIFY_ERROR(m_asked.result(), ErrorKind::Cancelled);
    }

private:
    QString name(const QString &rest) const { return m_lab.host() + u'/' + rest; }

    void waitForSilence()
    {
        QVERIFY_RESULT(m_library->put(drawImage(u"etc/hosts"_s), {name(u"a:1"_s)}));
        m_lab.proxy->add(u"/"_s, Fault::silence(), -1);
        m_stop = {};
        m_asked = m_desk->check(m_stop.get_token());
        QTRY_VERIFY(!m_lab.proxy->requests().isEmpty());
    }

    ProxiedRegistry m_lab;
    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<UpdateDesk> m_desk;
    std::stop_source m_stop;
    QFuture<Result<NameUpdate>> m_asked;
};

QTEST_GUILESS_MAIN(TestUpdateDesk)
#include "tst_updatedesk.moc"
