// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pushdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

const QStringList names{u"linux/amd64"_s, u"linux/arm64"_s, u"linux/riscv64"_s};

ImageSummary image(int platforms = 1)
{
    ImageSummary image;
    image.digest = Digest::of("an image");
    for (int i = 0; i < platforms; ++i)
        image.platforms.append(*Platform::parse(names.at(i)));
    return image;
}

Reference name(const QString &text)
{
    return *Reference::parse(text);
}

/// The dialog, kept after it was accepted, and what came of it.
template <typename... What>
struct Rig {
    explicit Rig(What... what)
        : dialog(what..., nullptr)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(&dialog, &PushDialog::chosen, &dialog, [this](const PushRequest &asked) { request = asked; });
    }

    bool canPush() { return dialog.template findChild<QPushButton *>(u"accept"_s)->isEnabled(); }
    bool says(const QString &words)
    {
        const auto labels = dialog.template findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisibleTo(&dialog) && label->text().contains(words); });
    }
    QListWidget *platforms() { return dialog.template findChild<QListWidget *>(u"platforms"_s); }
    QComboBox *choice(const QString &name) { return dialog.template findChild<QComboBox *>(name); }

    PushDialog dialog;
    PushRequest request;
};

} // namespace

class TestPushDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTargetIsWrittenOutInFull()
    {
        Rig rig(image(), name(u"ann/web:3"_s));
        QVERIFY(rig.says(u"docker.io/ann/web:3"_s));
        QVERIFY(rig.canPush());
        rig.dialog.accept();
        QCOMPARE(rig.request.items.size(), 1);
        QCOMPARE(rig.request.items.first().image, image().digest);
        QCOMPARE(rig.request.items.first().targets, QList{name(u"ann/web:3"_s)});
        QCOMPARE(rig.request.platforms, CopyRequest::Platforms::All);
    }

    void anotherTargetCanBeTyped()
    {
        Rig rig(image(), Reference());
        QVERIFY(!rig.canPush());
        rig.dialog.findChild<ReferenceField *>()->setText(u"reg.example.org/team/web"_s);
        QVERIFY(rig.canPush());
        rig.dialog.accept();
        QCOMPARE(rig.request.items.first().targets.first().toString(), u"reg.example.org/team/web:latest"_s);
    }

    void aDigestIsNoTarget()
    {
        Rig rig(image(), Reference());
        rig.dialog.findChild<ReferenceField *>()->setText(u"reg.io/a@"_s + image().digest.toString());
        QVERIFY(!rig.canPush());
        QVERIFY(rig.says(u"needs a tag"_s));
    }

    void namesOfDockersOwnImagesAreQuestioned()
    {
        Rig rig(image(), name(u"nginx"_s));
        QVERIFY(rig.says(u"put your user name before it"_s));
    }

    void plainHttpIsForHostsThatMayNeedIt_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("offered");
        QTest::newRow("elsewhere") << u"reg.example.org/a:1"_s << true;
        QTest::newRow("loopback") << u"localhost:5000/a:1"_s << false;
        QTest::newRow("Docker Hub") << u"ann/a:1"_s << false;
    }

    void plainHttpIsForHostsThatMayNeedIt()
    {
        QFETCH(const QString, target);
        Rig rig(image(), name(target));
        QTEST(rig.dialog.findChild<QCheckBox *>()->isVisibleTo(&rig.dialog), "offered");
    }

    void someOfSeveralPlatformsCanBeChosen()
    {
        Rig rig(image(3), name(u"reg.io/a:1"_s));
        rig.platforms()->item(0)->setCheckState(Qt::Unchecked);
        rig.dialog.accept();
        QCOMPARE(rig.request.platforms, CopyRequest::Platforms::Some);
        QCOMPARE(rig.request.some, (QList{*Platform::parse(names.at(1)), *Platform::parse(names.at(2))}));
        Rig alone(image(1), name(u"reg.io/a:1"_s));
        QVERIFY2(!alone.platforms(), "nothing to choose");
    }

    void onePlatformAtLeast()
    {
        Rig rig(image(2), name(u"reg.io/a:1"_s));
        rig.platforms()->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(rig.dialog.findChild<QPushButton *>(u"accept"_s)->isEnabled());
        rig.platforms()->item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(!rig.dialog.findChild<QPushButton *>(u"accept"_s)->isEnabled());
        QVERIFY(rig.says(u"Tick at least one platform"_s));
    }

    void plainHttpIsForOneRegistry()
    {
        Rig one(
            QList<PushItem>{{Digest::of("a"), {name(u"reg.io/a:1"_s)}}, {Digest::of("b"), {name(u"reg.io/b:1"_s)}}});
        QVERIFY(one.dialog.findChild<QCheckBox *>()->isVisibleTo(&one.dialog));
        Rig two(QList<PushItem>{{Digest::of("a"), {name(u"ann/a:1"_s)}}, {Digest::of("b"), {name(u"reg.io/b:1"_s)}}});
        QVERIFY(!two.dialog.findChild<QCheckBox *>()->isVisibleTo(&two.dialog));
    }

    void compressionIsAskedForWhereItMatters()
    {
        Rig rig(image(), name(u"reg.io/a:1"_s));
        QVERIFY(!rig.says(u"Uncompressed layers"_s));
        QVERIFY(!rig.choice(u"compress"_s)->isVisibleTo(&rig.dialog));
        rig.dialog.accept();
        QCOMPARE(rig.request.compress, Compression::Gzip);
        rig.dialog.offerCompression();
        QVERIFY(rig.says(u"Uncompressed layers"_s));
        const QList expected{Compression::Gzip, Compression::Zstd, Compression::None};
        QCOMPARE(rig.choice(u"compress"_s)->count(), expected.size());
        for (int i = 0; i < expected.size(); ++i) {
            rig.choice(u"compress"_s)->setCurrentIndex(i);
            QCOMPARE(rig.says(u"Docker before 23.0"_s), expected.at(i) == Compression::Zstd);
            rig.dialog.accept();
            QCOMPARE(rig.request.compress, expected.at(i));
        }
    }

    void compressionIsAskedForSeveralToo()
    {
        const QList<PushItem> items{
            {Digest::of("a"), {name(u"ann/a:1"_s)}}, {Digest::of("b"), {name(u"reg.io/b:1"_s)}}};
        Rig rig(items);
        QVERIFY(!rig.says(u"Uncompressed layers"_s));
        rig.dialog.offerCompression();
        QVERIFY(rig.says(u"Uncompressed layers"_s));
        rig.choice(u"compress"_s)->setCurrentIndex(1);
        rig.dialog.accept();
        QCOMPARE(rig.request.compress, Compression::Zstd);
    }

    void theTabKeyGoesFromTheTargetToTheChoices()
    {
        Rig rig(image(2), name(u"reg.io/a:1"_s));
        rig.dialog.show();
        rig.dialog.offerCompression();
        const QList<QWidget *> expected{rig.dialog.findChild<ReferenceField *>()->edit(), rig.platforms(),
            rig.choice(u"compress"_s), rig.dialog.findChild<QCheckBox *>()};
        QCOMPARE(rig.dialog.focusWidget(), expected.first());
        for (QWidget *widget : expected.sliced(1)) {
            QTest::keyClick(rig.dialog.focusWidget(), Qt::Key_Tab);
            QCOMPARE(rig.dialog.focusWidget(), widget);
        }
    }

    void severalGoWhereTheirNamesSay()
    {
        const QList<PushItem> items{
            {Digest::of("a"), {name(u"ann/a:1"_s), name(u"ann/a:2"_s)}}, {Digest::of("b"), {name(u"reg.io/b:1"_s)}}};
        Rig rig(items);
        QCOMPARE(rig.dialog.findChild<QPlainTextEdit *>()->toPlainText(),
            u"docker.io/ann/a:1\ndocker.io/ann/a:2\nreg.io/b:1"_s);
        rig.dialog.accept();
        QCOMPARE(rig.request.items.size(), 2);
        QCOMPARE(rig.request.items.first().targets.size(), 2);
    }
};

QTEST_MAIN(TestPushDialog)
#include "tst_pushdialog.moc"
