// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/repositorymodel.h"

#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestRepositoryModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCatalogIsInNaturalOrder()
    {
        RepositoryModel model;
        QAbstractItemModelTester tester(&model);
        model.setRepositories(catalogRows({u"team/app10"_s, u"base"_s, u"team/app9"_s}));
        QCOMPARE(text(model), picture({u"base"_s, u"team/app9"_s, u"team/app10"_s}));
        QCOMPARE(model.repositoryCount(), 3);
    }

    void favouritesComeFirst()
    {
        RepositoryModel model;
        QAbstractItemModelTester tester(&model);
        model.setRepositories(catalogRows({u"a"_s, u"b"_s, u"c"_s}));
        model.setFavourites({u"c"_s, u"elsewhere"_s});
        QCOMPARE(text(model), picture({u"c"_s, u"a"_s, u"b"_s}));
        QVERIFY(model.index(0, 0).data(RepositoryRole::Favourite).toBool());
        QVERIFY(!model.index(1, 0).data(RepositoryRole::Favourite).toBool());
        model.setFavourites({});
        QCOMPARE(text(model), picture({u"a"_s, u"b"_s, u"c"_s}));
    }

    void theFilterWantsEveryWord()
    {
        RepositoryModel model;
        model.setRepositories(catalogRows({u"team/app"_s, u"team/web"_s, u"other/app"_s}));
        model.setFilter(u" APP team"_s);
        QCOMPARE(text(model), picture({u"team/app"_s}));
        QCOMPARE(model.repositoryCount(), 3);
        QVERIFY(!model.find(u"team/web"_s).isValid());
        model.setFilter({});
        QVERIFY(model.find(u"team/web"_s).isValid());
    }

    void whatASearchFound()
    {
        RepositoryModel model;
        QAbstractItemModelTester tester(&model);
        model.setRepositories({namedRow(u"library/nginx"_s, u"nginx"_s, true)});
        model.append(searchRows(u"docker.io"_s,
            {{u"nginx"_s, u"Official build"_s, 20100, true, false},
                {u"bitnami/nginx"_s, u"Bitnami's"_s, 190, false, true}}));
        QCOMPARE(text(model), picture({u"nginx"_s, u"bitnami/nginx"_s}));
        const QModelIndex found = model.index(1, 0);
        QCOMPARE(found.data(RepositoryRole::Path).toString(), u"bitnami/nginx"_s);
        QCOMPARE(found.data(RepositoryRole::Stars).toInt(), 190);
        QCOMPARE(found.data(RepositoryRole::Description).toString(), u"Bitnami's"_s);
        QVERIFY(!found.data(RepositoryRole::Official).toBool());
        QVERIFY2(!model.index(0, 0).data(RepositoryRole::Typed).toBool(), "what was only a name learns what it is");
        QCOMPARE(model.index(0, 0).data(RepositoryRole::Stars).toInt(), 20100);
        model.append(searchRows(u"docker.io"_s, {{u"bitnami/nginx"_s, u"Again"_s, 1, false, false}}));
        QCOMPARE(model.index(1, 0).data(RepositoryRole::Stars).toInt(), 190);
    }

    /// Docker's hits are Docker Hub's, or of the registry that was asked for; podman's say where they are.
    void whatAnEngineFound_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("hit");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("registry");
        QTest::newRow("Docker Hub's") << u"tea"_s << u"tea"_s << u"tea"_s << u"library/tea"_s << QString();
        QTest::newRow("of a team") << u"tea"_s << u"harbour/tea"_s << u"harbour/tea"_s << u"harbour/tea"_s << QString();
        QTest::newRow("of a registry") << u"quay.io/tea"_s << u"harbour/tea"_s << u"harbour/tea"_s << u"harbour/tea"_s
                                       << u"quay.io"_s;
        QTest::newRow("podman's") << u"tea"_s << u"quay.io/harbour/tea"_s << u"harbour/tea"_s << u"harbour/tea"_s
                                  << u"quay.io"_s;
        QTest::newRow("podman's of Docker Hub")
            << u"tea"_s << u"docker.io/library/tea"_s << u"tea"_s << u"library/tea"_s << u"docker.io"_s;
        QTest::newRow("podman's, asked for")
            << u"quay.io/tea"_s << u"quay.io/harbour/tea"_s << u"harbour/tea"_s << u"harbour/tea"_s << u"quay.io"_s;
        QTest::newRow("with a port") << u"localhost:5000/tea"_s << u"localhost:5000/tea"_s << u"tea"_s << u"tea"_s
                                     << u"localhost:5000"_s;
    }

    void whatAnEngineFound()
    {
        QFETCH(QString, term);
        QFETCH(QString, hit);
        RepositoryModel model;
        QAbstractItemModelTester tester(&model);
        model.setRepositories(foundRows(parseSearchTerm(term), {{hit, u"Green"_s, 7, true, false}}));
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex row = model.index(0, 0);
        QTEST(row.data().toString(), "name");
        QTEST(row.data(RepositoryRole::Path).toString(), "path");
        QTEST(row.data(RepositoryRole::Registry).toString(), "registry");
        QCOMPARE(row.data(RepositoryRole::Stars).toInt(), 7);
        QVERIFY(row.data(RepositoryRole::Official).toBool());
        const QString spoken = row.data(Qt::AccessibleDescriptionRole).toString();
        for (const QString &fact : {row.data(RepositoryRole::Registry).toString(), u"official"_s, u"7"_s, u"Green"_s})
            QVERIFY2(spoken.contains(fact), qPrintable(spoken));
    }

    void anEnginesHitsStayInTheirOrder()
    {
        RepositoryModel model;
        QAbstractItemModelTester tester(&model);
        model.setRepositories(foundRows(parseSearchTerm(u"tea"_s),
            {{u"quay.io/b/tea"_s, {}, 0, false, false}, {u"BAD NAME"_s, {}, 0, false, false},
                {u"docker.io/a/tea"_s, {}, 9, false, false}}));
        QCOMPARE(text(model), picture({u"b/tea"_s, u"a/tea"_s}));
        model.setRepositories({});
        QCOMPARE(model.rowCount(), 0);
    }

    void namesAsPeopleSayThem()
    {
        QCOMPARE(spokenPath(u"docker.io"_s, u"library/nginx"_s), u"nginx"_s);
        QCOMPARE(spokenPath(u"docker.io"_s, u"bitnami/nginx"_s), u"bitnami/nginx"_s);
        QCOMPARE(spokenPath(u"quay.io"_s, u"team/app"_s), u"team/app"_s);
    }
};

QTEST_GUILESS_MAIN(TestRepositoryModel)
#include "tst_repositorymodel.moc"
