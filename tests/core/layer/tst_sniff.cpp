// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/sniff.h"
#include "tests/support/tarmaker.h"

#include <QTest>

using namespace stowage;

class TestSniff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsACompressionByItsMagic_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("key");
        QTest::addRow("gzip") << packed("x", Compression::Gzip) << "gzip";
        QTest::addRow("zstd") << packed("x", Compression::Zstd) << "zstd";
        QTest::addRow("zstd, skippable frame first") << QByteArray::fromHex("5a2a4d1800000000") << "zstd";
        QTest::addRow("xz") << packed("x", Compression::Xz) << "xz";
        QTest::addRow("bzip2") << packed("x", Compression::Bzip2) << "bzip2";
        QTest::addRow("tar") << TarMaker().file("a", "b").bytes() << "none";
        QTest::addRow("two bytes of gzip") << QByteArray::fromHex("1f8b") << "none";
        QTest::addRow("nothing") << QByteArray() << "none";
    }
    void knowsACompressionByItsMagic()
    {
        QFETCH(const QByteArray, head);
        QTEST(compressionKey(sniffCompression(head)), "key");
    }

    void knowsATar_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("isTar");
        QTest::addRow("GNU") << TarMaker("gnutar").file("a", "b").bytes() << true;
        QTest::addRow("pax") << TarMaker("pax").file("a", "b").bytes() << true;
        QTest::addRow("v7") << TarMaker("v7tar").file("a", "b").bytes() << true;
        QTest::addRow("empty") << QByteArray(1024, '\0') << true;
        QTest::addRow("wrong checksum") << TarMaker().file("a", "b").bytes().replace(0, 1, "b") << false;
        QTest::addRow("too short") << TarMaker().file("a", "b").bytes().first(511) << false;
        QTest::addRow("text") << QByteArray(1024, 'x') << false;
    }
    void knowsATar()
    {
        QFETCH(const QByteArray, head);
        QTEST(looksLikeTar(head), "isTar");
    }

    void knowsWhatAShellDidToIt()
    {
        QVERIFY(looksLikeUtf16(QByteArray::fromHex("fffe6d00")));
        QVERIFY(looksLikeUtf16(QByteArray::fromHex("feff006d")));
        QVERIFY(!looksLikeUtf16("manifest.json"));
    }

    void saysWhatElseItMayBe_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("kind");
        QTest::addRow("empty") << QByteArray() << "an empty file";
        QTest::addRow("PDF") << QByteArray("%PDF-1.7") << "a PDF document";
        QTest::addRow("ELF") << QByteArray("\x7f\x45LF\2") << "a program";
        QTest::addRow("ZIP") << QByteArray("PK\3\4....") << "a ZIP file";
        QTest::addRow("HTML") << QByteArray("\n<!DOCTYPE html>") << "a web page, perhaps the error page of a download";
        QTest::addRow("JSON") << QByteArray("{\"a\":1}") << "a JSON document";
        QTest::addRow("script") << QByteArray("#!/bin/sh") << "a script";
        QTest::addRow("text") << QByteArray("hello\n") << "a text file";
        QTest::addRow("LFS") << QByteArray("version https://git-lfs.github.com/spec/v1")
                             << "a Git LFS pointer, not the file itself";
        QTest::addRow("CD") << QByteArray(0x8001, '\0') + "CD001" << "the image of a CD or DVD";
        QTest::addRow("noise") << QByteArray::fromHex("0102030405") << "data of an unknown kind";
    }
    void saysWhatElseItMayBe()
    {
        QFETCH(const QByteArray, head);
        QTEST(seemsToBe(head).words(), "kind");
    }
};

QTEST_GUILESS_MAIN(TestSniff)
#include "tst_sniff.moc"
