// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/elsewhere.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestElsewhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereTheSameNameIsLookedFor_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QStringList>("search");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("Docker Hub when nobody says anything")
            << u"r.example/nginx:1"_s << QStringList() << QStringList{u"docker.io/library/nginx:1"_s};
        QTest::newRow("podman's registries first, each once")
            << u"r.example/team/app:1"_s << QStringList{u"quay.io"_s, u"docker.io"_s, u"quay.io"_s}
            << QStringList{u"quay.io/team/app:1"_s, u"docker.io/team/app:1"_s};
        QTest::newRow("not where it was not found")
            << u"QUAY.io/team/app:1"_s << QStringList{u"quay.io"_s} << QStringList{u"docker.io/team/app:1"_s};
        QTest::newRow("from Docker Hub") << u"nginx"_s << QStringList{u"quay.io"_s}
                                         << QStringList{u"quay.io/nginx:latest"_s};
        QTest::newRow("what is no registry") << u"nginx"_s << QStringList{u"a b"_s, QString()} << QStringList();
        QTest::newRow("by digest") << u"r.example/app@sha256:%1"_s.arg(QString(64, u'a')) << QStringList()
                                   << QStringList{u"docker.io/library/app@sha256:%1"_s.arg(QString(64, u'a'))};
    }

    void whereTheSameNameIsLookedFor()
    {
        QFETCH(const QString, image);
        QFETCH(const QStringList, search);
        QFETCH(const QStringList, found);
        QStringList names;
        for (const Reference &there : sameNameElsewhere(Reference::parse(image).value(), search))
            names.append(there.toString());
        QCOMPARE(names, found);
    }
};

QTEST_APPLESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
