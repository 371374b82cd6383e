// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/registrydesk.h"

#include "core/transport/registry/settings/settingsfile.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/answer.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// The window's way to registries: real ones, asked from the GUI thread without waiting.
class TestRegistryDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ROOT();
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s, u"buildah"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        auto filling = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(filling);
        for (const QString &tag : {u"1"_s, u"latest"_s})
            QVERIFY_RESULT(images->push(u"tiny:1"_s, (*filling)->host(), u"team/app:"_s + tag));
        QVERIFY_RESULT(images->push(u"multi:latest"_s, (*filling)->host(), u"team/app:multi"_s));
    }

    void init()
    {
        QVERIFY_RESULT(m_lab.start({.storage = m_storage.path()}));
        m_accounts = std::make_shared<MemoryAccounts>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<RegistryDesk>(m_accounts, memoryPath());
    }

    void cleanup() { m_desk.reset(); }

    void repositoriesAndTags()
    {
        QCOMPARE(answerOf(m_desk->repositories(registry())).value(), QStringList{u"team/app"_s});
        QCOMPARE(answerOf(m_desk->tags(repository())).value().size(), 3);
        QVERIFY_ERROR(answerOf(m_desk->tags(name(u"/no/such"_s))), ErrorKind::NotFound);
        QVERIFY_ERROR(answerOf(m_desk->search(registry(), {u"app"_s})), ErrorKind::Refused);
    }

    void whatADigestIsIsAskedOnce()
    {
        const auto first = answerOf(m_desk->outline(name(u"/team/app:1"_s)));
        QVERIFY_RESULT(first);
        m_lab.proxy->clearRequests();
        QCOMPARE(answerOf(m_desk->outline(name(u"/team/app:latest"_s))).value(), *first);
        QCOMPARE(m_lab.proxy->requests().size(), 1);
        QCOMPARE(m_lab.proxy->requests().first().method, "HEAD");
    }

    void detailsTeachTheList()
    {
        QSignalSpy looked(m_desk.get(), &RegistryDesk::looked);
        QCOMPARE(answerOf(m_desk->details(name(u"/team/app:multi"_s))).value().platforms.size(), 2);
        QCOMPARE(looked.size(), 1);
        m_lab.proxy->clearRequests();
        QVERIFY(answerOf(m_desk->outline(name(u"/team/app:multi"_s))).value().isWhole());
        QCOMPARE(m_lab.proxy->requests().size(), 1);
    }

    void aQuestionCanBeGivenUp()
    {
        m_lab.proxy->add(u"/tags/"_s, Fault::silence(), -1);
        std::stop_source stop;
        const auto asked = m_desk->tags(repository(), stop.get_token());
        QTRY_COMPARE(m_lab.proxy->requests({}, u"/tags/"_s).size(), 1);
        stop.request_stop();
        QVERIFY_ERROR(answerOf(asked), ErrorKind::Cancelled);
    }

    void theDeskEndsUnderQuestions()
    {
        m_lab.proxy->add(u"/tags/"_s, Fault::silence(), -1);
        const auto asked = m_desk->tags(repository());
        QTRY_COMPARE(m_lab.proxy->requests({}, u"/tags/"_s).size(), 1);
        m_desk.reset();
        QVERIFY_ERROR(answerOf(asked), ErrorKind::Cancelled);
    }

    void aPlanTellsHowFarItIs()
    {
        QFutureWatcher<Result<TagRemovalPlan>> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressRangeChanged);
        watcher.setFuture(m_desk->planRemoval({name(u"/team/app:1"_s)}));
        const auto plan = answerOf(watcher.future());
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->items.first().others, QStringList{u"latest"_s});
        QTRY_VERIFY(!progress.isEmpty());
        QCOMPARE(progress.last().at(1).toInt(), 3);
    }

    void whatIsRemovedIsGone()
    {
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::answer(202),
            .times = -1,
            .method = "DELETE"});
        const auto plan = answerOf(m_desk->planRemoval({name(u"/team/app:1"_s)}));
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(answerOf(m_desk->remove(*plan)));
        QVERIFY_RESULT(answerOf(m_desk->removeTag(name(u"/team/app:multi"_s))));
        const auto deletes = m_lab.proxy->requests("DELETE", {});
        QCOMPARE(deletes.size(), 2);
        QVERIFY(deletes.first().target.endsWith(plan->items.first().digest.toString().toLatin1()));
        QVERIFY(deletes.last().target.endsWith("/multi"));
    }

    void signingInOpensTheDoor()
    {
        QVERIFY_RESULT(m_lab.start({.storage = m_storage.path(), .user = u"ann"_s, .password = u"pw"_s}));
        QVERIFY_ERROR(answerOf(m_desk->tags(repository())), ErrorKind::Refused);
        m_accounts->session.insert(m_lab.proxy->host(), {u"ann"_s, u"pw"_s});
        m_desk->followAccounts();
        QCOMPARE(answerOf(m_desk->tags(repository())).value().size(), 3);
        QTRY_VERIFY(m_desk->registries().contains(m_lab.proxy->host()));
    }

    void aManifestIsFetchedOnceForAllPreflights()
    {
        const auto first = answerOf(look({}));
        QVERIFY_RESULT(first);
        QVERIFY(first->isMeasured && first->missing > 0);
        QVERIFY(!m_lab.proxy->requests("GET", u"/manifests/"_s).isEmpty());
        m_lab.proxy->clearRequests();
        const auto second = answerOf(look({}));
        QVERIFY_RESULT(second);
        QCOMPARE(second->missing, first->missing);
        QVERIFY(m_lab.proxy->requests("GET", u"/manifests/"_s).isEmpty());
    }

    void aPasswordForOneQuestionIsNotKept()
    {
        QVERIFY_RESULT(m_lab.start({.storage = m_storage.path(), .user = u"ann"_s, .password = u"pw"_s}));
        QCOMPARE(answerOf(look({u"ann"_s, u"pw"_s})).value().standing->user, u"ann"_s);
        QVERIFY_ERROR(answerOf(look({})), ErrorKind::Refused);
    }

    void aMirrorIsTried()
    {
        const auto other = RegistryProcess::start({.storage = m_storage.path()});
        QVERIFY_RESULT(other);
        const Mirror mirror = mirrorAt((*other)->url()).value();
        const auto read = answerOf(m_desk->measure(mirror, name(u"/team/app:1"_s)));
        QVERIFY_RESULT(read);
        QVERIFY(!read->trouble && read->latency >= 0 && read->firstByte >= 0);
        QCOMPARE(read->digest, answerOf(m_desk->digest(name(u"/team/app:1"_s))).value());

        const auto alone = answerOf(m_desk->measure(mirror, registry()));
        QVERIFY_RESULT(alone);
        QVERIFY(!alone->trouble && alone->latency >= 0 && alone->digest.isNull());

        const Mirror nobody = mirrorAt(u"http://127.0.0.1:%1"_s.arg(closedPort())).value();
        const auto silent = answerOf(m_desk->measure(nobody, name(u"/team/app:1"_s)));
        QVERIFY_RESULT(silent);
        QVERIFY(silent->trouble && silent->trouble->kind == ErrorKind::Unreachable);
    }

    void whatWasDecidedHoldsFromTheNextQuestionOn()
    {
        const QTemporaryDir config;
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(config.path()));
        QVERIFY_RESULT(answerOf(m_desk->tags(repository())));
        RegistrySettings settings;
        settings.proxy = RegistrySettings::Proxy::Own;
        settings.proxyUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(closedPort()));
        QVERIFY_RESULT(keepSettings(m_lab.proxy->host(), settings)); // as another program does
        QVERIFY_ERROR(answerOf(m_desk->tags(repository())), ErrorKind::Unreachable);
        qunsetenv("XDG_CONFIG_HOME");
    }

    void manifestsGoOnBeingLearned()
    {
        RegistrySession session(m_accounts);
        for (int round = 0; round < 12; ++round) {
            KnownManifests known = session.manifests();
            for (int i = 0; i < 100; ++i) {
                const QByteArray bytes = QByteArray::number(round * 100 + i);
                known.insert(Digest::of(bytes), RawManifest{bytes, {}, Digest::of(bytes)});
            }
            session.learn(known);
            QVERIFY(session.manifests().contains(Digest::of(QByteArray::number(round * 100 + 99))));
            QVERIFY(session.manifests().size() <= 500);
        }
    }

    void registriesAreRemembered()
    {
        QSignalSpy listed(m_desk.get(), &RegistryDesk::registriesChanged);
        QCOMPARE(m_desk->registries(), QStringList{u"docker.io"_s});
        m_desk->addRegistry(registry());
        m_desk->noteUse(repository());
        m_desk->setFavourite(repository(), true);
        QCOMPARE(m_desk->registries(), (QStringList{u"docker.io"_s, m_lab.proxy->host()}));
        QCOMPARE(listed.size(), 1);
        m_desk.reset(); // which writes what is under way

        RegistryDesk again(m_accounts, memoryPath());
        QTRY_COMPARE(again.registries(), (QStringList{u"docker.io"_s, m_lab.proxy->host()}));
        QVERIFY(again.memory().isFavourite(repository()));
        again.forgetRegistry(m_lab.proxy->host());
        QCOMPARE(again.registries(), QStringList{u"docker.io"_s});
        QVERIFY(!again.memory().isFavourite(repository()));
    }

    void twoWindowsKeepWhatBothRemember()
    {
        RegistryDesk other(m_accounts, memoryPath());
        m_desk->setFavourite(name(u"/a"_s), true);
        QTRY_VERIFY(QFile::exists(memoryPath()));
        other.setFavourite(name(u"/b"_s), true);
        QTRY_COMPARE(readRegistryMemory(memoryPath()).value_or(RegistryMemory()).favourites.size(), 2);
    }

    void aMemoryThatCannotBeKeptIsSaid()
    {
        QFile blocking(m_folder->filePath(u"own"_s));
        QVERIFY(blocking.open(QIODevice::WriteOnly)); // where the folder would be
        QSignalSpy notKept(m_desk.get(), &RegistryDesk::notKept);
        m_desk->setFavourite(repository(), true);
        QTRY_VERIFY(!notKept.isEmpty());
        QVERIFY2(m_desk->memory().isFavourite(repository()), "for this session it holds");
    }

private:
    QString memoryPath() const { return m_folder->filePath(u"own/registries.json"_s); }
    QFuture<Result<Preflight>> look(const Credential &credential)
    {
        PullRequest request;
        request.image = name(u"/team/app:multi"_s);
        request.access.credential = credential;
        return m_desk->preflight(m_folder->filePath(u"library"_s), request, true);
    }
    Reference name(const QString &rest) const { return Reference::parse(m_lab.proxy->host() + rest).value(); }
    Reference registry() const { return Reference::registry(m_lab.proxy->host()).value(); }
    Reference repository() const { return name(u"/team/app"_s); }

    QTemporaryDir m_storage;
    std::unique_ptr<QTemporaryDir> m_folder;
    ProxiedRegistry m_lab;
    std::shared_ptr<MemoryAccounts> m_accounts;
    std::unique_ptr<RegistryDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestRegistryDesk)
#include "tst_registrydesk.moc"
