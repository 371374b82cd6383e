// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/browse/browse.h"
#include "tests/core/transport/registry/conformance/performance.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// OCI distribution-spec, "Content Management" (end-9), as a client meets it. Blobs are not deleted (end-10): what no
/// manifest leads to any more is the registry's business.
class TestManagementRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stage.registry()); }

    void digests_data()
    {
        rows();
        const QString ask = u"DELETE manifests/$manifest | Content-Length: 0 -> "_s;
        row("deleted", ask + u"202"_s);
        row("deleted, by another word for it", ask + u"204"_s);
        row("gone already", ask + uR"(404 | {"errors":[{"code":"MANIFEST_UNKNOWN","message":"x"}]})"_s,
            u"not-found: has no image"_s);
        row("deletes are off", ask + uR"(405 | {"errors":[{"code":"UNSUPPORTED","message":"x"}]})"_s,
            u"refused: allows no deletes"_s);
        row("not by this account", ask + uR"(403 | {"errors":[{"code":"DENIED","message":"x"}]})"_s,
            u"refused: without signing in"_s);
        row("not by anybody", ask + u"401"_s, u"refused: sign in"_s);
        row("invalid", ask + uR"(400 | {"errors":[{"code":"DIGEST_INVALID","message":"x"}]})"_s,
            u"failed: did not delete"_s);
        row("not twice, whatever happens", ask + u"503 | Retry-After: 0"_s, u"unreachable: did not remove"_s);
        row("too many", ask + u"429 | Retry-After: 0"_s, u"unreachable: no more requests"_s);
        row("with a token for deletes",
            uR"(DELETE manifests/$manifest -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:delete"
                GET $cdn/token?scope=repository:team/app:delete -> 200 | {"token":"T"}
                DELETE manifests/$manifest | Authorization: Bearer T -> 202)"_s);
        row("a token that does not suffice",
            uR"(DELETE manifests/$manifest -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:delete"
                GET $cdn/token?scope=repository:team/app:delete -> 200 | {"token":"T"}
                DELETE manifests/$manifest -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:delete",error="insufficient_scope"
                GET $cdn/token?scope=repository:team/app:delete -> 200 | {"token":"U"}
                DELETE manifests/$manifest -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:delete",error="insufficient_scope")"_s,
            u"refused"_s);
        row("a login page of the network", ask + u"200 | Content-Type: text/html | <html>Log in</html>"_s,
            u"damaged: web page"_s);
        row("a redirect is not followed", ask + u"307 | Location: $cdn/elsewhere"_s, u"failed"_s);
    }

    void digests()
    {
        plays([](const auto &client, const Digest &digest) { return removeDigest(client, {digest}, {}); });
    }

    void tags_data()
    {
        rows();
        const QString ask = u"DELETE manifests/1 -> "_s;
        row("deleted", ask + u"202"_s);
        row("only whole images, as docker-registry 2",
            ask + uR"(400 | {"errors":[{"code":"DIGEST_INVALID","message":"x"}]})"_s, u"refused: a tag alone"_s);
        row("only whole images", ask + uR"(405 | {"errors":[{"code":"UNSUPPORTED","message":"x"}]})"_s,
            u"refused: a tag alone"_s);
        row("gone already", ask + uR"(404 | {"errors":[{"code":"MANIFEST_UNKNOWN","message":"x"}]})"_s,
            u"not-found: has no image"_s);
        row("not by this account", ask + u"403"_s, u"refused: without signing in"_s);
        row("trouble", ask + u"500"_s, u"unreachable: trouble"_s);
    }

    void tags()
    {
        plays([](const auto &client, const Digest &) { return removeTag(client, u"1"_s, {}); });
    }

    /// Nothing is deleted before it is known what goes along.
    void whatGoesAlongIsLookedAt()
    {
        m_stage.begin(uR"(
            HEAD manifests/1 | Accept: $accepted -> 200 | Docker-Content-Digest: $manifest
            GET tags/list?n=1000 -> 200 | {"tags":["1"]}
            HEAD manifests/1 | Accept: $accepted -> 200 | Docker-Content-Digest: $manifest)"_s);
        COMPARE_PERFORMANCE(
            m_stage, QCoro::waitFor(planTagRemoval(client(), {repository().withTag(u"1"_s)}, {})), u"done"_s);
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("drawn");
        QTest::addColumn<QString>("ends");
    }

    static void row(const char *name, const QString &drawn, const QString &ends = u"done"_s)
    {
        QTest::newRow(name) << drawn << ends;
    }

    Reference repository() const { return *Reference::parse(m_stage.host() + u"/team/app"_s); }
    std::shared_ptr<RegistryClient> client() const { return registryClient(repository(), {}, shortPatience()); }

    template <typename Remove>
    void plays(Remove remove)
    {
        QFETCH(const QString, drawn);
        QFETCH(const QString, ends);
        m_stage.begin(drawn);
        COMPARE_PERFORMANCE(m_stage, QCoro::waitFor(remove(client(), m_stage.image().root.digest)), ends);
    }

    Performance m_stage;
};

QTEST_GUILESS_MAIN(TestManagementRequests)
#include "tst_managementrequests.moc"
