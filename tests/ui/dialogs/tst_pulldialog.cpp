// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/platformbox.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestPullDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAGoodNameCanBePulled_data();
    void onlyAGoodNameCanBePulled();
    void plainHttpIsOfferedOnlyBeyondLoopback_data();
    void plainHttpIsOfferedOnlyBeyondLoopback();
    void platformsBecomeARequest_data();
    void platformsBecomeARequest();
    void aPasswordIsAskedForAndHandedOn();
};

static QFuture<Result<Preflight>> nobody(const PullRequest &, bool, const std::stop_token &)
{
    return {};
}

static QPushButton *acceptOf(const QDialog &dialog)
{
    return dialog.findChild<QPushButton *>(u"accept"_s);
}

void TestPullDialog::onlyAGoodNameCanBePulled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a name") << u"debian"_s << true;
    QTest::newRow("with a tag") << u"debian:13"_s << true;
    QTest::newRow("pasted with the command") << u"docker pull debian:13"_s << true;
    QTest::newRow("capitals") << u"Debian"_s << false;
    QTest::newRow("two words") << u"debian stable"_s << false;
    QTest::newRow("a colon too many") << u"debian:13:14"_s << false;
}

void TestPullDialog::onlyAGoodNameCanBePulled()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    PullDialog dialog(text, nobody, nullptr);
    QCOMPARE(acceptOf(dialog)->isEnabled(), good);
}

void TestPullDialog::plainHttpIsOfferedOnlyBeyondLoopback_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("offered");
    QTest::newRow("a registry elsewhere") << u"registry.example.com/a:1"_s << true;
    QTest::newRow("localhost") << u"localhost:5000/a:1"_s << false;
    QTest::newRow("127.0.0.1") << u"127.0.0.1:5000/a:1"_s << false;
}

void TestPullDialog::plainHttpIsOfferedOnlyBeyondLoopback()
{
    QFETCH(const QString, text);
    PullDialog dialog(text, nobody, nullptr);
    dialog.findChild<QToolButton *>()->setChecked(true);
    const auto boxes = dialog.findChildren<QCheckBox *>();
    const auto plain
        = std::ranges::find_if(boxes, [](const QCheckBox *box) { return box->text().contains(u"HTTP"_s); });
    QVERIFY(plain != boxes.end());
    QTEST((*plain)->isVisibleTo(&dialog), "offered");
}

void TestPullDialog::platformsBecomeARequest_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<CopyRequest::Platforms>("mode");
    QTest::addColumn<QString>("platform");
    QTest::newRow("this machine's") << QString() << CopyRequest::Platforms::Host << Platform::host().toString();
    QTest::newRow("all") << u"All platforms"_s << CopyRequest::Platforms::All << Platform::host().toString();
    QTest::newRow("one of the list") << u"linux/arm64"_s << CopyRequest::Platforms::One << u"linux/arm64"_s;
    QTest::newRow("one that is typed") << u"linux/arm/v6"_s << CopyRequest::Platforms::One << u"linux/arm/v6"_s;
}

void TestPullDialog::platformsBecomeARequest()
{
    QFETCH(const QString, typed);
    PullDialog dialog(u"debian"_s, nobody, nullptr);
    if (!typed.isEmpty())
        dialog.findChild<PlatformBox *>()->setEditText(typed);
    PullRequest request;
    connect(&dialog, &PullDialog::chosen, this, [&](const PullRequest &chosen) { request = chosen; });
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.accept();
    QTEST(request.platforms, "mode");
    QTEST(request.platform.toString(), "platform");
}

void TestPullDialog::aPasswordIsAskedForAndHandedOn()
{
    PullDialog dialog(u"registry.example.com/a:1"_s, nobody, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.findChild<QLineEdit *>(u"user"_s)->setText(u"zheng he"_s);
    auto *password = dialog.findChild<QLineEdit *>(u"password"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    password->setText(u"secret"_s);
    PullRequest request;
    connect(&dialog, &PullDialog::chosen, this, [&](const PullRequest &chosen) { request = chosen; });
    dialog.accept();
    QCOMPARE(request.access.credential.user, u"zheng he"_s);
    QCOMPARE(request.access.credential.secret, u"secret"_s);
}

QTEST_MAIN(TestPullDialog)
#include "tst_pulldialog.moc"
