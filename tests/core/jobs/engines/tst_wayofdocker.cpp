// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"
#include "tests/lab/engine/enginework.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// How a build reaches an engine, before one answers.
class TestWayOfDocker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyThere()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("FROM scratch\n") > 0);
        const auto built = [&](const QString &context) {
            return QCoro::waitFor(
                buildThroughEngine(folder.filePath(u"library"_s), engineOn(u"/nowhere.sock"_s, u"Docker"_s),
                    {.context = context}, Builder::Best, {}, [](const BuildEvent &) { }, {}));
        };
        QVERIFY_ERROR(built(folder.path()), ErrorKind::Unreachable);
        QVERIFY_ERROR(built(u"/nowhere"_s), ErrorKind::NotFound); // before anybody is asked
    }

    void theWayOfDocker()
    {
        using Way = EngineAddress::Way;
        EngineEndpoint context = engineOn(u"/s"_s, u"build"_s);
        context.origin = EngineEndpoint::Origin::DockerContext;
        QCOMPARE(wayOfDocker(context), (QStringList{u"--context"_s, u"build"_s}));
        QCOMPARE(wayOfDocker(engineOn(u"/s"_s, u"Docker"_s)), (QStringList{u"--host"_s, u"unix:///s"_s}));
        EngineEndpoint port{u"far"_s, EngineAddress{Way::Tcp, {}, u"far.example"_s, 2376, {}}};
        port.tls = EngineTls{u"ca"_s, {}, {}};
        QCOMPARE(wayOfDocker(port).value_or(QStringList()).join(u' '),
            u"--host tcp://far.example:2376 --tlsverify --tlscacert ca"_s);
        EngineEndpoint keyed{u"far"_s, EngineAddress{Way::Ssh, {}, u"far.example"_s, 0, u"ada"_s}};
        QCOMPARE(wayOfDocker(keyed), (QStringList{u"--host"_s, u"ssh://ada@far.example"_s}));
        keyed.identity = u"/key"_s;
        QCOMPARE(wayOfDocker(keyed), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestWayOfDocker)
#include "tst_wayofdocker.moc"
