// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/builddialog.h"

#include "tests/support/check.h"
#include "tests/ui/says.h"
#include "ui/dialogs/parts/filechooser.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

class NoFiles : public FileChooser {
public:
    void open(QWidget *, const FileQuestion &, Answer answer) override { answer({toOpen}); }
    void save(QWidget *, const FileQuestion &, Answer) override { }

    QString toOpen;
};

BuildDialog::Engine engineCalled(const QString &title, bool isPodman, bool hasBuildKit)
{
    return {{u"engine:"_s + title, Place::Kind::Engine, title, title}, isPodman, hasBuildKit};
}

} // namespace

class TestBuildDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("ARG VERSION\nFROM a AS first\nRUN --mount=type=cache,target=/c x\n") > 0);
    }

    void cleanup() { delete m_dialog; }

    void fromAFolder()
    {
        open({engineCalled(u"Docker"_s, false, true)}, {});
        QVERIFY(!accept()->isEnabled());
        QVERIFY(field(u"context"_s)->hasFocus() || !m_dialog->isActiveWindow());
        field(u"context"_s)->setText(m_folder.path());
        m_dialog->look();
        QVERIFY(accept()->isEnabled());
        QCOMPARE(field(u"file"_s)->placeholderText(), m_folder.filePath(u"Dockerfile"_s));
        QCOMPARE(box(u"target"_s)->itemText(0), u"first"_s);
        QCOMPARE(box(u"target"_s)->currentText(), QString());
        QCOMPARE(m_dialog->findChild<QPlainTextEdit *>()->placeholderText(), u"VERSION="_s);
        field(u"names"_s)->setText(u"app:1, team/app:2"_s);
        m_dialog->findChild<QPlainTextEdit *>()->setPlainText(u"VERSION=2\n\n"_s);
        box(u"platform"_s)->setCurrentText(u"linux/arm64"_s);
        box(u"target"_s)->setCurrentText(u"first"_s);
        m_dialog->look();
        m_dialog->accept();
        QCOMPARE(m_wishes.size(), 1);
        const BuildWish &wish = m_wishes.first();
        QCOMPARE(wish.place, u"engine:Docker"_s);
        QCOMPARE(wish.request.context, m_folder.path());
        QCOMPARE(wish.request.tags.size(), 2);
        QCOMPARE(wish.request.tags.last().familiar(), u"team/app:2"_s);
        QCOMPARE(wish.request.arguments, QStringList{u"VERSION=2"_s});
        QCOMPARE(wish.request.platform.toString(), u"linux/arm64"_s);
        QCOMPARE(wish.request.target, u"first"_s);
        QCOMPARE(wish.builder, Builder::Best);
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no folder") << u"context"_s << u"/nowhere"_s << u"There is no folder"_s;
        QTest::newRow("no Dockerfile") << u"file"_s << u"nope"_s << u"There is no Dockerfile"_s;
        QTest::newRow("no name") << u"names"_s << u"Upper"_s << u"lower"_s;
        QTest::newRow("a digest") << u"names"_s << u"app@sha256:"_s + QString(64, u'a') << u"nobody can give"_s;
    }
    void whatIsWrong()
    {
        QFETCH(const QString, which);
        QFETCH(const QString, text);
        QFETCH(const QString, says);
        open({engineCalled(u"Docker"_s, false, true)}, {.request = {.context = m_folder.path()}});
        QVERIFY(accept()->isEnabled());
        field(which)->setText(text);
        m_dialog->look();
        QVERIFY(!accept()->isEnabled());
        QVERIFY2(stowage::says(m_dialog, says), qPrintable(says));
    }

    /// What was wrong is not held against what is right now.
    void aMistakeThatIsMended()
    {
        open({engineCalled(u"Docker"_s, false, true)}, {});
        field(u"names"_s)->setText(u"Upper"_s);
        field(u"context"_s)->setText(m_folder.path());
        m_dialog->look();
        QVERIFY(!accept()->isEnabled());
        field(u"names"_s)->setText(u"lower"_s);
        QVERIFY(accept()->isEnabled());
    }

    void whoBuilds_data()
    {
        QTest::addColumn<bool>("isPodman");
        QTest::addColumn<bool>("hasBuildx");
        QTest::addColumn<bool>("isAsked"); ///< by which builder
        QTest::addColumn<QString>("says");
        QTest::newRow("BuildKit") << false << true << true << QString();
        QTest::newRow("nothing installed") << false << false << false << u"Install docker-buildx"_s;
        QTest::newRow("podman") << true << true << false << QString();
    }
    void whoBuilds()
    {
        QFETCH(const bool, isPodman);
        QFETCH(const bool, isAsked);
        QFETCH(const QString, says);
        QFETCH(const bool, hasBuildx);
        m_hasBuildx = hasBuildx;
        open({engineCalled(u"One"_s, isPodman, !isPodman)}, {.request = {.context = m_folder.path()}});
        QCOMPARE(box(u"builder"_s)->isVisible(), isAsked);
        QVERIFY(!box(u"engine"_s)->isVisible()); // there is one
        if (says.isEmpty())
            QVERIFY(!stowage::says(m_dialog, u"BuildKit"_s));
        else
            QVERIFY(stowage::says(m_dialog, says));
        if (!isAsked)
            return;
        box(u"builder"_s)->setCurrentIndex(1);
        QVERIFY(stowage::says(m_dialog, u"only BuildKit knows"_s));
        m_dialog->accept();
        QCOMPARE(m_wishes.first().builder, Builder::OfEngine);
    }

    void whereItIsBuilt()
    {
        open({engineCalled(u"Docker"_s, false, true), engineCalled(u"Podman"_s, true, false)},
            {.place = u"engine:Podman"_s, .request = {.context = m_folder.path()}});
        QVERIFY(box(u"engine"_s)->isVisible());
        QCOMPARE(box(u"engine"_s)->currentText(), u"Podman"_s);
        QVERIFY(!box(u"builder"_s)->isVisible());
        box(u"engine"_s)->setCurrentIndex(0);
        QVERIFY(box(u"builder"_s)->isVisible());
    }

    void noEngine()
    {
        open({}, {.request = {.context = m_folder.path()}});
        QVERIFY(!accept()->isEnabled());
        QVERIFY(says(m_dialog, u"No engine answers"_s));
    }

    /// What was built before stands there again, with all that is rarely needed.
    void onceMore()
    {
        BuildWish wish{.place = u"engine:Docker"_s, .request = {.context = m_folder.path()}};
        wish.request.tags = {Reference::parse(u"app:1"_s).value()};
        wish.request.target = u"first"_s;
        wish.request.noCache = true;
        open({engineCalled(u"Docker"_s, false, true)}, wish);
        QVERIFY(box(u"target"_s)->isVisible());
        m_dialog->accept();
        QCOMPARE(m_wishes.first().request.target, u"first"_s);
        QCOMPARE(m_wishes.first().request.tags, wish.request.tags);
        QVERIFY(m_wishes.first().request.noCache);
    }

    void byTheFileDialog()
    {
        open({engineCalled(u"Docker"_s, false, true)}, {});
        m_files.toOpen = m_folder.path();
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Browse…"_s)
                button->click();
        }
        QCOMPARE(field(u"context"_s)->text(), m_folder.path());
        QCOMPARE(field(u"file"_s)->text(), m_folder.path());
    }

private:
    void open(const QList<BuildDialog::Engine> &engines, const BuildWish &start)
    {
        m_wishes.clear();
        const BuildDialog::Asks asks{
            [](const BuildRequest &request) { return QtFuture::makeReadyValueFuture(outlineOf(request)); },
            [this] {
                return QtFuture::makeReadyValueFuture(m_hasBuildx
                        ? Result<Buildx>(Buildx{})
                        : Result<Buildx>(fail(ErrorKind::NotFound, u"Install docker-buildx."_s)));
            }};
        m_dialog = new BuildDialog(engines, start, asks, m_files, nullptr);
        connect(m_dialog, &BuildDialog::chosen, this, [this](const BuildWish &wish) { m_wishes.append(wish); });
        m_dialog->open();
    }
    QPushButton *accept() const { return m_dialog->findChild<QPushButton *>(u"accept"_s); }
    QLineEdit *field(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    QComboBox *box(const QString &name) const { return m_dialog->findChild<QComboBox *>(name); }

    const QTemporaryDir m_folder;
    NoFiles m_files;
    bool m_hasBuildx = true;
    QPointer<BuildDialog> m_dialog;
    QList<BuildWish> m_wishes;
};

QTEST_MAIN(TestBuildDialog)
#include "tst_builddialog.moc"
