// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/authfile.h"
#include "tests/support/check.h"

#include <QFile>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

// A string a line: moc loses its way in longer ones.
const QByteArray captured
    = R"({"auths":{"127.0.0.1:5101":{"auth":"YWxpY2U6dGVzdHB3"},)"
      R"("127.0.0.1:5102":{"auth":"YWxpY2U6","identitytoken":"refresh-alice"},)"
      R"("https://index.docker.io/v1/":{"auth":"Ym9iOmh1YjpwdyAx"},)"
      R"("quay.io/team":{"auth":"dGVhbTp0ZWFtcHc="},"quay.io":{"auth":"bWU6bWluZQ=="},)"
      R"("helped.io":{},"mailed.io":{"email":"a@b"},"odd.io":{"auth":"!!!"},"number.io":7},)"
      R"("credsStore":"secretservice","credHelpers":{"gcr.io":"gcr","http://own.io/v2/":"pass"},"currentContext":"x"})";

} // namespace

class TestAuthFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatDockerLoginWrote()
    {
        const auto file = parseAuthFile(captured, u"config.json"_s);
        QVERIFY_RESULT(file);
        QCOMPARE(file->credentialFor({u"127.0.0.1:5101"_s}), Credential(u"alice"_s, u"testpw"_s));
        QCOMPARE(file->credentialFor({u"127.0.0.1:5102"_s}), Credential({}, u"refresh-alice"_s, true));
        QCOMPARE(file->credentialFor({u"docker.io"_s}), Credential(u"bob"_s, u"hub:pw 1"_s));
        QCOMPARE(file->credentials.size(), 5);
    }

    void theNarrowestScopeWins()
    {
        const auto file = parseAuthFile(captured, u"auth.json"_s);
        QVERIFY_RESULT(file);
        QCOMPARE(file->credentialFor({u"quay.io/team/app"_s, u"quay.io/team"_s, u"quay.io"_s})->user, u"team"_s);
        QCOMPARE(file->credentialFor({u"quay.io/other"_s, u"quay.io"_s})->user, u"me"_s);
        QVERIFY(!file->credentialFor({u"elsewhere.io"_s}));
    }

    void aHelperOfItsOwnBeatsTheGeneralOne()
    {
        const auto file = parseAuthFile(captured, u"config.json"_s);
        QVERIFY_RESULT(file);
        QCOMPARE(file->helperFor(u"gcr.io"_s), u"gcr"_s);
        QCOMPARE(file->helperFor(u"own.io"_s), u"pass"_s);
        QCOMPARE(file->helperFor(u"docker.io"_s), u"secretservice"_s);
        QCOMPARE(parseAuthFile("{}", {})->helperFor(u"docker.io"_s), QString());
    }

    void whatIsNoSuchFileSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << QByteArray(R"({"auths":{)");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
    }

    void whatIsNoSuchFileSaysSo()
    {
        QFETCH(const QByteArray, bytes);
        const auto file = parseAuthFile(bytes, u"/home/ann/.docker/config.json"_s);
        QVERIFY_ERROR(file, ErrorKind::Damaged);
        QVERIFY(file.error().message.words().contains(u"/home/ann/.docker/config.json"_s));
    }

    void oddShapesAreLeftOut()
    {
        for (const char *bytes : {R"({"auths":[]})", R"({"auths":{"a.io":[]}})", R"({"credHelpers":{"a.io":1}})",
                 R"({"credsStore":{}})", R"({"auths":null})"}) {
            const auto file = parseAuthFile(bytes, {});
            QVERIFY_RESULT(file);
            QVERIFY(file->credentials.isEmpty() && file->helperFor(u"a.io"_s).isEmpty());
        }
    }

    void aMissingFileIsAnEmptyOne()
    {
        const QTemporaryDir folder;
        const auto file = readAuthFile(folder.filePath(u"config.json"_s));
        QVERIFY_RESULT(file);
        QVERIFY(file->credentials.isEmpty());
    }

    void aFileWithoutEndIsNotRead()
    {
        const QTemporaryDir folder;
        QFile large(folder.filePath(u"config.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(5 * 1024 * 1024));
        QVERIFY_ERROR(readAuthFile(large.fileName()), ErrorKind::Damaged);
    }

    void theEnvironmentSaysWhereTheyAre()
    {
        qputenv("HOME", "/home/ann");
        qputenv("XDG_CONFIG_HOME", "/home/ann/.config");
        qputenv("XDG_RUNTIME_DIR", "/run/user/7");
        qunsetenv("DOCKER_CONFIG");
        qunsetenv("REGISTRY_AUTH_FILE");
        const QStringList usual{u"/home/ann/.docker/config.json"_s, u"/run/user/7/containers/auth.json"_s,
            u"/home/ann/.config/containers/auth.json"_s, u"/home/ann/.dockercfg"_s};
        QCOMPARE(authFilePaths(), usual);
        qputenv("DOCKER_CONFIG", "/etc/ours");
        qputenv("REGISTRY_AUTH_FILE", "/tmp/auth.json");
        QCOMPARE(authFilePaths(), (QStringList{u"/etc/ours/config.json"_s, u"/tmp/auth.json"_s} + usual.sliced(1)));
    }
};

QTEST_GUILESS_MAIN(TestAuthFile)
#include "tst_authfile.moc"
