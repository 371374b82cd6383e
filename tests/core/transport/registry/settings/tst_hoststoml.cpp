// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/hoststoml.h"

#include "tests/core/transport/registry/settings/foundtext.h"

#include <QDir>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestHostsToml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(folder()).removeRecursively(); }

    void hosts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, const QByteArray &text, const QString &found,
                             const QStringList &problems = {}) { QTest::newRow(name) << text << found << problems; };
        row("nothing", "", u""_s);
        row("containerd's first example",
            "server = 'https://docker.io'\n[host.'https://registry-1.docker.io']\n  capabilities = ['pull', "
            "'resolve']\n",
            u""_s);
        row("its local mirror",
            "server = 'https://registry-1.docker.io'\n"
            "[host.'https://public-mirror.example.com']\n  capabilities = ['pull']\n"
            "[host.'https://docker-mirror.internal']\n  capabilities = ['pull', 'resolve']\n  ca = "
            "'docker-mirror.crt'\n",
            u"public-mirror.example.com/v2 ns digests, docker-mirror.internal/v2 ns"_s, {u"“ca” in "_s});
        row("its mirror in place of the registry", "server = 'https://mirror.example'\n", u"at mirror.example"_s);
        row("its mirror without TLS",
            "server = 'https://registry-1.docker.io'\n[host.'http://192.168.31.250:5000']\n"
            "  capabilities = ['pull', 'resolve', 'push']\n  skip_verify = true\n",
            u"192.168.31.250:5000/v2 plain ns"_s);
        row("in the order of the file",
            "[host.'https://z.example']\n[host.'https://a.example']\n[host.'https://m.example']\n",
            u"z.example/v2 ns, a.example/v2 ns, m.example/v2 ns"_s);
        row("a header before its host",
            "[host.'https://z.example'.header]\n  x = 'y'\n[host.'https://a.example']\n[host.'https://z.example']\n",
            u"z.example/v2 ns, a.example/v2 ns"_s, {u"“header” in "_s});
        row("a mirror that is the server as well",
            "server = 'https://mirror.example'\n[host.'https://mirror.example']\n",
            u"mirror.example/v2 ns; at mirror.example"_s);
        row("a path", "[host.'https://m.example/hub']\n[host.'https://n.example/hub/v2']\n",
            u"m.example/hub/v2 ns, n.example/hub/v2 ns"_s);
        row("the whole path",
            "[host.'https://m.example/hub/']\n  override_path = true\n[host.'https://n.example']\n  override_path = "
            "true\n",
            u"m.example/hub ns, n.example ns"_s);
        row("without https://", "[host.'m.example:5000']\n", u"m.example:5000/v2 ns"_s);
        row("a name without a dot", "[host.'http://cache']\n", u"cache:80/v2 plain ns"_s);
        row("no capabilities named", "[host.'https://m.example']\n  capabilities = []\n", u"m.example/v2 ns"_s);
        row("capabilities in capitals", "[host.'https://m.example']\n  capabilities = ['Pull']\n",
            u"m.example/v2 ns digests"_s);
        row("nothing to pull from", "[host.'https://m.example']\n  capabilities = ['push']\n", u""_s);
        row("a capability that there is not",
            "[host.'https://m.example']\n  capabilities = ['pull', 'fly']\n[host.'https://n.example']\n",
            u"n.example/v2 ns"_s, {u"“capabilities” in "_s});
        row("capabilities of a wrong kind", "[host.'https://m.example']\n  capabilities = 'pull'\n", u""_s,
            {u"“capabilities” in "_s});
        row("certificates unchecked", "[host.'https://m.example']\n  skip_verify = true\n", u"m.example/v2 ns"_s,
            {u"certificate m.example shows, and Stowage does not. If it is refused, look at it and trust it with: "
             "stowagectl doctor m.example"_s});
        row("certificates of its own",
            "[host.'https://m.example']\n  ca = '/ca.pem'\n  [host.'https://m.example'.header]\n", u"m.example/v2 ns"_s,
            {u"“ca”, “header” in "_s});
        row("the registry's own certificate unchecked", "skip_verify = true\n", u"insecure"_s);
        row("the registry without TLS", "server = 'http://docker.io'\n", u"insecure"_s);
        row("the registry among the hosts", "[host.'https://docker.io']\n  skip_verify = true\n", u"insecure"_s);
        row("a password", "server = 'https://ann:secret@m.example'\n[host.'https://ann:secret@n.example']\n", u""_s,
            {u"“m.example” in "_s, u"“n.example” in "_s});
        row("another scheme", "[host.'ftp://m.example']\n", u""_s, {u"is left out"_s});
        row("a host that is no table", "[host]\n  'https://m.example' = 1\n", u""_s, {u"“host” in "_s});
        row("hosts that are no tables", "host = ['https://m.example']\n", u""_s, {u"“host” in "_s});
        row("a server of a wrong kind", "server = 1\n[host.'https://m.example']\n", u"m.example/v2 ns"_s,
            {u"“server” in "_s});
        row("half a file", "[host.'https://m.example']\n[host", u""_s, {u"Line 2 of "_s});
    }
    void hosts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        QFETCH(QStringList, problems);
        write(u"docker.io"_s, text);
        const FoundList list = read(u"docker.io"_s);
        QCOMPARE(textOf(list), found);
        QCOMPARE_PROBLEMS(list.problems, problems);
        for (const Sentence &problem : list.problems)
            QVERIFY(problem.words().contains(folder() + u"/docker.io/hosts.toml"_s));
    }

    void aRegistryOfOnesOwn()
    {
        write(u"reg.example:5000"_s,
            "server = 'http://reg.example:5000'\n[host.'http://reg.example:5000']\n  skip_verify = true\n");
        QCOMPARE(textOf(read(u"reg.example:5000/team/app"_s)), u"insecure"_s);
    }

    /// Each folder leads to a mirror of its own: m0.example, m1.example.
    void folders_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QStringList &folders, const QString &place, const QString &found) {
            QTest::newRow(name) << folders << place << found;
        };
        row("for all others", {u"_default"_s}, u"quay.io"_s, u"m0.example/v2 ns"_s);
        row("its own first", {u"_default"_s, u"quay.io"_s}, u"quay.io"_s, u"m1.example/v2 ns"_s);
        row("of another", {u"docker.io"_s}, u"quay.io"_s, u""_s);
        row("port", {u"_default"_s, u"reg.io:5000"_s}, u"reg.io:5000"_s, u"m1.example/v2 ns"_s);
        row("port in lines", {u"reg.io:5000"_s, u"reg.io_5000_"_s}, u"reg.io:5000"_s, u"m1.example/v2 ns"_s);
        row("another port", {u"reg.io"_s}, u"reg.io:5000"_s, u""_s);
        row("IPv6", {u"[fd00::1]"_s}, u"[fd00::1]"_s, u"m0.example/v2 ns"_s);
        row("IPv6 and port", {u"[fd00::1]_5000_"_s}, u"[fd00::1]:5000"_s, u"m0.example/v2 ns"_s);
    }
    void folders()
    {
        QFETCH(QStringList, folders);
        QFETCH(QString, place);
        QFETCH(QString, found);
        for (qsizetype i = 0; i < folders.size(); ++i)
            write(folders[i], "[host.'https://m" + QByteArray::number(i) + ".example']\n");
        const FoundList list = read(place);
        QCOMPARE(textOf(list), found);
        QCOMPARE_PROBLEMS(list.problems, QStringList());
    }

    void aFolderWithCertificatesOnlyIsTheOne()
    {
        write(u"_default"_s, "[host.'https://m.example']\n");
        QVERIFY(QDir().mkpath(folder() + u"/quay.io"_s));
        QCOMPARE(textOf(read(u"quay.io"_s)), QString());
        QCOMPARE(textOf(read(u"docker.io"_s)), u"m.example/v2 ns"_s);
    }

    void aFileThatCannotBeReadIsTheOne()
    {
        write(u"_default"_s, "[host.'https://m.example']\n");
        QVERIFY(QDir().mkpath(folder() + u"/quay.io/hosts.toml"_s));
        const FoundList list = read(u"quay.io"_s);
        QCOMPARE(textOf(list), QString());
        QCOMPARE_PROBLEMS(list.problems, {u"quay.io/hosts.toml could not be read"_s});
    }

private:
    QString folder() const { return m_folder.filePath(u"certs.d"_s); }

    void write(const QString &name, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(folder() + u'/' + name));
        QFile file(folder() + u'/' + name + u"/hosts.toml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    FoundList read(const QString &place) const
    {
        FoundList list;
        addHostsToml(folder(), FoundSettings::Tool::Containerd, placeAt(place), list);
        return list;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestHostsToml)
#include "tst_hoststoml.moc"
