// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/settingsdesk.h"

#include "tests/support/answer.h"
#include "tests/support/check.h"
#include "tests/support/configfolder.h"

#include <QSignalSpy>

using namespace stowage;
using namespace Qt::StringLiterals;

static constexpr char daemonJson[] = R"({"registry-mirrors":["https://mirror.example"]})";

/// What a person decides, as the window keeps it and both programs read it.
class TestSettingsDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config.reset();
        m_config = std::make_unique<ConfigFolder>();
    }

    void whatIsKeptIsKnownAndFoundAgain()
    {
        RegistrySettings settings;
        settings.mirrors = {mirrorAt(u"mirror.example"_s).value()};
        settings.unverified = true;
        {
            SettingsDesk desk;
            QVERIFY_RESULT(answerOf(desk.keep(u"quay.io"_s, settings)));
            QTRY_COMPARE(desk.settings(u"quay.io"_s), settings);
            QCOMPARE(desk.settings(u"ghcr.io"_s), RegistrySettings());
        }
        SettingsDesk again;
        QSignalSpy changed(&again, &SettingsDesk::changed);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(again.settings(u"quay.io"_s), settings);
        const auto setup = answerOf(again.setup(registry(u"quay.io"_s)));
        QVERIFY_RESULT(setup);
        QCOMPARE(setup->own, settings);
    }

    void allowingPlainHttpLeavesTheRest()
    {
        SettingsDesk desk;
        RegistrySettings settings;
        settings.proxy = RegistrySettings::Proxy::None;
        QVERIFY_RESULT(answerOf(desk.keep(u"r.io:5000"_s, settings)));
        QVERIFY_RESULT(answerOf(desk.allowPlainHttp(u"r.io:5000"_s)));
        settings.plainHttp = true;
        QCOMPARE(readSettings().value().value(u"r.io:5000"_s), settings);
    }

    void whatWasAskedIsWrittenBeforeItEnds()
    {
        std::make_unique<SettingsDesk>()->allowPlainHttp(u"r.io"_s);
        QVERIFY(readSettings().value().value(u"r.io"_s).plainHttp);
    }

    void aDamagedFileIsSaidAndLeftAlone()
    {
        QVERIFY(m_config->put(u"stowage/registries.json"_s, "{"));
        SettingsDesk desk;
        QVERIFY_ERROR(answerOf(desk.setup(registry(u"r.io"_s))), ErrorKind::Damaged);
        QVERIFY_ERROR(answerOf(desk.keep(u"r.io"_s, {})), ErrorKind::Damaged);
        QCOMPARE(m_config->read(u"stowage/registries.json"_s), "{");
    }

    void whatOthersSayIsShown()
    {
        QVERIFY(m_config->put(u"docker/daemon.json"_s, daemonJson));
        QVERIFY(m_config->put(u"docker/certs.d/docker.io/ca.crt"_s, "no certificate"));
        SettingsDesk desk;
        const auto setup = answerOf(desk.setup(registry(u"docker.io"_s)));
        QVERIFY_RESULT(setup);
        QVERIFY(std::ranges::any_of(setup->found.found, [](const FoundSettings &found) {
            return found.path.endsWith(u"/docker/daemon.json"_s) && found.mirrors.value(0).host == u"mirror.example"_s;
        }));
        QCOMPARE(setup->certificates.size(), 1);
        QVERIFY(setup->certificates[0].trouble && !setup->certificates[0].isOurs);
    }

    void certificatesOfNobody()
    {
        SettingsDesk desk;
        QVERIFY_ERROR(answerOf(desk.trustFile(u"r.io"_s, u"/no/such.crt"_s)), ErrorKind::NotFound);
        QVERIFY_ERROR(
            answerOf(desk.showCertificate(u"r.io"_s, u"/no/such.cert"_s, u"/no/such.key"_s)), ErrorKind::NotFound);
        QVERIFY_ERROR(answerOf(desk.removeCertificate(u"r.io"_s, u"/etc/passwd"_s)), ErrorKind::Usage);
    }

private:
    static Reference registry(const QString &name) { return Reference::registry(name).value(); }

    std::unique_ptr<ConfigFolder> m_config;
};

QTEST_GUILESS_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
