// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/loadmessages.h"
#include "tests/core/transport/engine/responses/drawnjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// What a stream comes to: "app:1 app:2 ! what went wrong".
QString drawn(const QList<QByteArray> &stream)
{
    LoadMessages messages;
    for (const QByteArray &message : stream)
        messages.add(QJsonDocument::fromJson(json(message)).object());
    QStringList parts = messages.loaded();
    if (!messages.error().isEmpty())
        parts.append(u"! "_s + messages.error());
    return shortened(parts.join(u' '));
}

} // namespace

class TestLoadMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatEnginesSay_data()
    {
        QTest::addColumn<QList<QByteArray>>("stream");
        QTest::addColumn<QString>("comesTo");
        QTest::newRow("docker")
            << QList<QByteArray>{"{'status':'Loading "
                                 "layer','progressDetail':{'current':131072,'total':12584960},'id':'942dc788d09e'}",
                   R"({'stream':'Loaded image: 127.0.0.1:5100/rs/app:v1\n'})"}
            << u"127.0.0.1:5100/rs/app:v1"_s;
        QTest::newRow("two") << QList<QByteArray>{R"({'stream':'Loaded image: app:1\n'})",
            R"({'stream':'Loaded image: app:2\n'})"}
                             << u"app:1 app:2"_s;
        QTest::newRow("without a name") << QList<QByteArray>{R"({'stream':'Loaded image ID: sha256:#a\n'})"}
                                        << u"sha256:#a"_s;
        QTest::newRow("a name moves") << QList<
            QByteArray>{R"({'stream':'The image app:1 already exists, renaming the old one with ID sha256:#a to empty string\n'})",
            R"({'stream':'Loaded image: app:1\n'})"}
                                      << u"app:1"_s;
        QTest::newRow("podman") << QList<QByteArray>{"{'stream':'Loaded image: localhost/a:1,localhost/b:2'}"}
                                << u"localhost/a:1 localhost/b:2"_s;
        QTest::newRow("cut") << QList<QByteArray>{"{'errorDetail':{'message':'Error processing tar file(exit status "
                                                  "1): unexpected EOF'},'error':'x'}"}
                             << u"! Error processing tar file(exit status 1): unexpected EOF"_s;
        QTest::newRow("an old error") << QList<QByteArray>{"{'error':'no space left'}"} << u"! no space left"_s;
        QTest::newRow("not unpacked") << QList<QByteArray>{R"({'stream':'Loaded image: app:1\n'})",
            R"({'stream':'Error unpacking image app:1: no space left on device\n'})"}
                                      << u"app:1 ! Error unpacking image app:1: no space left on device"_s;
        QTest::newRow("nothing") << QList<QByteArray>{} << QString();
    }

    void whatEnginesSay()
    {
        QFETCH(QList<QByteArray>, stream);
        QTEST(drawn(stream), "comesTo");
    }
};

QTEST_GUILESS_MAIN(TestLoadMessages)
#include "tst_loadmessages.moc"
