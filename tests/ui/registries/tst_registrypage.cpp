// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/images/labimages.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"
#include "tests/support/modeltext.h"
#include "tests/ui/says.h"
#include "ui/registries/filterfield.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/repositorypane.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagview.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// The page of a registry over real ones: what it lists, and what it says where it cannot.
class TestRegistryPage : public QObject {
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
        for (const QString &tag : {u"1.9"_s, u"1.10"_s})
            QVERIFY_RESULT(images->push(u"tiny:1"_s, (*filling)->host(), u"team/app:"_s + tag));
        QVERIFY_RESULT(images->push(u"multi:latest"_s, (*filling)->host(), u"base:latest"_s));
    }

    void init()
    {
        QVERIFY_RESULT(m_lab.start({.storage = m_storage.path()}));
        m_accounts = std::make_shared<MemoryAccounts>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<RegistryDesk>(m_accounts, m_folder->filePath(u"registries.json"_s));
        m_page = std::make_unique<RegistryPage>(*m_desk, nullptr);
        m_page->resize(900, 500);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void aCatalogIsListedAndFiltered()
    {
        open();
        QTRY_COMPARE(text(repositories()), picture({u"base"_s, u"team/app"_s}));
        m_page->repositories()->field()->setText(u"APP"_s);
        QCOMPARE(text(repositories()), picture({u"team/app"_s}));
        m_page->repositories()->field()->setText(u"nothing"_s);
        QTRY_VERIFY(says(m_page->repositories(), u"No repository has these words"_s));
        QTest::keyClick(m_page->repositories()->field(), Qt::Key_Escape);
        QCOMPARE(repositories().rowCount(), 2);
    }

    void aRepositoryShowsItsTagsAndWhatTheyAre()
    {
        openApp();
        QCOMPARE(text(tags()), picture({u"1.10"_s, u"1.9"_s}));
        QTRY_VERIFY(!tags().index(1, TagModel::SizeColumn).data().toString().isEmpty());
        QTRY_COMPARE(tags().index(0, TagModel::PlatformsColumn).data().toString(), u"linux/amd64"_s);
        m_page->tags()->filter()->setText(u"1.1"_s);
        QCOMPARE(text(tags()), picture({u"1.10"_s}));
    }

    void enterGoesOnToTheTags()
    {
        open();
        QTRY_COMPARE(repositories().rowCount(), 2);
        QTest::keyClick(m_page->repositories()->field(), Qt::Key_Down);
        QTest::keyClick(m_page->repositories()->view(), Qt::Key_Home);
        QTest::keyClick(m_page->repositories()->view(), Qt::Key_Return);
        QTRY_COMPARE(m_page->tags()->repository().path(), u"base"_s);
        QTRY_VERIFY(m_page->tags()->view()->hasFocus());
        QCOMPARE(m_page->tags()->selected().size(), 1);
        m_page->focusFilter();
        QVERIFY(m_page->tags()->filter()->hasFocus());
    }

    void aStarPutsARepositoryFirst()
    {
        openApp();
        auto *star = m_page->findChild<QToolButton *>(u"star"_s);
        star->click();
        QCOMPARE(text(repositories()), picture({u"team/app"_s, u"base"_s}));
        QVERIFY(star->isChecked());
        QCOMPARE(m_page->repositories()->view()->currentIndex().data().toString(), u"team/app"_s);
        star->click();
        QCOMPARE(text(repositories()), picture({u"base"_s, u"team/app"_s}));
    }

    void aRefusedCatalogLetsNameTheRepository()
    {
        m_lab.proxy->add(u"_catalog"_s, Fault::answer(404), -1);
        m_desk->noteUse(name(u"/team/app:1.9"_s));
        open();
        QTRY_COMPARE(text(repositories()), picture({u"team/app"_s}));
        QTRY_VERIFY(says(m_page->repositories(), u"does not list its repositories"_s));
        type(u"base"_s);
        QTRY_COMPARE(text(repositories()), picture({u"base"_s}));
        QTRY_COMPARE(m_page->tags()->repository().path(), u"base"_s);
        QTRY_COMPARE(tags().rowCount(), 1);
        m_page->repositories()->field()->clear();
        QCOMPARE(text(repositories()), picture({u"team/app"_s}));
    }

    void aSearchHasPages()
    {
        m_lab.proxy->add(u"_catalog"_s, Fault::answer(404), -1);
        m_lab.proxy->add(u"page=1"_s, json(R"({"num_pages":2,"results":[{"name":"team/app","star_count":7,
            "description":"Ours","is_official":true},{"name":"team/web"}]})"));
        m_lab.proxy->add(u"page=2"_s, json(R"({"num_pages":2,"results":[{"name":"team/app"},{"name":"team/old"}]})"));
        open();
        QTRY_VERIFY(says(m_page->repositories(), u"does not list its repositories"_s));
        type(u"team"_s);
        QTRY_COMPARE(text(repositories()), picture({u"team"_s, u"team/app"_s, u"team/web"_s}));
        QCOMPARE(repositories().index(1, 0).data(RepositoryRole::Stars).toInt(), 7);
        button(m_page->repositories(), u"More Results"_s)->click();
        QTRY_COMPARE(text(repositories()), picture({u"team"_s, u"team/app"_s, u"team/web"_s, u"team/old"_s}));
        QVERIFY(!button(m_page->repositories(), u"More Results"_s)->isVisible());
    }

    void aSearchThatFailsLeavesTheName()
    {
        m_lab.proxy->add(u"_catalog"_s, Fault::answer(404), -1);
        m_lab.proxy->add(u"/v1/search"_s, json("<html>"), -1);
        open();
        QTRY_VERIFY(says(m_page->repositories(), u"does not list its repositories"_s));
        type(u"base"_s);
        QTRY_VERIFY(says(m_page->repositories(), u"web page"_s));
        QCOMPARE(text(repositories()), picture({u"base"_s}));
    }

    void whatIsNotThereIsSaid()
    {
        open();
        QTRY_COMPARE(repositories().rowCount(), 2);
        m_page->tags()->showRepository(name(u"/no/such"_s));
        QTRY_VERIFY(says(m_page->tags(), u"Check the name"_s));
        QVERIFY(button(m_page->tags(), u"Look on Docker Hub"_s)->isVisible());
        QSignalSpy wanted(m_page->tags(), &TagPane::diagnoseWanted);
        button(m_page->tags(), u"Diagnose…"_s)->click();
        QCOMPARE(wanted, (QList<QVariantList>{{m_lab.proxy->host() + u"/no/such"_s}}));
    }

    void nobodyThereCanBeTriedAgain()
    {
        m_lab.proxy->add(u"_catalog"_s, Fault::answer(501), 1);
        open();
        QTRY_VERIFY(says(m_page->repositories(), u"trouble of its own"_s));
        QSignalSpy wanted(m_page->repositories(), &RepositoryPane::diagnoseWanted);
        button(m_page->repositories(), u"Diagnose…"_s)->click();
        QCOMPARE(wanted, (QList<QVariantList>{{m_lab.proxy->host()}}));
        button(m_page->repositories(), u"Try Again"_s)->click();
        QTRY_COMPARE(repositories().rowCount(), 2);
    }

    void signingInShowsWhatWasClosed()
    {
        QVERIFY_RESULT(m_lab.start({.storage = m_storage.path(), .user = u"ann"_s, .password = u"pw"_s}));
        QSignalSpy wanted(m_page->repositories(), &RepositoryPane::signInWanted);
        open();
        QTRY_VERIFY(says(m_page->repositories(), u"who you are"_s));
        m_page->tags()->showRepository(name(u"/base"_s));
        QTRY_VERIFY(says(m_page->tags(), u"sign in"_s));
        button(m_page->repositories(), u"Sign In…"_s)->click();
        QCOMPARE(wanted.size(), 1);
        m_accounts->session.insert(m_lab.proxy->host(), {u"ann"_s, u"pw"_s});
        m_desk->followAccounts();
        m_page->reload();
        QTRY_COMPARE(repositories().rowCount(), 2);
        QTRY_COMPARE(text(tags()), picture({u"latest"_s}));
    }

    void aRegistryThatHasEnoughIsLeftAlone()
    {
        m_lab.proxy->add({.target = QRegularExpression(u"/manifests/"_s), .fault = Fault::answer(501), .times = 2});
        openApp();
        QTRY_VERIFY(says(m_page->tags(), u"trouble of its own"_s));
        button(m_page->tags(), u"Go On"_s)->click();
        QTRY_VERIFY(!tags().index(0, TagModel::SizeColumn).data().toString().isEmpty());
        QVERIFY(!button(m_page->tags(), u"Go On"_s)->isVisible());
    }

    void aLimitForStrangersOffersToSignIn()
    {
        m_lab.proxy->add(u"/manifests/"_s, Fault::answer(429), -1);
        QSignalSpy wanted(m_page->tags(), &TagPane::signInWanted);
        openApp();
        auto *signIn = m_page->tags()->findChild<QPushButton *>(u"signIn"_s);
        QTRY_VERIFY(signIn->isVisible());
        signIn->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(says(m_page->tags(), wanted.first().first().toString()));
    }

    void narrowPagesStackTheirParts()
    {
        QCOMPARE(m_page->findChild<QSplitter *>()->orientation(), Qt::Horizontal);
        m_page->resize(400, 500);
        QTRY_COMPARE(m_page->findChild<QSplitter *>()->orientation(), Qt::Vertical);
    }

    void everyControlHasAName()
    {
        openApp();
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *pressed = qobject_cast<const QAbstractButton *>(widget);
            const QString spoken = pressed && !pressed->text().isEmpty() ? pressed->text() : widget->accessibleName();
            QVERIFY2(!spoken.isEmpty(), widget->metaObject()->className());
        }
    }

private:
    void open() { m_page->showRegistry(Reference::registry(m_lab.proxy->host()).value()); }
    void openApp()
    {
        open();
        QTRY_COMPARE(repositories().rowCount(), 2);
        m_page->repositories()->view()->setCurrentIndex(repositories().find(u"team/app"_s));
        QTRY_COMPARE(tags().rowCount(), 2);
    }
    void type(const QString &word)
    {
        m_page->repositories()->field()->setFocus();
        m_page->repositories()->field()->setText(word);
        QTest::keyClick(m_page->repositories()->field(), Qt::Key_Return);
    }

    static Fault json(const QByteArray &body)
    {
        return Fault::answer(200, {{"Content-Type", "application/json"}}, body);
    }
    static QPushButton *button(const QWidget *part, const QString &label)
    {
        for (QPushButton *one : part->findChildren<QPushButton *>())
            if (one->text() == label && (one->isVisible() || label == u"More Results"_s || label == u"Go On"_s))
                return one;
        return nullptr;
    }

    Reference name(const QString &rest) const { return Reference::parse(m_lab.proxy->host() + rest).value(); }
    RepositoryModel &repositories() const { return m_page->repositories()->model(); }
    TagModel &tags() const { return m_page->tags()->model(); }

    QTemporaryDir m_storage;
    std::unique_ptr<QTemporaryDir> m_folder;
    ProxiedRegistry m_lab;
    std::shared_ptr<MemoryAccounts> m_accounts;
    std::unique_ptr<RegistryDesk> m_desk;
    std::unique_ptr<RegistryPage> m_page;
};

QTEST_MAIN(TestRegistryPage)
#include "tst_registrypage.moc"
