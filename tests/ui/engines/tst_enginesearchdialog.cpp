// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginesearchdialog.h"

#include "core/base/tr.h"
#include "tests/support/check.h"
#include "tests/ui/says.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// An engine that answers when the test wants it to.
struct SearchOracle {
    using Hits = Result<QList<SearchHit>>;
    struct Question {
        EngineSearch search;
        std::stop_token stop;
        std::shared_ptr<QPromise<Hits>> answer;
    };

    EngineSearchDialog::Search search()
    {
        return [this](const EngineSearch &search, const std::stop_token &stop) {
            const auto answer = std::make_shared<QPromise<Hits>>();
            answer->start();
            asked.append({search, stop, answer});
            return answer->future();
        };
    }

    void answer(const Hits &hits) { answer(asked.size() - 1, hits); }
    void answer(qsizetype question, const Hits &hits)
    {
        asked[question].answer->addResult(hits);
        asked[question].answer->finish();
    }

    QList<Question> asked;
};

struct SearchRig {
    explicit SearchRig(const EngineSearchDialog::Engine &engine)
        : dialog(std::make_unique<EngineSearchDialog>(engine, oracle.search(), nullptr))
        , pulls(dialog.get(), &EngineSearchDialog::pullWanted)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }

    QLineEdit *field() const { return dialog->findChild<QLineEdit *>(u"term"_s); }
    QTreeView *list() const { return dialog->findChild<QTreeView *>(); }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(name); }
    /// What a placeholder offers.
    QPushButton *way(const QString &text) const
    {
        for (QPushButton *const button : dialog->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &term) const
    {
        field()->setFocus();
        field()->clear();
        QTest::keyClicks(field(), term);
        key(Qt::Key_Return);
    }
    QString term() const { return oracle.asked.isEmpty() ? QString() : oracle.asked.last().search.term; }
    bool says(const QString &words) const { return stowage::says(dialog.get(), words); }

    SearchOracle oracle;
    std::unique_ptr<EngineSearchDialog> dialog;
    QSignalSpy pulls;
};

const EngineSearchDialog::Engine docker{u"Docker"_s, false, false};
const EngineSearchDialog::Engine podman{u"Podman"_s, true, true};

QList<SearchHit> hits()
{
    return {{u"tea"_s, u"Leaves"_s, 90, true, false}, {u"harbour/tea"_s, u"Green and black"_s, 7, false, false}};
}

} // namespace

class TestEngineSearchDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardIsEnough()
    {
        SearchRig rig(docker);
        QVERIFY(rig.field()->hasFocus());
        rig.type(u" tea  pot "_s);
        QCOMPARE(rig.term(), u"tea pot"_s);
        QCOMPARE(rig.oracle.asked.last().search.limit, SearchQuery::mostPerPage);
        QVERIFY(rig.pulls.isEmpty());
        QVERIFY(rig.says(u"Docker is searching"_s));
        rig.oracle.answer(hits());
        QTRY_VERIFY(rig.list()->hasFocus());
        QVERIFY(rig.says(u"2 hit"_s));
        rig.key(Qt::Key_Down);
        rig.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"harbour/tea"_s);
        rig.key(Qt::Key_Return);
        QCOMPARE(rig.pulls.size(), 1);
        QCOMPARE(rig.pulls.first().first().value<Reference>().familiarName(), u"harbour/tea"_s);
        QVERIFY2(rig.dialog->isVisible(), "until it is known how it is pulled");
        rig.field()->setFocus();
        rig.key(Qt::Key_Down);
        QVERIFY(rig.list()->hasFocus());
        rig.key(Qt::Key_Escape);
        QVERIFY(!rig.dialog->isVisible());
    }

    void nothingIsDoneWithNothing()
    {
        SearchRig rig(docker);
        QVERIFY(!rig.button(u"go"_s)->isEnabled());
        QVERIFY(!rig.button(u"accept"_s)->isEnabled());
        QVERIFY(!rig.button(u"copy"_s)->isEnabled());
        rig.type(u"  "_s);
        rig.type(u"quay.io/"_s);
        QVERIFY(rig.oracle.asked.isEmpty());
        rig.dialog->accept();
        QVERIFY(rig.pulls.isEmpty());
    }

    void aHitKeepsItsRegistry()
    {
        SearchRig rig(podman);
        rig.type(u"tea"_s);
        rig.oracle.answer(QList<SearchHit>{{u"quay.io/harbour/tea"_s, {}, 0, false, false}});
        QTRY_VERIFY(rig.button(u"accept"_s)->isEnabled());
        rig.button(u"accept"_s)->click();
        QCOMPARE(rig.pulls.first().first().value<Reference>().familiarName(), u"quay.io/harbour/tea"_s);
        rig.button(u"copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"quay.io/harbour/tea"_s);
    }

    void aNewerSearchReplacesTheOneUnderWay()
    {
        SearchRig rig(docker);
        rig.type(u"tea"_s);
        rig.type(u"coffee"_s);
        QVERIFY(rig.oracle.asked.first().stop.stop_requested());
        QVERIFY(!rig.oracle.asked.last().stop.stop_requested());
        rig.oracle.answer(1, QList<SearchHit>{{u"coffee"_s, {}, 0, false, false}});
        QTRY_COMPARE(rig.list()->model()->rowCount(), 1);
        rig.oracle.answer(0, hits());
        QCoreApplication::sendPostedEvents(rig.dialog.get());
        QCOMPARE(rig.list()->model()->index(0, 0).data().toString(), u"coffee"_s);
    }

    /// Who types on is not interrupted by what was found for the word before.
    void theFieldKeepsTheKeyboardWhileSomebodyTypes()
    {
        SearchRig rig(docker);
        rig.type(u"tea"_s);
        QTest::keyClicks(rig.field(), u"pot"_s);
        rig.oracle.answer(hits());
        QTRY_COMPARE(rig.list()->model()->rowCount(), 2);
        QVERIFY(rig.field()->hasFocus());
    }

    void anEmptyAnswerSaysSo()
    {
        SearchRig rig(docker);
        rig.type(u"tea"_s);
        rig.oracle.answer(QList<SearchHit>());
        QTRY_VERIFY(rig.says(u"Nothing was found"_s));
        QVERIFY(!rig.way(u"Search Docker Hub"_s));
        QVERIFY(!rig.button(u"accept"_s)->isEnabled());
    }

    /// Which may be because it searches nowhere.
    void whatPodmanDoesNotFindDockerHubMay()
    {
        SearchRig rig(podman);
        rig.type(u"harbour/tea"_s);
        rig.oracle.answer(QList<SearchHit>());
        QTRY_VERIFY(rig.says(u"unqualified-search-registries"_s));
        QVERIFY(rig.way(u"Search Docker Hub"_s));
        rig.way(u"Search Docker Hub"_s)->click();
        QCOMPARE(rig.term(), u"docker.io/harbour/tea"_s);
        rig.oracle.answer(QList<SearchHit>());
        QTRY_VERIFY(rig.says(u"Nothing was found"_s));
        QVERIFY(!rig.way(u"Search Docker Hub"_s));
    }

    void anErrorSaysWhatToDo()
    {
        SearchRig rig(docker);
        rig.type(u"tea"_s);
        rig.oracle.answer(fail(ErrorKind::Unreachable, Tr::tr("The engine does not answer just now."), u"dial tcp"_s));
        QTRY_VERIFY(rig.says(u"The engine does not answer just now."_s));
        QVERIFY(!rig.button(u"accept"_s)->isEnabled());
        QVERIFY(rig.way(u"Try Again"_s));
        rig.way(u"Try Again"_s)->click();
        QCOMPARE(rig.oracle.asked.size(), 2);
        rig.oracle.answer(hits());
        QTRY_COMPARE(rig.list()->model()->rowCount(), 2);
        rig.type(u"tea"_s);
        rig.oracle.answer(fail(ErrorKind::Unreachable, Tr::tr("The engine does not answer just now.")));
        QTRY_VERIFY(rig.says(u"The engine does not answer just now."_s));
        QCOMPARE(rig.list()->model()->rowCount(), 0);
    }

    void aFullAnswerMayNotBeAll()
    {
        SearchRig rig(docker);
        rig.type(u"tea"_s);
        QList<SearchHit> many;
        for (int i = 0; i < SearchQuery::mostPerPage; ++i)
            many.append({u"tea%1"_s.arg(i), {}, 0, false, false});
        rig.oracle.answer(many);
        QTRY_VERIFY(rig.says(u"there may be more"_s));
    }

    void plainHttpIsAskedForWhereItHelps()
    {
        SearchRig rig(podman);
        auto *const plain = rig.dialog->findChild<QCheckBox *>();
        QVERIFY(!plain->isVisible());
        rig.field()->setText(u"registry.example.org/tea"_s);
        QVERIFY(plain->isVisible());
        plain->setChecked(true);
        rig.dialog->search();
        QVERIFY(rig.oracle.asked.last().search.plainHttp);
        rig.field()->setText(u"tea"_s);
        rig.dialog->search();
        QVERIFY(!rig.oracle.asked.last().search.plainHttp);
    }

    void closingEndsTheSearch()
    {
        SearchRig rig(docker);
        rig.type(u"tea"_s);
        rig.dialog.reset();
        QVERIFY(rig.oracle.asked.last().stop.stop_requested());
        rig.oracle.answer(hits());
    }
};

QTEST_MAIN(TestEngineSearchDialog)
#include "tst_enginesearchdialog.moc"
