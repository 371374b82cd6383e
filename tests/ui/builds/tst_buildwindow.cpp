// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/builds/buildmodel.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/ui/enginerig.h"
#include "tests/ui/says.h"
#include "ui/builds/builddialog.h"
#include "ui/builds/buildverbs.h"
#include "ui/builds/buildwindow.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Builds in a real Docker, from the window.
class TestBuildWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_START(m_engine);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(m_engine->docker({u"load"_s, u"-q"_s, u"-i"_s, archive}));
    }

    void init() { m_rig = std::make_unique<EngineRig>(m_engine->endpoint()); }

    void cleanup() { m_rig.reset(); }

    void asAPersonDoes()
    {
        write("COPY Dockerfile /first\n");
        m_rig->window.showPlace(m_rig->place);
        m_rig->trigger(ActionId::Build);
        QTRY_VERIFY(openDialog<BuildDialog>());
        BuildDialog &dialog = *openDialog<BuildDialog>();
        dialog.findChild<QLineEdit *>(u"context"_s)->setText(m_folder.path());
        dialog.findChild<QLineEdit *>(u"names"_s)->setText(u"harbour/crane:1"_s);
        dialog.look();
        QPushButton *const accept = dialog.findChild<QPushButton *>(u"accept"_s);
        QTRY_VERIFY(accept->isEnabled());
        accept->click();
        QTRY_VERIFY(window());
        QTRY_VERIFY(window()->findChild<QPushButton *>(u"image"_s)->isVisible());
        QVERIFY(says(window(), u"Built harbour/crane:1 in Docker."_s));
        // The image is chosen as soon as it is listed.
        QTRY_COMPARE(chosen(), QStringList{u"harbour/crane:1"_s});
    }

    /// A folder with a Dockerfile that is dropped on the window is meant to be built.
    void dropped()
    {
        write("COPY Dockerfile /dropped\n");
        m_rig->dropFile(m_folder.path());
        QTRY_VERIFY(openDialog<BuildDialog>());
        QCOMPARE(openDialog<BuildDialog>()->findChild<QLineEdit *>(u"context"_s)->text(), m_folder.path());
        openDialog<BuildDialog>()->reject();
        QCOMPARE(m_rig->message(), QString());
        m_rig->dropFile(m_rig->folder.path()); // there is none in here
        QTRY_VERIFY(!m_rig->message().isEmpty());
        QVERIFY(!openDialog<BuildDialog>());
    }

    /// From elsewhere in the window, its button leads there.
    void showTheImage()
    {
        write("COPY Dockerfile /second\n");
        m_rig->window.showPlace(Place::libraryId);
        start(u"harbour/crane:2"_s);
        QTRY_VERIFY(button(u"image"_s)->isVisible());
        button(u"image"_s)->click();
        QTRY_COMPARE(chosen(), QStringList{u"harbour/crane:2"_s});
        QCOMPARE(m_rig->window.engine().placeId(), m_rig->place);
    }

    void theStepThatFailsIsOpen()
    {
        write("RUN [\"/usr/bin/sh\", \"-c\", \"echo why; exit 3\"]\n");
        start(u"harbour/broken:1"_s);
        QTRY_VERIFY(job()->state() == Job::State::Failed);
        const auto *steps = window()->findChild<QTreeView *>(u"steps"_s);
        const QModelIndex failed = model().failed();
        QVERIFY(failed.isValid());
        QVERIFY(steps->isExpanded(failed));
        QCOMPARE(model().index(0, 0, failed).data().toString(), u"why"_s);
        QVERIFY(says(window(), u"A command of the Dockerfile failed"_s));
        button(u"copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"    why\n"_s));
        // What was mended is built in the same window.
        write("COPY Dockerfile /third\n");
        button(u"again"_s)->click();
        QTRY_VERIFY(job()->state() == Job::State::Done);
        QVERIFY(!model().failed().isValid());
    }

    void stoppedAndOpenedAnew()
    {
        write("RUN [\"/usr/bin/sh\", \"-c\", \"echo begun; sleep 60\"]\n");
        start(u"harbour/slow:1"_s);
        QTRY_VERIFY(model().text().contains(u"begun"_s));
        button(u"close"_s)->click();
        QTRY_VERIFY(!window());
        m_rig->window.builds().showSteps(job());
        QTRY_VERIFY(window());
        QVERIFY(model().text().contains(u"begun"_s));
        button(u"stop"_s)->click();
        QTRY_VERIFY(job()->state() == Job::State::Cancelled);
        QTRY_VERIFY(button(u"again"_s)->isVisible());
        QVERIFY(!button(u"stop"_s)->isVisible());
        // Taken off the list of transfers, it takes its window with it.
        m_rig->workspace.jobs().clearEnded();
        QTRY_VERIFY(!window());
    }

    /// Enter opens and closes a step; Escape the window, and the build stays.
    void byKeyAlone()
    {
        write("RUN [\"/usr/bin/sh\", \"-c\", \"echo out; exit 1\"]\n");
        start(u"harbour/keys:1"_s);
        QTRY_VERIFY(job()->isEnded());
        auto *steps = window()->findChild<QTreeView *>(u"steps"_s);
        const QModelIndex failed = model().failed();
        QVERIFY(steps->isExpanded(failed));
        window()->activateWindow();
        steps->setFocus();
        QTRY_VERIFY(steps->hasFocus());
        QTest::keyClick(steps, Qt::Key_Return);
        QVERIFY(window() && !steps->isExpanded(failed));
        QTest::keyClick(steps, Qt::Key_Return);
        QVERIFY(steps->isExpanded(failed));
        QTest::keyClick(window(), Qt::Key_Escape);
        QTRY_VERIFY(!window());
        QVERIFY(job()->isEnded());
    }

private:
    void write(const QByteArray &instructions)
    {
        QFile file(m_folder.filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("FROM docker.io/library/tiny:1\n" + instructions) > 0);
    }

    void start(const QString &name)
    {
        BuildWish wish{.place = m_rig->place, .request = {.context = m_folder.path()}, .builder = Builder::OfEngine};
        wish.request.tags = {Reference::parse(name).value()};
        m_rig->window.builds().start(wish);
        QVERIFY(window());
    }

    Job *job() const { return m_rig->workspace.jobs().jobs().value(0); }
    BuildModel &model() const { return *m_rig->window.builds().stepsOf(job()); }
    BuildWindow *window() const { return m_rig->window.findChild<BuildWindow *>(); }
    QPushButton *button(const QString &name) const { return window()->findChild<QPushButton *>(name); }
    QStringList chosen() const { return familiarNames(m_rig->window.engine().images()->view()->selection().names); }

    QTemporaryDir m_folder;
    std::unique_ptr<DockerEngine> m_engine;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestBuildWindow)
#include "tst_buildwindow.moc"
