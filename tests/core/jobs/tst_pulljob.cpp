// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/pulljob.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

using Platforms = CopyRequest::Platforms;

namespace {

QList<Platform> platforms(const QString &names)
{
    QList<Platform> list;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        list.append(name == u"host" ? Platform::host() : Platform::parse(name).value());
    return list;
}

} // namespace

/// What is fetched in place of an image that is here.
class TestPullJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRenewalKeepsThePlatforms_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("absent");
        QTest::addColumn<QString>("pulled");
        QTest::newRow("this machine's") << u"host"_s << u"linux/s390x"_s << u"host"_s;
        QTest::newRow("nothing is known") << QString() << QString() << u"host"_s;
        QTest::newRow("another's") << u"linux/s390x"_s << u"linux/riscv64"_s << u"linux/s390x"_s;
        QTest::newRow("all of them") << u"host linux/s390x"_s << QString() << u"all"_s;
        QTest::newRow("some") << u"host linux/s390x"_s << u"linux/riscv64"_s
                              << Platform::host().toString() + u", linux/s390x"_s;
    }

    void aRenewalKeepsThePlatforms()
    {
        QFETCH(QString, here);
        QFETCH(QString, absent);
        QFETCH(QString, pulled);
        ImageSummary image;
        image.platforms = platforms(here);
        image.absentPlatforms = platforms(absent);
        QStringList words;
        for (const PullRequest &request : pullsToRenew(image, Reference::parse(u"app:1").value())) {
            QCOMPARE(request.image.familiar(), u"app:1"_s);
            words.append(request.platforms == Platforms::Host ? u"host"_s
                    : request.platforms == Platforms::All     ? u"all"_s
                                                              : request.platform.toString());
        }
        QCOMPARE(words.join(u", "_s), pulled);
    }
};

QTEST_GUILESS_MAIN(TestPullJob)
#include "tst_pulljob.moc"
