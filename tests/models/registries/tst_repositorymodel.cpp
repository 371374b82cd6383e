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

    void namesAsPeopleSayThem()
    {
        QCOMPARE(spokenPath(u"docker.io"_s, u"library/nginx"_s), u"nginx"_s);
        QCOMPARE(spokenPath(u"docker.io"_s, u"bitnami/nginx"_s), u"bitnami/nginx"_s);
        QCOMPARE(spokenPath(u"quay.io"_s, u"team/app"_s), u"team/app"_s);
    }
};

QTEST_GUILESS_MAIN(TestRepositoryModel)
#include "tst_repositorymodel.moc"
