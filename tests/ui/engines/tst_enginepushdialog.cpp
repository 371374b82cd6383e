// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginepushdialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"

#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

QList<Reference> names(const QStringList &texts)
{
    QList<Reference> names;
    for (const QString &text : texts)
        names.append(Reference::parse(text).value());
    return names;
}

/// The dialog, kept after it was accepted, and what came of it.
struct Shown {
    explicit Shown(const QStringList &texts, bool takesPlainHttp)
        : dialog(names(texts), u"Podman"_s, takesPlainHttp, nullptr)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(&dialog, &EnginePushDialog::chosen, &dialog,
            [this](const QList<Reference> &names, const RegistryAccess &access) {
                chosen = familiarNames(names);
                isPlain = access.plainHttp;
            });
        dialog.open();
    }

    QListWidget &list() { return *dialog.findChild<QListWidget *>(); }
    PlainHttpBox &plainHttp() { return *dialog.findChild<PlainHttpBox *>(); }
    void tick(int row, bool ticked) { list().item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked); }

    EnginePushDialog dialog;
    QStringList chosen{};
    bool isPlain = false;
};

} // namespace

class TestEnginePushDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNamesInFull()
    {
        Shown shown({u"app:1"_s, u"r.example:5000/team/app:1"_s}, true);
        QCOMPARE(shown.list().item(0)->text(), u"docker.io/library/app:1"_s);
        shown.dialog.accept();
        QCOMPARE(shown.chosen, (QStringList{u"app:1"_s, u"r.example:5000/team/app:1"_s}));
        QVERIFY(!shown.isPlain);
    }

    void someOfThem()
    {
        Shown shown({u"app:1"_s, u"r.example:5000/team/app:1"_s}, true);
        shown.tick(0, false);
        shown.dialog.accept();
        QCOMPARE(shown.chosen, QStringList{u"r.example:5000/team/app:1"_s});
    }

    void noneOfThem()
    {
        Shown shown({u"app:1"_s}, false);
        shown.tick(0, false);
        for (const QPushButton *button : shown.dialog.findChildren<QPushButton *>())
            if (button->text() == u"Push"_s)
                QVERIFY(!button->isEnabled());
    }

    /// It is granted to one registry, and only where the engine heeds it.
    void withoutEncryption()
    {
        Shown podman({u"r.example:5000/team/app:1"_s, u"app:1"_s}, true);
        QVERIFY(!podman.plainHttp().isVisible());
        podman.tick(1, false);
        QVERIFY(podman.plainHttp().isVisible());
        podman.plainHttp().setChecked(true);
        podman.dialog.accept();
        QVERIFY(podman.isPlain);
        Shown docker({u"r.example:5000/team/app:1"_s}, false);
        QVERIFY(!docker.plainHttp().isVisible());
    }
};

QTEST_MAIN(TestEnginePushDialog)
#include "tst_enginepushdialog.moc"
