// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/address.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("whole"); // what it means, spelled out
        const auto row
            = [](const char *name, const QString &text, const QString &whole) { QTest::newRow(name) << text << whole; };
        row("a socket", u"unix:///run/docker.sock"_s, u"unix:///run/docker.sock"_s);
        row("the usual socket", u"unix://"_s, u"unix:///var/run/docker.sock"_s);
        row("a path", u"/run/user/1000/docker.sock"_s, u"unix:///run/user/1000/docker.sock"_s);
        row("a path with blanks and percents", u"/tmp/a b%41/x.sock"_s, u"unix:///tmp/a b%41/x.sock"_s);
        row("a port", u"tcp://10.0.0.7:2375"_s, u"tcp://10.0.0.7:2375"_s);
        row("no port", u"tcp://build.example"_s, u"tcp://build.example:2375"_s);
        row("an IPv6 address", u"tcp://[fd00::7]:2376"_s, u"tcp://[fd00::7]:2376"_s);
        row("below a path", u"tcp://proxy.example:2375/docker/"_s, u"tcp://proxy.example:2375/docker"_s);
        row("ssh", u"ssh://build.example"_s, u"ssh://build.example"_s);
        row("ssh, as somebody", u"ssh://me@build.example:2222"_s, u"ssh://me@build.example:2222"_s);
        row("ssh, to a socket", u"ssh://core@h:22/run/user/1000/podman/podman.sock"_s,
            u"ssh://core@h:22/run/user/1000/podman/podman.sock"_s);
        row("blanks around it", u" tcp://h:1 "_s, u"tcp://h:1"_s);
    }

    void written()
    {
        QFETCH(const QString, text);
        const auto address = parseEngineAddress(text);
        QVERIFY_RESULT(address);
        QTEST(address->toString(), "whole");
        QCOMPARE(parseEngineAddress(address->toString()).value(), *address);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *name, const QString &text, const QString &words) { QTest::newRow(name) << text << words; };
        const QString none = u"is no address of an engine"_s;
        row("nothing", {}, none);
        row("a name", u"build.example"_s, none);
        row("a name and a port", u"build.example:2375"_s, none);
        row("a web page", u"http://build.example"_s, none);
        row("no host", u"tcp://"_s, none);
        row("no host for ssh", u"ssh:///run/docker.sock"_s, none);
        row("a socket that is not from the root", u"unix://run/docker.sock"_s, none);
        row("no port that there could be", u"tcp://h:99999"_s, none);
        row("a question", u"ssh://h?x=1"_s, none);
        row("a fragment", u"tcp://h:1#x"_s, none);
        row("a user of tcp", u"tcp://me@h:1"_s, none);
        row("an option in place of a host", u"ssh://-oProxyCommand=x"_s, none);
        row("an option in place of a user", u"ssh://-oProxyCommand=x@h"_s, none);
        row("a password", u"ssh://me:secret@h"_s, u"holds a password"_s);
        row("a pipe of Windows", u"npipe:////./pipe/docker_engine"_s, u"on this system"_s);
        row("a descriptor", u"fd://"_s, u"on this system"_s);
    }

    void refused()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        const auto address = parseEngineAddress(text);
        QVERIFY_ERROR(address, ErrorKind::Usage);
        const QString said = address.error().message.words();
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(!said.contains(u"secret"_s), qPrintable(said));
    }

    void withTlsThePortIsAnotherOne()
    {
        QCOMPARE(parseEngineAddress(u"tcp://h"_s, 2376)->port, 2376);
        QCOMPARE(parseEngineAddress(u"tcp://h:1"_s, 2376)->port, 1);
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
