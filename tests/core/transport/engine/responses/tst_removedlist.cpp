// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/removedlist.h"
#include "tests/core/transport/engine/responses/drawnjson.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const QByteArray &body)
{
    const RemovedList removed = parseRemovedList(json(body));
    QStringList parts = removed.untagged;
    for (const Digest &id : removed.deleted)
        parts.append(id.hex());
    return shortened(parts.join(u' '));
}

} // namespace

class TestRemovedList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatEnginesSay_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("removed");
        QTest::newRow("docker") << QByteArray(
            "[{'Untagged':'app:1'},{'Untagged':'app@sha256:#1'},{'Deleted':'sha256:#a'},{'Deleted':'sha256:#b'}]")
                                << u"app:1 app@sha256:#1 #a #b"_s;
        QTest::newRow("podman") << QByteArray("[{'Deleted':'#a'},{'Untagged':'docker.io/library/app:1'}]")
                                << u"docker.io/library/app:1 #a"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("null") << QByteArray("null") << QString();
        QTest::newRow("odd") << QByteArray("[1,{'Deleted':'x'},{'Untagged':''},{'Untagged':'app:1'}]") << u"app:1"_s;
    }

    void whatEnginesSay()
    {
        QFETCH(QByteArray, body);
        QTEST(drawn(body), "removed");
    }
};

QTEST_GUILESS_MAIN(TestRemovedList)
#include "tst_removedlist.moc"
