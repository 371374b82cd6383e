// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// What Docker Hub's index answers.
static const QByteArray hits = R"({"num_pages":1,"num_results":2,"results":[
    {"name":"nginx","description":"Official build of Nginx, a web server and a reverse proxy","star_count":20100,
     "is_official":true},{"name":"bitnami/nginx","description":"Bitnami builds","star_count":190}]})";

/// A registry as a place of stowagectl: looked at, searched and tidied without pulling.
class TestRegistryPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ROOT();
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s, u"buildah"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        m_images = *images;
    }

    void init()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        for (const QString &tag : {u"1"_s, u"stable"_s})
            QVERIFY_RESULT(m_images->push(u"tiny:1"_s, m_registry->host(), u"team/app:"_s + tag));
        QVERIFY_RESULT(m_images->push(u"multi:latest"_s, m_registry->host(), u"team/app:multi"_s));
    }

    void tagsAreRows()
    {
        const Outcome listed = at(repository(), {u"images"_s, u"--digests"_s});
        QVERIFY2(listed.ok(), listed.err.constData());
        QCOMPARE(listed.out.count('\n'), 4);
        QVERIFY(listed.out.contains(m_images->digest(u"tiny:1"_s).toLatin1()));
        const QJsonArray images = json(repository(), {u"images"_s});
        QCOMPARE(images.size(), 2);
        QCOMPARE(m_stowagectl.names(), QStringList());
    }

    void anImageIsReadWithoutPulling()
    {
        const QJsonArray byTag = json(repository(), {u"inspect"_s, u"multi"_s});
        QCOMPARE(byTag.first()[u"Os"].toString(), u"linux"_s);
        const QJsonArray byName = json(m_registry->host(), {u"inspect"_s, u"team/app:multi"_s});
        QCOMPARE(byName, byTag);
        const Outcome arm = at(repository(),
            {u"inspect"_s, u"-f"_s, u"{{.Architecture}}"_s, u"--platform"_s, u"linux/arm64"_s, u"multi"_s});
        QCOMPARE(arm.out, "arm64\n");
        const Outcome history = at(repository(), {u"history"_s, m_images->digest(u"tiny:1"_s)});
        QVERIFY2(history.ok() && history.out.contains("CREATED BY"), history.err.constData());
        QCOMPARE(m_stowagectl.names(), QStringList());
    }

    void whatGoesAlongIsSaidFirst()
    {
        const Outcome asked = at(repository(), {u"rmi"_s, u"1"_s});
        QCOMPARE(asked.exit, 2);
        QVERIFY2(asked.out.contains("stable (goes along)"), asked.out.constData());
        QVERIFY2(asked.out.contains("3 tag"), asked.out.constData());
        QCOMPARE(tags(), (QStringList{u"1"_s, u"multi"_s, u"stable"_s}));
    }

    void aDeleteTakesTheDigestWithItsTags()
    {
        const Outcome gone = at(repository(), {u"rmi"_s, u"-f"_s, u"1"_s});
        QVERIFY2(gone.ok(), gone.err.constData());
        QVERIFY(gone.out.contains("Deleted: " + m_images->digest(u"tiny:1"_s).toLatin1()));
        QCOMPARE(tags(), QStringList{u"multi"_s});
    }

    void aDeleteAsJson()
    {
        const Outcome gone = at(repository(), {u"--json"_s, u"rmi"_s, u"-f"_s, u"1"_s});
        const QJsonObject plan = QJsonDocument::fromJson(gone.out).object();
        QCOMPARE(plan[u"lookedAt"].toInt(), 3);
        QCOMPARE(plan[u"images"][0][u"otherTags"][0].toString(), u"stable"_s);
    }

    void aTagAloneIsLeftWhereTheRegistryCannot()
    {
        const Outcome kept = at(repository(), {u"untag"_s, u"1"_s});
        QCOMPARE(kept.exit, 5);
        QVERIFY2(kept.err.contains("a tag alone"), kept.err.constData());
        QCOMPARE(tags().size(), 3);
    }

    void aTagAloneGoesWhereTheRegistryCan()
    {
        const auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add({.target = QRegularExpression(u"manifests/1$"_s),
            .fault = Fault::answer(202),
            .times = 1,
            .method = "DELETE"});
        const Outcome gone = at((*proxy)->host() + u"/team/app"_s, {u"untag"_s, u"1"_s});
        QVERIFY2(gone.ok() && gone.out.startsWith("Untagged: "), gone.err.constData());
    }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("exit");
        QTest::newRow("no tag") << QStringList{u"inspect"_s, u"nowhere"_s} << u"team/app"_s << 3;
        QTest::newRow("no repository") << QStringList{u"images"_s} << u"no/such"_s << 3;
        QTest::newRow("no grammar") << QStringList{u"inspect"_s, u"a b"_s} << u"team/app"_s << 2;
        QTest::newRow("images of a host") << QStringList{u"images"_s} << QString() << 2;
        QTest::newRow("rmi of a host") << QStringList{u"rmi"_s, u"a"_s} << QString() << 2;
        QTest::newRow("rmi of nothing") << QStringList{u"rmi"_s, u"-f"_s, u"nowhere"_s} << u"team/app"_s << 3;
        QTest::newRow("untag of a digest")
            << QStringList{u"untag"_s, u"sha256:"_s + QString(64, u'0')} << u"team/app"_s << 2;
        QTest::newRow("another verb") << QStringList{u"prune"_s} << u"team/app"_s << 2;
    }

    void exitCodes()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, place);
        const QString where = place.isEmpty() ? m_registry->host() : m_registry->host() + u'/' + place;
        const Outcome outcome = at(where, words);
        QTEST(outcome.exit, "exit");
        QVERIFY(outcome.err.startsWith("stowagectl: "));
    }

    void aPlaceThatIsNone()
    {
        QCOMPARE(at(u"nowhere"_s, {u"images"_s}).exit, 2);
        QCOMPARE(at(u"127.0.0.1:9/a@sha256:"_s + QString(64, u'0'), {u"images"_s}).exit, 2);
        QCOMPARE(at(u"127.0.0.1:9/a"_s, {u"images"_s}).exit, 6);
    }

    void aSearch()
    {
        const auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/v1/search"_s, Fault::answer(200, {{"Content-Type", "application/json"}}, hits), -1);
        const QString term = (*proxy)->host() + u"/nginx"_s;
        const Outcome found = m_stowagectl({u"search"_s, u"--limit"_s, u"2"_s, term});
        QVERIFY2(found.ok(), found.err.constData());
        QCOMPARE(QString::fromUtf8(found.out).split(u'\n'),
            (QStringList{u"NAME            DESCRIPTION                                     STARS   OFFICIAL"_s,
                u"nginx           Official build of Nginx, a web server and a …   20100   [OK]"_s,
                u"bitnami/nginx   Bitnami builds                                  190"_s, QString()}));
        QVERIFY((*proxy)->requests().first().target.contains("n=2&"));
        QVERIFY(m_stowagectl({u"search"_s, u"--no-trunc"_s, term}).out.contains("a reverse proxy"));
        QCOMPARE(m_stowagectl.json({u"search"_s, u"--filter"_s, u"is-official=true"_s, term}).size(), 1);
        QCOMPARE(m_stowagectl.json({u"search"_s, u"--filter"_s, u"stars=100"_s, term}).size(), 2);
        QCOMPARE(m_stowagectl.json({u"search"_s, u"--filter"_s, u"stars=1000"_s, term}).size(), 1);
        QCOMPARE(m_stowagectl.json({u"search"_s, term}).first()[u"official"].toBool(), true);
    }

    void aSearchThatCannotBe()
    {
        QCOMPARE(m_stowagectl({u"search"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"search"_s, u"--limit"_s, u"0"_s, u"a"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"search"_s, u"--filter"_s, u"is-good=true"_s, u"a"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"search"_s, m_registry->host() + u'/'}).exit, 2);
        const Outcome refused = m_stowagectl({u"search"_s, m_registry->host() + u"/nginx"_s});
        QCOMPARE(refused.exit, 5);
        QVERIFY2(refused.err.contains("cannot be searched"), refused.err.constData());
    }

private:
    QString repository() const { return m_registry->host() + u"/team/app"_s; }
    Outcome at(const QString &place, const QStringList &words) const
    {
        return m_stowagectl(QStringList{u"--place"_s, u"registry:"_s + place} + words);
    }
    QJsonArray json(const QString &place, const QStringList &words) const
    {
        return QJsonDocument::fromJson(at(place, QStringList{u"--json"_s} + words).out).array();
    }
    QStringList tags() const
    {
        QStringList tags;
        for (const QJsonValue tag : m_stowagectl.json({u"tags"_s, repository()}))
            tags.append(tag.toString());
        return tags;
    }

    std::optional<LabImages> m_images;
    std::unique_ptr<RegistryProcess> m_registry;
    const Stowagectl m_stowagectl;
};

QTEST_GUILESS_MAIN(TestRegistryPlace)
#include "tst_registryplace.moc"
