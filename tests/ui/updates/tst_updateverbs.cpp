// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/updates/updateverbs.h"

#include "tests/lab/process/programs.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/ui/windowrig.h"
#include "ui/doctor/doctordialog.h"
#include "ui/updates/updateprogress.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace stowage;
using lab::Fault;

/// "Check for Updates" in the real window, against a real registry.
class TestUpdateVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsAskedWithoutAClick();
    void newerImagesAreMarkedShownAndPulled();
    void nothingNewIsSaidToo();
    void aRegistryThatDoesNotAnswerIsNamed();
    void theSameVerbStopsIt();
    void theButtonStopsIt();
    void theWindowEndsUnderACheck();

private:
    QString name(const QString &rest) const { return m_lab.host() + u'/' + rest; }
    /// `there` in the registry and `here` in the Library, both under the name team/app:1; and one that is the same.
    void prepare(WindowRig &rig, const QString &here = u"1.1"_s, const QString &there = u"1.0"_s);
    void pushAs(WindowRig &rig, const QString &tag, const QString &target);
    void tagAs(WindowRig &rig, const QString &tag, const QString &target);
    static Digest digestOf(WindowRig &rig, const QString &tag);
    static bool isMarked(WindowRig &rig, const QString &name)
    {
        return !rig.images().find(*Reference::parse(name)).data(ImageRole::Newer).toString().isEmpty();
    }

    lab::ProxiedRegistry m_lab;
};

void TestUpdateVerbs::init()
{
    LAB_NEEDS(u"docker-registry"_s);
    QVERIFY_RESULT(m_lab.start());
}

Digest TestUpdateVerbs::digestOf(WindowRig &rig, const QString &tag)
{
    return rig.images().imageAt(rig.images().find(*Reference::parse(u"localhost/stowage/sample:"_s + tag)))->digest;
}

void TestUpdateVerbs::tagAs(WindowRig &rig, const QString &tag, const QString &target)
{
    const Reference wanted = *Reference::parse(name(target));
    const Digest digest = digestOf(rig, tag);
    rig.workspace.tag(digest, wanted);
    QTRY_VERIFY(
        rig.images().find(wanted).isValid() && rig.images().imageAt(rig.images().find(wanted))->digest == digest);
}

void TestUpdateVerbs::pushAs(WindowRig &rig, const QString &tag, const QString &target)
{
    PushRequest request;
    request.items = {{digestOf(rig, tag), {*Reference::parse(name(target))}}};
    request.compress = Compression::None;
    Job *job = rig.workspace.push(request);
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Done, 20000);
}

void TestUpdateVerbs::prepare(WindowRig &rig, const QString &here, const QString &there)
{
    LOAD_SAMPLE(rig);
    pushAs(rig, there, u"team/app:1"_s);
    pushAs(rig, u"1.0"_s, u"team/same:1"_s);
    tagAs(rig, here, u"team/app:1"_s);
    tagAs(rig, u"1.0"_s, u"team/same:1"_s);
    rig.window.messages().dismiss();
    m_lab.proxy->clearRequests();
}

void TestUpdateVerbs::nothingIsAskedWithoutAClick()
{
    WindowRig rig;
    prepare(rig);
    rig.trigger(ActionId::Refresh);
    QTRY_VERIFY(!rig.window.library().feed().state().isLoading());
    QCOMPARE(m_lab.proxy->requests().size(), 0);
    QVERIFY(!isMarked(rig, name(u"team/app:1"_s)));
}

void TestUpdateVerbs::newerImagesAreMarkedShownAndPulled()
{
    WindowRig rig;
    prepare(rig);
    rig.trigger(ActionId::CheckForUpdates);
    QTRY_VERIFY(rig.message().startsWith(u"1 of 5 name(s) have a newer image in their registry."_s));
    for (const lab::ProxyRequest &request : m_lab.proxy->requests())
        QCOMPARE(request.method, "HEAD");
    QVERIFY(isMarked(rig, name(u"team/app:1"_s)));
    QVERIFY(!isMarked(rig, name(u"team/same:1"_s)));

    const QList<MessageAction> ways = rig.window.messages().message().actions;
    QCOMPARE(ways.size(), 3);
    QCOMPARE(ways.last().text, u"Diagnose…"_s);
    QCOMPARE(ways.at(1).text, u"Show Them"_s);
    ways.at(1).act();
    QCOMPARE(rig.images().shownCount(), 1);
    QCOMPARE(rig.window.findChild<QLineEdit *>(u"filter"_s)->text(), u"outdated"_s);

    QCOMPARE(ways.first().text, u"Pull All"_s);
    const qsizetype before = rig.workspace.jobs().jobs().size();
    rig.window.messages().act();
    QCOMPARE(rig.workspace.jobs().jobs().size(), before + 1);
    QTRY_COMPARE(rig.images().shownCount(), 0);
    rig.window.library().setFilter({});
    QVERIFY(!isMarked(rig, name(u"team/app:1"_s)));
    QCOMPARE(rig.images().imageAt(rig.images().find(*Reference::parse(name(u"team/app:1"_s))))->digest,
        digestOf(rig, u"1.0"_s));
}

void TestUpdateVerbs::nothingNewIsSaidToo()
{
    WindowRig rig;
    prepare(rig, u"1.0"_s);
    for (const QString &tag : {u"1.0"_s, u"1.1"_s, u"latest"_s})
        rig.workspace.planUntag({*Reference::parse(u"localhost/stowage/sample:"_s + tag)})
            .then(this, [&rig](const Result<RemovalPlan> &plan) { rig.workspace.carryOut(*plan); });
    QTRY_COMPARE(rig.images().find(*Reference::parse(u"localhost/stowage/sample:1.0")).isValid(), false);
    QTRY_COMPARE(rig.images().find(*Reference::parse(u"localhost/stowage/sample:1.1")).isValid(), false);
    QTRY_COMPARE(rig.images().find(*Reference::parse(u"localhost/stowage/sample:latest")).isValid(), false);
    rig.trigger(ActionId::CheckForUpdates);
    QTRY_COMPARE(rig.message(), u"No newer images were found for 2 name(s)."_s);
    QCOMPARE(rig.window.messages().message().kind, Message::Kind::Done);
}

void TestUpdateVerbs::aRegistryThatDoesNotAnswerIsNamed()
{
    WindowRig rig;
    prepare(rig);
    rig.trigger(ActionId::CheckForUpdates);
    QTRY_VERIFY(rig.message().endsWith(u"3 name(s) could not be compared."_s));
    QCOMPARE(rig.window.messages().message().kind, Message::Kind::Warning);
    QVERIFY2(rig.window.messages().message().detail.contains(u"localhost"_s),
        qPrintable(rig.window.messages().message().detail));
    const MessageAction diagnose = rig.window.messages().message().actions.last();
    QCOMPARE(diagnose.text, u"Diagnose…"_s);
    diagnose.act();
    QVERIFY(rig.window.findChild<DoctorDialog *>());
}

void TestUpdateVerbs::theSameVerbStopsIt()
{
    WindowRig rig;
    prepare(rig);
    m_lab.proxy->add(u"/manifests/"_s, Fault::silence(), -1);
    const QAction *action = rig.window.actions()[ActionId::CheckForUpdates];
    QCOMPARE(action->text(), u"Chec&k for Updates"_s);
    rig.trigger(ActionId::CheckForUpdates);
    QCOMPARE(action->text(), u"Stop Chec&king for Updates"_s);
    QTRY_VERIFY(!m_lab.proxy->requests().isEmpty());
    rig.trigger(ActionId::CheckForUpdates);
    QTRY_COMPARE(action->text(), u"Chec&k for Updates"_s);
    QCOMPARE(rig.message(), QString());
}

void TestUpdateVerbs::theButtonStopsIt()
{
    WindowRig rig;
    prepare(rig);
    m_lab.proxy->add(u"/manifests/"_s, Fault::silence(), -1);
    auto *progress = rig.window.findChild<UpdateProgress *>();
    QVERIFY(!progress->isVisible());
    rig.trigger(ActionId::CheckForUpdates);
    QVERIFY(progress->isVisible());
    QTRY_VERIFY(!m_lab.proxy->requests().isEmpty());
    progress->findChild<QToolButton *>()->click();
    QTRY_VERIFY(!progress->isVisible());
}

void TestUpdateVerbs::theWindowEndsUnderACheck()
{
    auto rig = std::make_unique<WindowRig>();
    prepare(*rig);
    m_lab.proxy->add(u"/manifests/"_s, Fault::silence(), -1);
    rig->trigger(ActionId::CheckForUpdates);
    QTRY_VERIFY(!m_lab.proxy->requests().isEmpty());
    rig.reset();
    QVERIFY(!rig);
}

QTEST_MAIN(TestUpdateVerbs)
#include "tst_updateverbs.moc"
