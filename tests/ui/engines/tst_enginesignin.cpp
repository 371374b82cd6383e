// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/ui/enginerig.h"
#include "ui/accounts/signindialog.h"
#include "ui/engines/engineremovaldialog.h"
#include "ui/jobs/transferspanel.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// What a real Docker is refused by a real registry, and what the window offers then.
class TestEngineSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        auto registry = RegistryProcess::start({.user = u"ada"_s, .password = u"s3cret"_s});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        LAB_START(m_engine);
        writeLabImage(u"tiny:1"_s, m_folder.filePath(u"tiny.tar"_s));
        ran(m_engine->docker({u"load"_s, u"-q"_s, u"-i"_s, m_folder.filePath(u"tiny.tar"_s)}));
        ran(m_engine->docker({u"tag"_s, u"tiny:1"_s, name()}));
    }

    void init() { m_rig = std::make_unique<EngineRig>(m_engine->endpoint()); }

    void cleanup() { m_rig.reset(); }

    /// Who signs in goes on with the same push, in the engine.
    void aPushGoesOn()
    {
        Job *const push = m_rig->workspace.pushFromEngine(m_rig->place, {Reference::parse(name()).value()}, {});
        QVERIFY(push);
        QTRY_COMPARE(push->state(), Job::State::Failed);
        QTRY_COMPARE(m_rig->window.messages().message().actions.value(0).text, u"Sign In…"_s);
        m_rig->window.messages().act();
        QTRY_VERIFY(openDialog<SignInDialog>());
        SignInDialog &dialog = *openDialog<SignInDialog>();
        dialog.findChild<QLineEdit *>(u"user"_s)->setText(u"ada"_s);
        dialog.findChild<QLineEdit *>(u"password"_s)->setText(u"s3cret"_s);
        dialog.accept();
        QTRY_COMPARE_WITH_TIMEOUT(push->state(), Job::State::Done, 15'000);
        QCOMPARE(m_rig->workspace.jobs().jobs().size(), 1);
    }

    /// Its bytes are gone, but the registry has them.
    void whatIsRemovedIsPulledAgain()
    {
        m_rig->accounts->keepForSession(u"127.0.0.1:%1"_s.arg(m_registry->port()), {u"ada"_s, u"s3cret"_s});
        m_engine->docker({u"rmi"_s, u"tiny:1"_s});
        m_rig->window.showPlace(m_rig->place);
        ImagePage &images = m_rig->listed();
        const Reference image = Reference::parse(name()).value();
        QTRY_COMPARE(images.model().nameCount(), 1);
        images.view()->selectImage(images.model().find(image));
        m_rig->trigger(ActionId::Remove);
        QTRY_VERIFY(openDialog<EngineRemovalDialog>());
        openDialog<EngineRemovalDialog>()->accept();
        QTRY_VERIFY2(
            m_rig->window.messages().message().actions.value(0).text == u"Pull Again"_s, qPrintable(m_rig->message()));
        QVERIFY(m_rig->message().contains(u"pulled again by its digest"_s));
        QTRY_VERIFY(!images.model().find(image).isValid());
        m_rig->window.messages().act();
        QTRY_VERIFY_WITH_TIMEOUT(images.model().find(image).isValid(), 15'000);
    }

    /// The button in the list of transfers leads to the registry that was meant.
    void aFailureIsDiagnosed()
    {
        PullRequest request;
        request.image = Reference::parse(u"127.0.0.1:1/team/app:1"_s).value();
        Job *const pull = m_rig->workspace.pullIntoEngine(request, {m_rig->place, false});
        QVERIFY(pull);
        QTRY_COMPARE(pull->state(), Job::State::Failed);
        const QueueEntry *const asked = m_rig->workspace.entryOf(pull);
        QVERIFY(asked && m_rig->workspace.isOfThisRun(pull));
        QCOMPARE(registryOf(*asked), u"127.0.0.1:1"_s);
        m_rig->workspace.jobs().clearEnded();
        QTRY_VERIFY(!m_rig->workspace.isOfThisRun(pull));
    }

private:
    QString name() const { return u"127.0.0.1:%1/team/tiny:1"_s.arg(m_registry->port()); }

    const QTemporaryDir m_folder;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<DockerEngine> m_engine;
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestEngineSignIn)
#include "tst_enginesignin.moc"
