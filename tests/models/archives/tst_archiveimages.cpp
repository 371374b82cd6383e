// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/archives/archiveimages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestArchiveImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyImageIsARow();
};

void TestArchiveImages::everyImageIsARow()
{
    ArchiveInfo info;
    info.fileSize = 10240;
    info.images.append({.index = 0,
        .references = {Reference::parse(u"tool:1").value()},
        .digest = Digest::of("tool"),
        .id = Digest::of("config"),
        .platforms = {Platform::parse(u"linux/arm64").value()},
        .created = {},
        .layers = 3,
        .size = 4711});
    info.images.append(ArchiveImage());

    const ImageList list = imageList(info);
    QCOMPARE(list.images.size(), 2);
    QCOMPARE(list.totalSize, 10240);
    const ImageSummary &tool = list.images.first();
    QCOMPARE(tool.references, info.images.first().references);
    QCOMPARE(tool.digest, Digest::of("tool"));
    QCOMPARE(tool.id, Digest::of("config"));
    QCOMPARE(tool.platforms, info.images.first().platforms);
    QCOMPARE(tool.layers, 3);
    QCOMPARE(tool.size, 4711);
    QCOMPARE(tool.uniqueSize, -1);
    QVERIFY(list.images.last().isDangling());
}

QTEST_GUILESS_MAIN(TestArchiveImages)
#include "tst_archiveimages.moc"
