// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/layermessages.h"
#include "tests/core/transport/engine/responses/drawnjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const BlobProgress &step)
{
    return u"%1 %2 %3/%4"_s.arg(step.blob, phaseName(step.phase)).arg(step.current).arg(step.total);
}

/// The steps of a stream, and what it comes to: "a waiting 0/-1 | … = sha256:#a ! what went wrong".
QString drawn(const QList<QByteArray> &stream)
{
    LayerMessages messages;
    QStringList steps;
    for (const QByteArray &message : stream)
        if (const auto step = messages.add(QJsonDocument::fromJson(json(message)).object()))
            steps.append(drawn(*step));
    QString text = steps.join(u" | "_s);
    for (const Digest &digest : messages.digests())
        text += u" = "_s + digest.toString();
    if (messages.isUpToDate())
        text += u" (up to date)"_s;
    if (messages.onlyPart())
        text += u" of "_s + messages.onlyPart()->platform.toString();
    if (!messages.error().isEmpty())
        text += u" ! "_s + messages.error();
    return shortened(text.trimmed());
}

} // namespace

/// What engines say of layers on their way from registries and to them.
class TestLayerMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatEnginesSay_data()
    {
        QTest::addColumn<QList<QByteArray>>("stream");
        QTest::addColumn<QString>("comesTo");
        QTest::newRow("a pull") << QList<QByteArray>{"{'status':'Pulling from rs/app','id':'v1'}",
            "{'status':'Already exists','progressDetail':{},'id':'a'}",
            "{'status':'Pulling fs layer','progressDetail':{},'id':'b'}",
            "{'status':'Downloading','progressDetail':{'current':10,'total':30},'id':'b'}",
            "{'status':'Verifying Checksum','progressDetail':{},'id':'b'}",
            "{'status':'Download complete','progressDetail':{},'id':'b'}",
            "{'status':'Extracting','progressDetail':{'current':5,'total':30},'id':'b'}",
            "{'status':'Pull complete','progressDetail':{},'id':'b'}", "{'status':'Digest: sha256:#a'}",
            "{'status':'Status: Downloaded newer image for app:v1'}"}
                                << u"a exists 0/-1 | b waiting 0/-1 | b transfer 10/30 | b verify 30/30 | b verify "
                                   "30/30 | b verify 30/30 | b done 30/30 = sha256:#a"_s;
        QTest::newRow("nothing new") << QList<QByteArray>{"{'status':'Pulling from rs/app','id':'v1'}",
            "{'status':'Digest: sha256:#a'}", "{'status':'Status: Image is up to date for app:v1'}"}
                                     << u"= sha256:#a (up to date)"_s;
        // It goes on with what is left, which is counted anew.
        QTest::newRow("a break")
            << QList<QByteArray>{"{'status':'Downloading','progressDetail':{'current':60,'total':100},'id':'b'}",
                   "{'status':'Retrying in 5 seconds','progressDetail':{},'id':'b'}",
                   "{'status':'Downloading','progressDetail':{'current':10,'total':40},'id':'b'}"}
            << u"b transfer 60/100 | b waiting 60/100 | b transfer 70/100"_s;
        QTest::newRow("of unknown length")
            << QList<QByteArray>{"{'status':'Downloading','progressDetail':{'current':60},'id':'b'}",
                   "{'status':'Download complete','progressDetail':{},'id':'b'}"}
            << u"b transfer 60/-1 | b verify 60/-1"_s;
        QTest::newRow("seconds of containerd")
            << QList<QByteArray>{"{'status':'Downloading','progressDetail':{'current':9,'total':9},'id':'b'}",
                   "{'status':'Extracting','progressDetail':{'current':3,'units':'s'},'id':'b'}"}
            << u"b transfer 9/9 | b verify 9/9"_s;
        QTest::newRow("a push") << QList<QByteArray>{"{'status':'The push refers to repository [r.example/app]'}",
            "{'status':'Preparing','progressDetail':{},'id':'a'}",
            "{'status':'Layer already exists','progressDetail':{},'id':'a'}",
            "{'status':'Pushing','progressDetail':{'current':512,'total':1024},'id':'b'}",
            "{'status':'Pushing','progressDetail':{'current':2048,'total':1024},'id':'b'}",
            "{'status':'Pushed','progressDetail':{},'id':'b'}",
            "{'status':'Mounted from rs/app','progressDetail':{},'id':'c'}",
            "{'status':'v1: digest: sha256:#a size: 947'}",
            "{'progressDetail':{},'aux':{'Tag':'v1','Digest':'sha256:#a','Size':947}}"}
                                << u"a waiting 0/-1 | a exists 0/-1 | b transfer 512/1024 | b transfer 2048/2048 | b "
                                   "done 2048/2048 | c exists 0/-1 = sha256:#a"_s;
        QTest::newRow("a push of what is not all there") << QList<
            QByteArray>{"{'status':'Pushed','progressDetail':{},'id':'b'}",
            "{'progressDetail':{},'aux':{'manifestPushedInsteadOfIndex':true,"
            "'originalIndex':{'mediaType':'application/vnd.oci.image.index.v1+json','digest':'sha256:#b','size':9},"
            "'selectedManifest':{'mediaType':'application/vnd.oci.image.manifest.v1+json','digest':'sha256:#a',"
            "'size':7,'platform':{'architecture':'arm64','os':'linux'}}}}"}
                                                         << u"b done 0/-1 = sha256:#a of linux/arm64"_s;
        QTest::newRow("an error") << QList<QByteArray>{"{'errorDetail':{'message':'denied: no'},'error':'x'}"}
                                  << u"! denied: no"_s;
        QTest::newRow("nothing") << QList<QByteArray>{} << QString();
    }

    void whatEnginesSay()
    {
        QFETCH(QList<QByteArray>, stream);
        QTEST(drawn(stream), "comesTo");
    }
};

QTEST_GUILESS_MAIN(TestLayerMessages)
#include "tst_layermessages.moc"
