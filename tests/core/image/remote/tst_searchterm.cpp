// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/searchterm.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestSearchTerm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsDockerDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("registry");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << u"  "_s << QString() << QString();
        QTest::newRow("a word") << u"tea"_s << QString() << u"tea"_s;
        QTest::newRow("words") << u"  tea   pot "_s << QString() << u"tea pot"_s;
        QTest::newRow("a repository") << u"harbour/tea"_s << QString() << u"harbour/tea"_s;
        QTest::newRow("a registry alone") << u"quay.io"_s << QString() << u"quay.io"_s;
        QTest::newRow("in a registry") << u"quay.io/tea"_s << u"quay.io"_s << u"tea"_s;
        QTest::newRow("in a part of one") << u"quay.io/harbour/tea"_s << u"quay.io"_s << u"harbour/tea"_s;
        QTest::newRow("with a port") << u"localhost:5000/tea"_s << u"localhost:5000"_s << u"tea"_s;
        QTest::newRow("Docker Hub") << u"index.docker.io/tea"_s << u"docker.io"_s << u"tea"_s;
        QTest::newRow("no word") << u"quay.io/"_s << u"quay.io"_s << QString();
    }

    void readsAsDockerDoes()
    {
        QFETCH(QString, text);
        const SearchTerm term = parseSearchTerm(text);
        QTEST(term.registry.domain(), "registry");
        QTEST(term.word, "word");
    }
};

QTEST_GUILESS_MAIN(TestSearchTerm)
#include "tst_searchterm.moc"
