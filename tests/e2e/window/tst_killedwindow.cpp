// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/queueentry.h"
#include "core/transport/layout/library.h"
#include "tests/core/transport/registry/seed.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// The real window on a throw-away Library, killed without warning while its queue pulls from a real registry.
class TestKilledWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"curl"_s);
        QVERIFY_RESULT(m_lab.start());
        const auto seed = pushSeed(m_lab.registry->host(), u"team/app"_s, u"1"_s, {layerSize});
        QVERIFY_RESULT(seed);
        m_seed = *seed;
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto library = Library::open(libraryPath());
        QVERIFY_RESULT(library);
        m_lab.proxy->clearRules();
        m_lab.proxy->clearRequests();
        PullRequest pull;
        pull.image = *Reference::parse(m_lab.host() + u"/team/app:1"_s);
        QVERIFY_RESULT(writeQueue(queuePath(), {QueueEntry{pull}}));
    }

    void theNextOneGoesOn()
    {
        m_lab.proxy->add(u"/blobs/"_s, Fault::slow(1'000'000), -1);
        killAfter(1'000'000);
        QVERIFY(!isThere());
        QVERIFY2(queue().contains("team/app"), "what was under way is not lost");

        const qint64 kept = partialSize();
        m_lab.proxy->clearRules();
        m_lab.proxy->clearRequests();
        const auto window = open();
        QTRY_VERIFY(isThere());
        QTRY_VERIFY2(!queue().contains("team/app"), "what is done does not come back");
        QCOMPARE(m_lab.proxy->bytesSent(m_seed.layers.first().digest.toString()), layerSize - kept);
    }

    void itMayDieAgainAndAgain()
    {
        m_lab.proxy->add(u"/blobs/"_s, Fault::slow(2'000'000), -1);
        for (const qint64 size : {500'000, 1'500'000, 2'500'000}) {
            killAfter(size);
            QVERIFY(queue().contains("team/app"));
        }
        m_lab.proxy->clearRules();
        const auto window = open();
        QTRY_VERIFY(isThere());
    }

private:
    /// It dies with the test.
    struct Window : QProcess {
        ~Window() override
        {
            kill();
            waitForFinished();
        }
    };

    static constexpr qint64 layerSize = 6'000'000;

    std::unique_ptr<Window> open() const
    {
        auto window = std::make_unique<Window>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(name, m_folder->filePath(name));
        window->setProcessEnvironment(environment);
        window->setProcessChannelMode(QProcess::ForwardedChannels);
        window->start(QStringLiteral(STOWAGE_WINDOW), {u"--library"_s, libraryPath()});
        return window;
    }

    void killAfter(qint64 bytes) const
    {
        const auto window = open();
        QTRY_VERIFY(partialSize() > bytes);
        window->kill();
        QVERIFY(window->waitForFinished());
        QCOMPARE(window->exitStatus(), QProcess::CrashExit);
    }

    QString libraryPath() const { return m_folder->filePath(u"library"_s); }
    QString queuePath() const { return libraryPath() + u"/stowage/queue.json"_s; }

    QByteArray queue() const
    {
        QFile file(queuePath());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Of the layer that is under way.
    qint64 partialSize() const
    {
        return QFileInfo(libraryPath() + u"/stowage/partial/"_s + m_seed.layers.first().digest.hex()).size();
    }

    /// Whether the image is listed, with its layer.
    bool isThere() const
    {
        QFile index(libraryPath() + u"/index.json"_s);
        return index.open(QFile::ReadOnly) && index.readAll().contains(m_seed.digest.toString().toLatin1())
            && QFile::exists(libraryPath() + u"/blobs/sha256/"_s + m_seed.layers.first().digest.hex());
    }

    ProxiedRegistry m_lab;
    Seed m_seed;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestKilledWindow)
#include "tst_killedwindow.moc"
