// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/factsview.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestFactsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsCopiedHasNoMarksOfOurs()
    {
        FactsView view;
        view.show({{u"Digest"_s, u"sha256:0"_s + wrapMark + u"123"_s + wrapMark, true}});
        QLabel *value = nullptr;
        for (QLabel *label : view.findChildren<QLabel *>())
            value = label->text().contains(wrapMark) ? label : value;
        QVERIFY(value);
        value->setSelection(0, int(value->text().size()));
        QTest::keySequence(value, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sha256:0123"_s);
    }
};

QTEST_MAIN(TestFactsView)
#include "tst_factsview.moc"
