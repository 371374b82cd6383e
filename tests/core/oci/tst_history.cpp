// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/imageconfig.h"
#include "tests/support/check.h"
#include "tests/support/data.h"

#include <QTest>
#include <QTimeZone>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instructionsPointAtTheirLayers()
    {
        const auto config = ImageConfig::parse(testData(u"oci/docker-config.json"_s)).value();
        QList<int> layers;
        for (const HistoryEntry &entry : config.history)
            layers.append(entry.layer);
        QCOMPARE(layers, (QList<int>{0, -1, -1, 1, 2, -1}));
    }

    void theFieldsOfAnEntry()
    {
        const auto config = ImageConfig::parse(testData(u"oci/docker-config.json"_s)).value();
        const HistoryEntry &entry = config.history[4];
        QCOMPARE(entry.created, QDateTime({2025, 11, 22}, {9, 10, 5, 123}, QTimeZone::UTC));
        QCOMPARE(entry.createdBy, u"RUN /bin/sh -c mkdir /x # buildkit");
        QCOMPARE(entry.comment, u"buildkit.dockerfile.v0");
        QCOMPARE(entry.author, u"A. Nonymous");
        QVERIFY(!entry.emptyLayer);
        QVERIFY(config.history[5].emptyLayer);
    }

    void nothingIsGuessedWhenTheCountsDisagree()
    {
        const auto config = ImageConfig::parse(testData(u"oci/odd-config.json"_s)).value();
        QCOMPARE(config.diffIds.size(), 2);
        QCOMPARE(config.history.size(), 1);
        QCOMPARE(config.history.constFirst().layer, -1);
    }

    void readable_data()
    {
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<QString>("readable");
        const auto row = [](const QString &recorded, const QString &readable) {
            QTest::newRow(qPrintable(recorded)) << recorded << readable;
        };
        row(u"/bin/sh -c #(nop)  CMD [\"bash\"]"_s, u"CMD [\"bash\"]"_s);
        row(u"/bin/sh -c #(nop) ADD file:1 in / "_s, u"ADD file:1 in /"_s);
        row(u"/bin/sh -c apt-get update"_s, u"apt-get update"_s);
        row(u"RUN /bin/sh -c apt-get update # buildkit"_s, u"apt-get update"_s);
        row(u"COPY /a /b # buildkit"_s, u"COPY /a /b"_s);
        row(u"ENTRYPOINT [\"/x\"]"_s, u"ENTRYPOINT [\"/x\"]"_s);
        row(u"RUN |1 A=b /bin/sh -c make # buildkit"_s, u"|1 A=b /bin/sh -c make"_s);
        row(u"RUN"_s, u"RUN"_s);
        row(u""_s, u""_s);
    }
    void readable()
    {
        QFETCH(QString, recorded);
        QTEST(readableInstruction(recorded), "readable");
    }

    void chainIdsOfARealImage()
    {
        const auto config = ImageConfig::parse(testData(u"oci/docker-config.json"_s)).value();
        const QList<Digest> chain = chainIds(config.diffIds);
        QCOMPARE(chain.size(), 3);
        QCOMPARE(chain[0], config.diffIds[0]);
        QCOMPARE(chain[1].hex(), u"4686c37102db69862f53f30255ceacef6321c0bc35d9ffca6be4505f71084d7b");
        QCOMPARE(chain[2].hex(), u"dea9c3052aeb39dac0b9960f626c5cbd49cceb11b0ac1eaf37473ff53c130afe");
        QVERIFY(chainIds({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
