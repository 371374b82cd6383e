// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/layers/configtab.h"
#include "ui/layers/inspector.h"
#include "ui/style/palettes.h"
#include "ui/style/placeholder.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRefreshKeepsTheScrollPosition();
    void theNewestQuestionWins();
    void aFailureShowsItsDetail();
    void jsonFollowsTheTheme();
    void aLongDigestInANameIsShortened();

private:
    ImageSummary image(const QString &name)
    {
        return *m_rig.images().imageAt(m_rig.images().find(*Reference::parse(name)));
    }

    WindowRig m_rig;
};

static bool says(const QWidget &widget, const QString &text)
{
    return std::ranges::any_of(widget.findChildren<QLabel *>(),
        [&](const QLabel *label) { return label->isVisibleTo(&widget) && label->text().contains(text); });
}

void TestInspector::initTestCase()
{
    LOAD_SAMPLE(m_rig);
}

void TestInspector::aRefreshKeepsTheScrollPosition()
{
    Inspector inspector(m_rig.workspace);
    inspector.resize(300, 220);
    inspector.show();
    QSignalSpy shown(&inspector, &Inspector::shown);
    const ImageSummary sample = image(u"localhost/stowage/sample:1.1"_s);
    for (const Inspector::Tab tab : {Inspector::Overview, Inspector::Config}) {
        inspector.showTab(tab);
        shown.clear();
        inspector.inspect(sample, u"localhost/stowage/sample:1.1"_s);
        QTRY_COMPARE(shown.size(), 1);
        const auto areas = inspector.findChildren<QAbstractScrollArea *>();
        const auto area = std::ranges::find_if(areas, &QWidget::isVisible);
        QVERIFY(area != areas.end());
        QTRY_VERIFY((*area)->verticalScrollBar()->maximum() > 20);
        (*area)->verticalScrollBar()->setValue(17);
        inspector.inspect(sample, u"localhost/stowage/sample:latest"_s);
        QTRY_COMPARE(shown.size(), 2);
        QVERIFY(says(inspector, u"sample:latest"_s));
        QCOMPARE((*area)->verticalScrollBar()->value(), 17);
    }
}

void TestInspector::theNewestQuestionWins()
{
    Inspector inspector(m_rig.workspace);
    inspector.resize(300, 400);
    inspector.show();
    inspector.showTab(Inspector::Tags);
    QSignalSpy shown(&inspector, &Inspector::shown);
    inspector.inspect(image(u"localhost/stowage/sample:1.0"_s), u"the first"_s);
    QTRY_COMPARE(shown.size(), 1);
    const auto *names = inspector.findChild<QListWidget *>();
    const QString before = names->item(0)->text();

    inspector.inspect(image(u"localhost/stowage/sample:1.1"_s), u"the second"_s);
    inspector.showTab(Inspector::Overview);
    inspector.showTab(Inspector::Tags);
    QVERIFY(says(inspector, u"the first"_s));
    QCOMPARE(names->item(0)->text(), before);
    inspector.inspect(image(u"localhost/stowage/sample:1.0"_s), u"the third"_s);
    QTRY_VERIFY(says(inspector, u"the third"_s));
    QCOMPARE(shown.size(), 2);
    QCOMPARE(names->item(0)->text(), before);
}

void TestInspector::aFailureShowsItsDetail()
{
    Placeholder page;
    bool again = false;
    page.setContent({}, u"This cannot be read"_s, u"It is damaged."_s);
    page.setDetail(u"raw <b>words</b>"_s);
    page.setAction(u"Again"_s, [&] { again = true; });
    QVERIFY(!says(page, u"raw"_s));
    page.findChild<QAbstractButton *>(u"more"_s)->click();
    QVERIFY(says(page, u"raw <b>words</b>"_s));
    page.findChild<QPushButton *>()->click();
    QVERIFY(again);

    Inspector inspector(m_rig.workspace);
    inspector.show();
    QSignalSpy shown(&inspector, &Inspector::shown);
    ImageSummary gone;
    gone.digest = Digest::of("gone");
    inspector.inspect(gone, u"gone"_s);
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(says(inspector, u"cannot be read"_s));
    inspector.findChild<Placeholder *>()->findChild<QPushButton *>()->click();
    QTRY_COMPARE(shown.size(), 2);
}

void TestInspector::jsonFollowsTheTheme()
{
    Inspector inspector(m_rig.workspace);
    inspector.setPalette(lightPalette());
    inspector.show();
    inspector.showTab(Inspector::Config);
    QSignalSpy shown(&inspector, &Inspector::shown);
    inspector.inspect(image(u"localhost/stowage/sample:1.1"_s), u"a name"_s);
    QTRY_COMPARE(shown.size(), 1);
    const auto *text = inspector.findChild<QPlainTextEdit *>();
    const auto colour = [&] {
        const auto formats = text->document()->findBlockByNumber(1).layout()->formats();
        return formats.isEmpty() ? QColor() : formats.first().format.foreground().color();
    };
    QTRY_VERIFY(colour().isValid());
    const QColor light = colour();
    inspector.setPalette(darkPalette());
    QTRY_VERIFY(colour() != light);
}

void TestInspector::aLongDigestInANameIsShortened()
{
    Inspector inspector(m_rig.workspace);
    inspector.show();
    QSignalSpy shown(&inspector, &Inspector::shown);
    inspector.inspect(
        image(u"localhost/stowage/sample:1.1"_s), u"registry.example.com/team/app@sha256:%1"_s.arg(QString(64, u'a')));
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(says(inspector, u"team/app@sha256:aaaaaaaaaaaa…"_s));
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
