// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"

#include <QTest>

using namespace stowage;
using namespace stowage::cli;
using namespace Qt::StringLiterals;

/// What scripts read of an image, where an engine has it.
class TestDockerJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotKnownIsNull()
    {
        ImageSummary image;
        image.size = 7;
        image.uniqueSize = image.sharedSize = -1;
        const QJsonObject json = imageJson(image);
        QCOMPARE(json[u"size"_s].toInteger(), 7);
        QVERIFY(json[u"uniqueSize"_s].isNull());
        QVERIFY(json[u"sharedSize"_s].isNull());
    }

    void containersUseAnImage()
    {
        ImageSummary image;
        QVERIFY(!imageJson(image)[u"inUse"_s].toBool(true));
        image.users.append({ImageUser::Kind::Stopped, u"web"_s, QString(64, u'c')});
        QVERIFY(imageJson(image)[u"inUse"_s].toBool());
    }

    void aStepOfABuildSaysSo()
    {
        ImageSummary image;
        QVERIFY(!imageJson(image).contains(u"intermediate"_s));
        image.isIntermediate = true;
        QVERIFY(imageJson(image)[u"intermediate"_s].toBool());
        QVERIFY(!imageJson(image)[u"dangling"_s].toBool(true));
    }

    void anEngineIsQuoted()
    {
        ImageDetails details;
        PlatformDetails platform;
        QVERIFY(inspectJson(details, platform).contains(u"ManifestDigest"_s));
        details.told = QJsonObject{{u"Id"_s, u"sha256:7f2c"_s}, {u"Containers"_s, -1}};
        QCOMPARE(inspectJson(details, platform), details.told);
    }
};

QTEST_GUILESS_MAIN(TestDockerJson)
#include "tst_dockerjson.moc"
