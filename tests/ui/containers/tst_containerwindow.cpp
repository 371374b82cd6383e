// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"
#include "tests/ui/enginerig.h"
#include "tests/ui/says.h"
#include "ui/containers/commitdialog.h"
#include "ui/containers/containerverbs.h"
#include "ui/containers/rundialog.h"
#include "ui/dialogs/parts/referencefield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Containers of images in a real Docker, from the window.
class TestContainerWindow : public QObject {
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

    void init()
    {
        m_rig = std::make_unique<EngineRig>(m_engine->endpoint());
        m_rig->window.showPlace(m_rig->place);
        select(u"tiny:1"_s);
    }

    void cleanup()
    {
        m_rig.reset();
        for (const QString &id : said(m_engine->docker({u"ps"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            m_engine->docker({u"rm"_s, u"-f"_s, id});
    }

    /// It runs, is seen to hold its image, and becomes an image.
    void fromAnImageAndBack()
    {
        QVERIFY(!m_rig->window.actions()[ActionId::Commit]->isEnabled());
        m_rig->trigger(ActionId::Run);
        QTRY_VERIFY(openDialog<RunDialog>());
        RunDialog &dialog = *openDialog<RunDialog>();
        dialog.findChild<QComboBox *>(u"where"_s)->setCurrentIndex(1);
        dialog.findChild<QLineEdit *>(u"command"_s)->setText(u"/usr/bin/sh -c \"echo x > /x; sleep 60\""_s);
        dialog.findChild<QLineEdit *>(u"name"_s)->setText(u"pilot"_s);
        dialog.accept();
        QTRY_COMPARE(m_rig->message(), u"The container pilot runs in Docker."_s);
        QTRY_VERIFY(m_rig->window.actions()[ActionId::Commit]->isEnabled());
        m_rig->trigger(ActionId::Commit);
        QTRY_VERIFY(openDialog<CommitDialog>());
        CommitDialog &commit = *openDialog<CommitDialog>();
        QCOMPARE(commit.findChild<QComboBox *>(u"container"_s)->currentText(), u"pilot (running)"_s);
        commit.findChild<ReferenceField *>()->setText(u"harbour/pilot:1"_s);
        commit.accept();
        QTRY_COMPARE(m_rig->message(), u"harbour/pilot:1 is an image in Docker now."_s);
        QTRY_COMPARE(familiarNames(images().view()->selection().names), QStringList{u"harbour/pilot:1"_s});
        ran(m_engine->docker({u"rmi"_s, u"harbour/pilot:1"_s}));
    }

    void aNameThatIsTaken()
    {
        ran(m_engine->docker({u"create"_s, u"--name"_s, u"pilot"_s, u"--network"_s, u"none"_s, u"tiny:1"_s}));
        m_rig->trigger(ActionId::Run);
        QTRY_VERIFY(openDialog<RunDialog>());
        openDialog<RunDialog>()->findChild<QComboBox *>(u"where"_s)->setCurrentIndex(1);
        openDialog<RunDialog>()->findChild<QLineEdit *>(u"name"_s)->setText(u"pilot"_s);
        openDialog<RunDialog>()->accept();
        QTRY_VERIFY(m_rig->message().contains(u"already has a container of this name"_s));
    }

    /// The person's own terminal is given the command that does the same.
    void inATerminal()
    {
        const QString said = m_rig->folder.filePath(u"said"_s);
        const QString terminal = m_rig->makeFile(u"terminal"_s,
            "#!/bin/sh\nfor word; do echo \"$word\"; done > " + said.toUtf8() + ".part\nmv " + said.toUtf8() + ".part "
                + said.toUtf8() + "\n");
        QVERIFY(QFile::setPermissions(terminal, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("TERMINAL", terminal.toUtf8());
        m_rig->trigger(ActionId::Run);
        QTRY_VERIFY(openDialog<RunDialog>());
        openDialog<RunDialog>()->findChild<QLineEdit *>(u"command"_s)->setText(u"/usr/bin/sh -c \"echo one two\""_s);
        openDialog<RunDialog>()->accept();
        QTRY_VERIFY(QFile::exists(said));
        qunsetenv("TERMINAL");
        QFile file(said);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList words = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
        QCOMPARE(words.value(0), u"-e"_s);
        QVERIFY2(words.value(1).endsWith(u"/stowagectl"_s), qPrintable(words.value(1)));
        QCOMPARE(words.sliced(2).join(u'|'),
            u"--place|docker:%1|run|-it|--rm|docker.io/library/tiny:1|/usr/bin/sh|-c|echo one two"_s.arg(
                m_engine->endpoint()));
    }

    void noTerminal()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_rig->folder.path().toUtf8());
        m_rig->trigger(ActionId::Run);
        QTRY_VERIFY(openDialog<RunDialog>());
        openDialog<RunDialog>()->accept();
        QTRY_VERIFY(m_rig->message().contains(u"No terminal program"_s));
        qputenv("PATH", path);
        QCOMPARE(m_rig->window.messages().message().actions.value(0).text, u"Copy the Command"_s);
    }

    void theCommandInFull()
    {
        ContainerWish wish{.image = u"a:1"_s, .name = u"n"_s, .environment = {u"A=b"_s}, .volumes = {u"/a:/b"_s}};
        wish.ports = {{.container = u"80"_s, .host = u"8080"_s, .address = u"::1"_s},
            {.container = u"53"_s, .protocol = u"udp"_s}};
        const EngineState state{.id = u"x"_s, .endpoint = engineOn(u"/s"_s, u"Docker"_s)};
        QCOMPARE(runCommand(state, wish).join(u'|'),
            u"--place|docker:unix:///s|run|-it|--name|n|-p|[::1]:8080:80/tcp|-p|53/udp|-e|A=b|-v|/a:/b|a:1"_s);
    }

private:
    ImagePage &images() const { return m_rig->listed(); }
    void select(const QString &text) const
    {
        const auto name = Reference::parse(text).value();
        QTRY_VERIFY(images().model().imageCount() > 0);
        images().view()->expandAll();
        images().view()->selectImage(images().model().find(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DockerEngine> m_engine;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestContainerWindow)
#include "tst_containerwindow.moc"
