// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/joblistmodel.h"
#include "models/jobs/jobroles.h"
#include "tests/ui/windowrig.h"
#include "ui/jobs/transferspanel.h"
#include "ui/settings/language.h"

#include <QAccessible>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowSpeaksAnotherLanguageAtOnce();
    void nothingVisibleStaysEnglish();
    void finishedTransfersSpeakItToo();
    void failedTransfersSpeakItToo();
    void everyControlHasAnAccessibleName();
};

void TestLanguage::theWindowSpeaksAnotherLanguageAtOnce()
{
    WindowRig rig;
    Language language;
    language.use(u"zh_CN"_s);
    QTRY_COMPARE(rig.window.actions()[ActionId::CleanUp]->text(), u"清理(&C)…"_s);
    QCOMPARE(rig.images().headerData(0, Qt::Horizontal).toString(), u"仓库"_s);
    language.use(u"en"_s);
    QTRY_COMPARE(rig.window.actions()[ActionId::CleanUp]->text(), u"&Clean Up…"_s);
}

void TestLanguage::nothingVisibleStaysEnglish()
{
    WindowRig rig;
    Language language;
    language.use(u"zh_CN"_s);
    static const QRegularExpression han(u"\\p{Han}"_s);
    QTRY_VERIFY(rig.window.actions().all().first()->text().contains(han));
    for (const QAction *action : rig.window.actions().all())
        QVERIFY2(action->text().contains(han), qPrintable(action->text()));
    for (const QAction *menu : rig.window.menuBar()->actions())
        QVERIFY2(menu->text().contains(han), qPrintable(menu->text()));
    language.use(u"en"_s);
}

void TestLanguage::finishedTransfersSpeakItToo()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    const auto said
        = [&rig] { return rig.window.transfers().model().index(0, 0).data(JobRole::SummaryText).toString(); };
    QTRY_VERIFY2(said().startsWith(u"Loaded localhost/stowage/sample"_s), qPrintable(said()));
    QVERIFY2(rig.message().startsWith(u"Loaded"_s), qPrintable(rig.message()));
    Language language;
    language.use(u"zh_CN"_s);
    QTRY_VERIFY2(said().startsWith(u"已载入"_s), qPrintable(said()));
    QTRY_VERIFY2(rig.message().startsWith(u"已载入"_s), qPrintable(rig.message()));
    language.use(u"en"_s);
    QTRY_VERIFY(rig.message().startsWith(u"Loaded"_s));
}

void TestLanguage::failedTransfersSpeakItToo()
{
    WindowRig rig;
    const QString path = rig.makeFile(u"notes.tar"_s, "These are notes.\n");
    const Job *job = rig.workspace.load({path, {}, {}});
    QTRY_COMPARE(job->state(), Job::State::Failed);
    const auto said = [&](int role) { return rig.window.transfers().model().index(0, 0).data(role).toString(); };
    const QString english = path + u" is no image archive: it seems to be a text file."_s;
    QCOMPARE(said(JobRole::SummaryText), english);
    QTRY_COMPARE(rig.message(), english);
    Language language;
    language.use(u"zh_CN"_s);
    const QString chinese = path + u" 不是镜像归档：它看起来是“文本文件”。"_s;
    QTRY_COMPARE(said(JobRole::ErrorMessage), chinese);
    QTRY_COMPARE(rig.message(), chinese);
    language.use(u"en"_s);
    QTRY_COMPARE(said(JobRole::SummaryText), english);
    QTRY_COMPARE(rig.message(), english);
}

void TestLanguage::everyControlHasAnAccessibleName()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    for (const QWidget *control : rig.window.findChildren<QWidget *>()) {
        const bool reachable = control->isVisible() && control->focusPolicy() & Qt::TabFocus
            && control->focusProxy() == nullptr && !control->inherits("QTabBar") && !control->inherits("QTabWidget");
        const QString name
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control))->text(QAccessible::Name);
        QVERIFY2(!reachable || !name.isEmpty(),
            qPrintable(QLatin1StringView(control->metaObject()->className()) + u' ' + control->objectName()));
    }
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
