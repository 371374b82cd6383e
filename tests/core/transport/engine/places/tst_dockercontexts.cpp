// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/dockercontexts.h"
#include "tests/core/transport/engine/places/placesrig.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

const QString someId = u"82fe032bd9337b5dfb99b28717cf8651daac73f2d319e6d6213544660b961ee7"_s;

QByteArray contextTo(const QByteArray &host, const QByteArray &more = {})
{
    return json("{'Name':'eng','Metadata':{},'Endpoints':{'docker':{'Host':'") + host + json("'}") + more + "}}";
}

const QByteArray configBegins = json("{'currentContext':'");
const QByteArray kubernetes = json("{'Name':'k','Endpoints':{'kubernetes':{'Host':'https://k'}}}");
const QByteArray numberForHost = json("{'Name':'x','Endpoints':{'docker':{'Host':5}}}");
const QByteArray listForEndpoints = json("{'Name':'x','Endpoints':[]}");

} // namespace

/// What docker's own command wrote, and what it should not have.
class TestDockerContexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<PlacesRig>(); }

    void whoHasNoDockerHasNoContexts()
    {
        QVERIFY(found().isEmpty());
        QVERIFY(m_rig->problems.isEmpty());
    }

    void contextsOfDockersCommand()
    {
        LAB_NEEDS(u"docker"_s);
        m_rig->run(u"docker"_s, {u"context"_s, u"create"_s, u"eng"_s, u"--docker"_s, u"host=unix:///run/eng.sock"_s});
        m_rig->run(u"docker"_s, {u"context"_s, u"create"_s, u"far"_s, u"--docker"_s, u"host=ssh://me@h:2222"_s});
        m_rig->run(u"docker"_s, {u"context"_s, u"use"_s, u"far"_s});
        QStringList contexts = drawn(found());
        contexts.sort();
        QCOMPARE(contexts, (QStringList{u"eng unix:///run/eng.sock"_s, u"far ssh://me@h:2222 *"_s}));
        QCOMPARE(words(m_rig->problems), QStringList{});
    }

    void aContextWithTls()
    {
        LAB_NEEDS(u"docker"_s, u"openssl"_s);
        const QString key = m_rig->folder.filePath(u"key.pem"_s);
        const QString certificate = m_rig->folder.filePath(u"cert.pem"_s);
        m_rig->run(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=me"_s, u"-keyout"_s, key,
                u"-out"_s, certificate});
        m_rig->run(u"docker"_s,
            {u"context"_s, u"create"_s, u"eng"_s, u"--docker"_s,
                u"host=tcp://h:2376,ca=%1,cert=%1,key=%2"_s.arg(certificate, key)});
        const auto contexts = found();
        QCOMPARE(drawn(contexts), QStringList{u"eng tcp://h:2376"_s});
        const QString tls = m_rig->home(u".docker/contexts/tls/"_s + someId + u"/docker/"_s);
        QCOMPARE(contexts.first().tls, (EngineTls{tls + u"ca.pem"_s, tls + u"cert.pem"_s, tls + u"key.pem"_s, true}));
    }

    void variablesComeFirst_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QStringList>("endpoints");

        QTest::newRow("nothing is said") << QString() << QString() << QString() << QStringList{u"eng tcp://h:1"_s};
        QTest::newRow("in the file") << QString() << QString() << u"eng"_s << QStringList{u"eng tcp://h:1 *"_s};
        QTest::newRow("by a variable") << QString() << u"eng"_s << u"other"_s << QStringList{u"eng tcp://h:1 *"_s};
        QTest::newRow("no such context") << QString() << u"none"_s << u"eng"_s << QStringList{u"eng tcp://h:1"_s};
        QTest::newRow("an address") << u"tcp://g:2"_s << u"eng"_s << u"eng"_s
                                    << QStringList{u"eng tcp://h:1"_s, u"DOCKER_HOST tcp://g:2 *"_s};
    }

    void variablesComeFirst()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, context);
        QFETCH(const QString, current);
        writeContext(contextTo("tcp://h:1"));
        m_rig->write(m_rig->home(u".docker/config.json"_s), configBegins + current.toUtf8() + "\"}");
        m_rig->set("DOCKER_HOST", host);
        m_rig->set("DOCKER_CONTEXT", context);
        QTEST(drawn(found()), "endpoints");
    }

    void variablesWithTls()
    {
        m_rig->set("DOCKER_HOST", u"tcp://h"_s);
        QVERIFY(!found().first().tls);
        m_rig->set("DOCKER_TLS", u"1"_s);
        QCOMPARE(found().first().tls, (EngineTls{{}, {}, {}, false}));
        m_rig->set("DOCKER_TLS_VERIFY", u"1"_s);
        m_rig->set("DOCKER_CERT_PATH", m_rig->home(u"certs"_s));
        m_rig->write(m_rig->home(u"certs/ca.pem"_s), "x");
        QCOMPARE(found().first().tls, (EngineTls{m_rig->home(u"certs/ca.pem"_s), {}, {}, true}));
        QCOMPARE(drawn(found()), QStringList{u"DOCKER_HOST tcp://h:2376 *"_s});
        m_rig->set("DOCKER_HOST", u"unix:///run/x.sock"_s);
        QVERIFY2(!found().first().tls, "a socket of this machine needs none");
    }

    void dockersFolderMayBeElsewhere()
    {
        m_rig->set("DOCKER_CONFIG", m_rig->home(u"elsewhere"_s));
        m_rig->write(m_rig->home(u"elsewhere/contexts/meta/"_s + someId + u"/meta.json"_s), contextTo("tcp://h:1"));
        QCOMPARE(drawn(found()), QStringList{u"eng tcp://h:1"_s});
    }

    void othersMachinesAreNoEngines()
    {
        writeContext(kubernetes);
        QVERIFY(found().isEmpty());
        QCOMPARE(words(m_rig->problems), QStringList{});
    }

    void whatIsWrongIsSaidAndTheOthersStay_data()
    {
        QTest::addColumn<QByteArray>("meta");
        QTest::addColumn<QString>("problem");

        QTest::newRow("no JSON") << QByteArray("{") << u"not written as JSON wants it"_s;
        QTest::newRow("a number in place of an address") << QByteArray(numberForHost) << u"“Host”"_s;
        QTest::newRow("a list in place of endpoints") << QByteArray(listForEndpoints) << u"“Endpoints”"_s;
        QTest::newRow("no address") << contextTo("nowhere") << u"is no address of an engine"_s;
        QTest::newRow("a password") << contextTo("ssh://me:secret@h") << u"holds a password"_s;
        QTest::newRow("endless") << QByteArray(2 * 1024 * 1024, ' ') << u"larger than 1 MB"_s;
    }

    void whatIsWrongIsSaidAndTheOthersStay()
    {
        QFETCH(const QByteArray, meta);
        QFETCH(const QString, problem);
        writeContext(meta);
        m_rig->write(m_rig->home(u".docker/contexts/meta/good/meta.json"_s), contextTo("tcp://h:1"));
        QCOMPARE(drawn(found()), QStringList{u"eng tcp://h:1"_s});
        const QString said = words(m_rig->problems).join(u'\n');
        QVERIFY2(said.contains(problem) && said.contains(someId), qPrintable(said));
        QVERIFY2(!said.contains(u"secret"_s), qPrintable(said));
    }

private:
    QList<EngineEndpoint> found() { return dockerEndpoints(m_rig->around, m_rig->problems); }
    void writeContext(const QByteArray &meta)
    {
        m_rig->write(m_rig->home(u".docker/contexts/meta/"_s + someId + u"/meta.json"_s), meta);
    }

    std::unique_ptr<PlacesRig> m_rig;
};

QTEST_GUILESS_MAIN(TestDockerContexts)
#include "tst_dockercontexts.moc"
