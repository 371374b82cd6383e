// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/ownengines.h"

#include "core/transport/engine/places/endpointsfound.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

constexpr char oneThatMakesSense[] = "{\"engines\": [{\"address\": \"gopher:x\"}, {\"address\": \"tcp:\x2f\x2f"
                                     "10.0.0.7\"}, 7]}";

EngineEndpoint engine(const QString &name, const QString &address)
{
    EngineEndpoint endpoint{.name = name, .address = parseEngineAddress(address).value()};
    endpoint.origin = EngineEndpoint::Origin::Own;
    return endpoint;
}

/// "build ssh://ada@build.example", each on its own.
QStringList drawn(const QList<EngineEndpoint> &engines)
{
    QStringList all;
    for (const EngineEndpoint &one : engines)
        all.append(QString(one.name + u' ' + one.address.toString()).trimmed());
    return all;
}

} // namespace

/// Engines that were added by hand.
class TestOwnEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_around = {};
        m_around.home = m_around.runtime = m_around.run = m_folder->path();
    }

    void addedAndTakenOff()
    {
        QCOMPARE(listed(), QStringList());
        QVERIFY_RESULT(keepOwnEngine(m_around, engine(u"build"_s, u"ssh://ada@build.example"_s)));
        QVERIFY_RESULT(keepOwnEngine(m_around, engine({}, u"tcp://10.0.0.7:2375"_s)));
        QCOMPARE(listed(), (QStringList{u"build ssh://ada@build.example"_s, u"tcp://10.0.0.7:2375"_s}));
        QVERIFY_RESULT(keepOwnEngine(m_around, engine(u"forge"_s, u"ssh://ada@build.example"_s))); // another name
        QCOMPARE(listed(), (QStringList{u"tcp://10.0.0.7:2375"_s, u"forge ssh://ada@build.example"_s}));
        QVERIFY_RESULT(forgetOwnEngine(m_around, parseEngineAddress(u"tcp://10.0.0.7:2375"_s).value()));
        QVERIFY_RESULT(forgetOwnEngine(m_around, parseEngineAddress(u"tcp://10.0.0.8:2375"_s).value()));
        QCOMPARE(listed(), QStringList{u"forge ssh://ada@build.example"_s});
    }

    void withCertificates()
    {
        EngineEndpoint safe = engine(u"safe"_s, u"tcp://10.0.0.7:2376"_s);
        safe.tls = tlsOfFolder(u"/etc/certs"_s);
        EngineEndpoint open = engine(u"open"_s, u"tcp://10.0.0.8:2376"_s);
        open.tls = tlsOfFolder({});
        QVERIFY_RESULT(keepOwnEngine(m_around, safe));
        QVERIFY_RESULT(keepOwnEngine(m_around, open));
        Sentences problems;
        const QList<EngineEndpoint> engines = ownEngines(m_around, problems);
        QCOMPARE(engines.size(), 2);
        QCOMPARE(engines.first().tls, safe.tls);
        QCOMPARE(engines.first().tls->key, u"/etc/certs/key.pem"_s);
        QCOMPARE(engines.last().tls, open.tls);
    }

    /// They are found with all others, under the name that they were given.
    void amongTheOthers()
    {
        m_around.variables.insert(u"DOCKER_HOST"_s, u"ssh://ada@build.example"_s);
        QVERIFY_RESULT(keepOwnEngine(m_around, engine(u"forge"_s, u"ssh://ada@build.example"_s)));
        const EndpointsFound found = endpointsFound(m_around);
        QCOMPARE(drawn(found.endpoints), QStringList{u"forge ssh://ada@build.example"_s});
        QVERIFY(found.endpoints.first().isChosen);
    }

    /// What somebody wrote and we cannot read is not written over.
    void aFileThatIsDamaged()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u".config/stowage"_s));
        QFile file(m_folder->filePath(u".config/stowage/engines.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"engines\": [") > 0);
        file.close();
        Sentences problems;
        QVERIFY(ownEngines(m_around, problems).isEmpty());
        QCOMPARE(problems.size(), 1);
        QVERIFY_ERROR(keepOwnEngine(m_around, engine({}, u"tcp://10.0.0.7:2375"_s)), ErrorKind::Damaged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"engines\": ["));
    }

    void anEngineThatMakesNoSense()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u".config/stowage"_s));
        QFile file(m_folder->filePath(u".config/stowage/engines.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(oneThatMakesSense) > 0);
        file.close();
        Sentences problems;
        QCOMPARE(drawn(ownEngines(m_around, problems)), QStringList{u"tcp://10.0.0.7:2375"_s});
        QVERIFY(!problems.isEmpty());
    }

private:
    QStringList listed() const
    {
        Sentences problems;
        const QStringList engines = drawn(ownEngines(m_around, problems));
        return problems.isEmpty() ? engines : QStringList{problems.first().words()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Surroundings m_around;
};

QTEST_GUILESS_MAIN(TestOwnEngines)
#include "tst_ownengines.moc"
