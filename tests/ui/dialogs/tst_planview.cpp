// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/planview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestPlanView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameCanBeRead();
    void namesAreNotReadAsHtml();
    void anImageWithoutANameHasARow();
};

static RemovalItem item(const QStringList &otherNames, bool deletes)
{
    RemovalItem item;
    item.digest = Digest::of("image");
    item.otherNames = otherNames;
    item.deletes = deletes;
    item.frees = deletes ? 1000 : 0;
    return item;
}

void TestPlanView::everyNameCanBeRead()
{
    RemovalItem many = item({u"an entry of a layout"_s}, true);
    for (int i = 0; i < 30; ++i)
        many.names.append(*Reference::parse(u"registry.example.com/team/app:%1"_s.arg(i)));
    PlanView view;
    view.show({{many}, 1000});
    QCOMPARE(view.topLevelItemCount(), 31);
    for (const Reference &name : many.names)
        QCOMPARE(view.findItems(name.familiar(), Qt::MatchExactly).size(), 1);
    QVERIFY(!view.topLevelItem(0)->text(2).isEmpty());
    QVERIFY(view.topLevelItem(1)->text(2).isEmpty());
}

void TestPlanView::namesAreNotReadAsHtml()
{
    PlanView view;
    view.show({{item({u"<img src='file:///dev/zero'>"_s}, false)}, 0});
    QVERIFY(!view.topLevelItem(0)->toolTip(0).contains(u"<img"_s));
}

void TestPlanView::anImageWithoutANameHasARow()
{
    PlanView view;
    view.show({{item({}, true)}, 1000});
    QCOMPARE(view.topLevelItem(0)->text(0), u"<none>"_s);
}

QTEST_MAIN(TestPlanView)
#include "tst_planview.moc"
