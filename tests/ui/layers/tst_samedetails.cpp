// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/samedetails.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// Whether what is on the screen has to follow when this changes.
bool counts(auto change)
{
    ImageDetails before;
    ImageDetails now;
    change(now);
    return sameDetails(now, now) && !sameDetails(before, now);
}

} // namespace

class TestSameDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnEngineSaysCounts()
    {
        QVERIFY(counts([](ImageDetails &now) { now.summary.users.append(ImageUser()); }));
        QVERIFY(counts([](ImageDetails &now) { now.summary.origins.append(Reference::parse(u"nginx"_s).value()); }));
        QVERIFY(counts([](ImageDetails &now) { now.summary.parent = Digest::of("parent"); }));
        QVERIFY(counts([](ImageDetails &now) { now.summary.isIntermediate = true; }));
        QVERIFY(counts([](ImageDetails &now) { now.told.insert(u"Id"_s, u"7f2c"_s); }));
        QVERIFY(counts([](ImageDetails &now) { now.kinship.children.append(u"app:1"_s); }));
    }
};

QTEST_GUILESS_MAIN(TestSameDetails)
#include "tst_samedetails.moc"
