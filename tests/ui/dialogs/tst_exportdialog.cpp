// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/dialogs/exportdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace stowage;

/// The dialog for these images on a folder of its own.
struct Export {
    explicit Export(const QStringList &files = {}, const QStringList &names = {u"nginx:1.27"_s})
    {
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
        }
        dialog = std::make_unique<ExportDialog>(names, folder.path(), chooser, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(dialog.get(), &ExportDialog::chosen, dialog.get(),
            [this](const SaveRequest &request) { chosen = request; });
        accept = dialog->findChild<QPushButton *>(u"accept"_s);
        path = dialog->findChild<QLineEdit *>();
        compression = dialog->findChild<QComboBox *>();
    }

    QTemporaryDir folder;
    ScriptedFiles chooser;
    std::unique_ptr<ExportDialog> dialog;
    QPushButton *accept;
    QLineEdit *path;
    QComboBox *compression;
    SaveRequest chosen;
};

class TestExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFreeNameIsProposed_data();
    void aFreeNameIsProposed();
    void anExistingFileIsNotReplacedUnasked();
    void aFolderIsNoFile();
    void compressionFollowsTheSuffix_data();
    void compressionFollowsTheSuffix();
    void theSuffixFollowsCompression();
    void aBareNameGoesToTheExportFolder();
};

void TestExportDialog::aFreeNameIsProposed_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("proposed");
    const QStringList one{u"nginx:1.27"_s};
    const QStringList two{u"nginx:1.27"_s, u"debian:13"_s};
    QTest::newRow("one image") << one << QStringList() << u"nginx_1.27.tar"_s;
    QTest::newRow("one image, again") << one << QStringList{u"nginx_1.27.tar"_s} << u"nginx_1.27-2.tar"_s;
    QTest::newRow("several") << two << QStringList() << u"images.tar"_s;
    QTest::newRow("several, for the third time")
        << two << QStringList{u"images.tar"_s, u"images-2.tar"_s} << u"images-3.tar"_s;
}

void TestExportDialog::aFreeNameIsProposed()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, there);
    QFETCH(const QString, proposed);
    Export test(there, names);
    QTRY_VERIFY(test.accept->isEnabled());
    QCOMPARE(test.path->text(), test.folder.filePath(proposed));
    QCOMPARE(test.accept->text(), u"Export"_s);
}

void TestExportDialog::anExistingFileIsNotReplacedUnasked()
{
    Export test({u"old.tar"_s});
    QTRY_VERIFY(test.accept->isEnabled());
    test.path->setText(test.folder.filePath(u"old.tar"_s));
    QTRY_COMPARE(test.accept->text(), u"Replace"_s);
    QTRY_VERIFY(test.accept->isEnabled());
    const auto labels = test.dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"old.tar"_s); }));
    test.path->setText(test.folder.filePath(u"new.tar"_s));
    QTRY_COMPARE(test.accept->text(), u"Export"_s);
    QTRY_VERIFY(test.accept->isEnabled());
}

void TestExportDialog::aFolderIsNoFile()
{
    Export test;
    QTRY_VERIFY(test.accept->isEnabled());
    test.path->setText(test.folder.path());
    QTRY_VERIFY(std::ranges::any_of(test.dialog->findChildren<QLabel *>(),
        [](const QLabel *label) { return label->text().contains(u"folder"_s); }));
    QVERIFY(!test.accept->isEnabled());
}

void TestExportDialog::compressionFollowsTheSuffix_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Compression>("compress");
    QTest::newRow("gzip") << u"a.tar.gz"_s << Compression::Gzip;
    QTest::newRow("short gzip") << u"a.TGZ"_s << Compression::Gzip;
    QTest::newRow("zstd") << u"a.tar.zst"_s << Compression::Zstd;
    QTest::newRow("none") << u"a.tar"_s << Compression::None;
    QTest::newRow("a suffix of something else") << u"a.bin"_s << Compression::None;
}

void TestExportDialog::compressionFollowsTheSuffix()
{
    QFETCH(const QString, name);
    Export test;
    test.path->setText(test.folder.filePath(name));
    test.dialog->accept();
    QTEST(test.chosen.compress, "compress");
}

void TestExportDialog::theSuffixFollowsCompression()
{
    Export test;
    test.path->setText(u"/somewhere/a.tgz"_s);
    test.compression->setCurrentText(u"zstd"_s);
    QCOMPARE(test.path->text(), u"/somewhere/a.tar.zst"_s);
}

void TestExportDialog::aBareNameGoesToTheExportFolder()
{
    Export test;
    test.path->setText(u"mine.tar"_s);
    test.dialog->accept();
    QCOMPARE(test.chosen.path, test.folder.filePath(u"mine.tar"_s));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
