// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/conformance/performance.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// OCI distribution-spec, "Pull" (end-2, end-3), as a client meets it: what is asked, in which order, with which
/// headers, for what is answered.
class TestPullRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stage.registry()); }

    void manifests_data()
    {
        rows("image");
        row("by tag", u":1"_s,
            u"GET manifests/1 | Accept: $accepted | Accept-Encoding: identity | Authorization: - "
            "-> 200 | Content-Type: $oci | Docker-Content-Digest: $manifest | =manifest"_s);
        row("by digest", u"@$manifest"_s,
            u"GET manifests/$manifest | Accept: $accepted -> 200 | Content-Type: $oci | =manifest"_s);
        row("by digest rather than by tag", u":1@$manifest"_s,
            u"GET manifests/$manifest -> 200 | Content-Type: $oci | =manifest"_s);
        row("no type, no digest", u":1"_s, u"GET manifests/1 -> 200 | =manifest"_s);
        row("a type with a parameter", u":1"_s,
            u"GET manifests/1 -> 200 | Content-Type: $oci; charset=utf-8 | =manifest"_s);
        row("no length", u":1"_s, u"GET manifests/1 -> 200 | Content-Type: $oci | Content-Length: - | =manifest"_s);
        row("a digest that is none", u":1"_s,
            u"GET manifests/1 -> 200 | Content-Type: $oci | Docker-Content-Digest: sha256:12 | =manifest"_s);
        row("another digest than its own", u":1"_s,
            u"GET manifests/1 -> 200 | Content-Type: $oci | Docker-Content-Digest: $other | =manifest"_s, u"damaged"_s);
        row("not what was asked for by digest", u"@$other"_s,
            u"GET manifests/$other -> 200 | Content-Type: $oci | Docker-Content-Digest: $other | =manifest"_s,
            u"damaged"_s);
        row("not what was asked for, and honest about it", u"@$other"_s,
            u"GET manifests/$other -> 200 | Content-Type: $oci | Docker-Content-Digest: $manifest | =manifest"_s,
            u"damaged"_s);
        row("cut short", u"@$manifest"_s, u"GET manifests/$manifest -> 200 | Content-Type: $oci | =manifest[:50]"_s,
            u"damaged"_s);
        row("sent on", u":1"_s, uR"(GET manifests/1 -> 307 | Location: /v2/team/app/manifests/$manifest
                GET manifests/$manifest | Accept: $accepted -> 200 | Content-Type: $oci | =manifest)"_s);
        row("busy for a moment", u":1"_s, uR"(GET manifests/1 -> 429 | Retry-After: 0
                GET manifests/1 -> 503
                GET manifests/1 -> 200 | Content-Type: $oci | =manifest)"_s);
    }

    void manifests()
    {
        QFETCH(const QString, image);
        m_stage.begin(drawn());
        Puller puller(m_stage.host() + u"/team/app"_s + m_stage.spelledOut(image));
        COMPARE_PERFORMANCE(m_stage, puller.root(), ends());
    }

    /// Qt calls such an answer whole when its end comes at a certain moment: of these some do.
    void whatIsCutIsNotDamaged()
    {
        Patience once = shortPatience();
        once.tries = 1;
        for (int i = 0; i < 12; ++i) {
            m_stage.begin(u"GET manifests/1 -> 200 | Content-Type: $oci | Content-Length: 5000 | =manifest[:50]"_s);
            QVERIFY_ERROR(Puller(m_stage.host() + u"/team/app:1"_s, {}, once).root(), ErrorKind::Unreachable);
        }
    }

    void refusals_data()
    {
        rows("image");
        row("no such manifest", u":1"_s,
            uR"(GET manifests/1 -> 404 | {"errors":[{"code":"MANIFEST_UNKNOWN","message":"x","detail":{"Tag":"1"}}]})"_s,
            u"not-found: has no image"_s);
        row("no such repository", u":1"_s,
            uR"(GET manifests/1 -> 404 | {"errors":[{"code":"NAME_UNKNOWN","message":"x","detail":null}]})"_s,
            u"not-found: has no repository"_s);
        row("not here, in plain text", u":1"_s,
            u"GET manifests/1 -> 404 | Content-Type: text/plain | <404 page not found>"_s,
            u"not-found: has no image"_s);
        row("gone", u":1"_s, u"GET manifests/1 -> 410"_s, u"not-found: has no image"_s);
        row("denied", u":1"_s, uR"(GET manifests/1 -> 403 | {"errors":[{"code":"DENIED","message":"x"}]})"_s,
            u"refused: Sign in first"_s);
        row("no way to sign in", u":1"_s,
            uR"(GET manifests/1 -> 401 | {"errors":[{"code":"UNAUTHORIZED","message":"x"}]})"_s, u"refused"_s);
        row("a code of tomorrow", u":1"_s,
            uR"(GET manifests/1 -> 451 | {"errors":[{"code":"FORGOTTEN","message":"x","detail":[1]}]})"_s, u"failed"_s);
        row("an old manifest", u":1"_s,
            u"GET manifests/1 -> 200 | Content-Type: application/vnd.docker.distribution.manifest.v1+json | "
            "{\"schemaVersion\":1,\"fsLayers\":[]}"_s,
            u"damaged"_s);
        row("a web page", u":1"_s, u"GET manifests/1 -> 200 | Content-Type: text/html | <html>Log in</html>"_s,
            u"damaged: web page"_s);
    }

    void refusals() { manifests(); }

    /// Protocols D.10.
    void whatIsTriedAgain_data()
    {
        rows("image");
        for (const char *status : {"408", "425", "429", "500", "502", "503", "504"})
            row(status, u":1"_s,
                u"GET manifests/1 -> %1 | Retry-After: 0\nGET manifests/1 -> %1\nGET manifests/1 -> 200 | =manifest"_s
                    .arg(QString::fromLatin1(status)));
        for (const char *status : {"400", "402", "403", "405", "406", "413", "415", "418", "422", "451", "501", "505"})
            row(status, u":1"_s, u"GET manifests/1 -> %1 | Retry-After: 0"_s.arg(QString::fromLatin1(status)),
                u"final"_s);
        const QString busy = u"GET manifests/1 -> 503\n"_s;
        row("five times in all", u":1"_s, busy.repeated(5), u"unreachable: trouble of its own"_s);
    }

    void whatIsTriedAgain()
    {
        QFETCH(const QString, image);
        m_stage.begin(drawn());
        const auto root = Puller(m_stage.host() + u"/team/app"_s + image).root();
        m_stage.compare();
        QCOMPARE(ends() == u"final" && !root ? u"final"_s : endOf(root, ends()), ends());
    }

    void lookingBeforeAsking_data()
    {
        rows("held");
        const QString whole = u"\nGET manifests/1 | Accept: $accepted -> 200 | Content-Type: $oci | =manifest"_s;
        row("still the same", u"manifest"_s,
            u"HEAD manifests/1 | Accept: $accepted -> 200 | Docker-Content-Digest: $manifest"_s);
        row("another by now", u"big"_s, u"HEAD manifests/1 -> 200 | Docker-Content-Digest: $manifest"_s + whole);
        row("no digest", u"manifest"_s, u"HEAD manifests/1 -> 200 | Content-Length: 300"_s + whole);
        row("HEAD is not known", u"manifest"_s, u"HEAD manifests/1 -> 405"_s + whole);
        row("HEAD finds nothing", u"manifest"_s, u"HEAD manifests/1 -> 404"_s + whole);
        row("neither finds anything", u"manifest"_s, u"HEAD manifests/1 -> 404\nGET manifests/1 -> 404"_s,
            u"not-found: has no image"_s);
    }

    void lookingBeforeAsking()
    {
        QFETCH(const QString, held);
        m_stage.begin(drawn());
        const Reference image = *Reference::parse(m_stage.host() + u"/team/app:1"_s);
        const auto client = registryClient(image, {}, shortPatience());
        const DrawnImage &known = held == u"big" ? m_stage.bigImage() : m_stage.image();
        const auto book = std::make_shared<ManifestBook>(KnownManifests{{known.root.digest, known.root}});
        const auto source = registrySource(client, image, {}, book);
        COMPARE_PERFORMANCE(m_stage, QCoro::waitFor(source->root()), ends());
    }

    void blobs_data()
    {
        rows("there");
        row("at once", u"0"_s,
            u"GET blobs/$layer | Accept-Encoding: identity | Range: - | If-Range: - -> 200 | =layer"_s);
        row("no length", u"0"_s, u"GET blobs/$layer -> 200 | Content-Length: - | =layer"_s);
        row("from where it was", u"400"_s,
            u"GET blobs/$layer | Range: bytes=400- -> 206 | Content-Range: bytes 400-999/1000 | =layer[400:]"_s);
        row("of a size that is not said", u"400"_s,
            u"GET blobs/$layer | Range: bytes=400- -> 206 | Content-Range: bytes 400-999/* | =layer[400:]"_s);
        row("all instead of the rest", u"400"_s, u"GET blobs/$layer | Range: bytes=400- -> 200 | =layer"_s);
        row("no range can be had", u"400"_s,
            uR"(GET blobs/$layer | Range: bytes=400- -> 416 | Content-Range: bytes */1000
                GET blobs/$layer | Range: - -> 200 | =layer)"_s);
        row("another range", u"400"_s,
            uR"(GET blobs/$layer | Range: bytes=400- -> 206 | Content-Range: bytes 500-999/1000 | =layer[500:]
                GET blobs/$layer | Range: - -> 200 | =layer)"_s);
        row("a range of something else", u"400"_s,
            uR"(GET blobs/$layer | Range: bytes=400- -> 206 | Content-Range: bytes 400-998/999 | =layer[400:999]
                GET blobs/$layer | Range: - -> 200 | =layer)"_s);
        row("a range without a name", u"400"_s, uR"(GET blobs/$layer | Range: bytes=400- -> 206 | =layer[400:]
                GET blobs/$layer | Range: - -> 200 | =layer)"_s);
        row("cut off, then the rest", u"0"_s, uR"(GET blobs/$layer -> 200 | Content-Length: 1000 | =layer[:400]
                GET blobs/$layer | Range: bytes=400- | If-Range: - -> 206 | Content-Range: bytes 400-999/1000 | =layer[400:])"_s);
        row("cut off twice", u"0"_s, uR"(GET blobs/$layer -> 200 | ETag: "$layer" | Content-Length: 1000 | =layer[:400]
                GET blobs/$layer | Range: bytes=400- | If-Range: "$layer" -> 206 | ETag: "$layer" | Content-Range: bytes 400-999/1000 | Content-Length: 600 | =layer[400:700]
                GET blobs/$layer | Range: bytes=700- | If-Range: "$layer" -> 206 | Content-Range: bytes 700-999/1000 | =layer[700:])"_s);
        row("a weak tag is no condition", u"0"_s,
            uR"(GET blobs/$layer -> 200 | ETag: W/"a" | Content-Length: 1000 | =layer[:400]
                GET blobs/$layer | Range: bytes=400- | If-Range: - -> 206 | Content-Range: bytes 400-999/1000 | =layer[400:])"_s);
        row("changed meanwhile", u"0"_s, uR"(GET blobs/$layer -> 200 | ETag: "a" | Content-Length: 1000 | =layer[:400]
                GET blobs/$layer | Range: bytes=400- | If-Range: "a" -> 200 | ETag: "b" | =layer)"_s);
        row("not at all", u"0"_s, uR"(GET blobs/$layer -> 404 | {"errors":[{"code":"BLOB_UNKNOWN","message":"x"}]})"_s,
            u"not-found: push the image again"_s);
        row("a length that is a lie", u"0"_s, u"GET blobs/$layer -> 200 | =layer[:999]"_s, u"damaged: not the size"_s);
        row("more than its size", u"0"_s, u"GET blobs/$layer -> 200 | Content-Length: - | =big"_s, u"damaged"_s);
        row("other bytes", u"0"_s, u"GET blobs/$layer -> 200 | =big[:1000]"_s, u"damaged"_s);
        row("other bytes for the rest", u"400"_s,
            u"GET blobs/$layer -> 206 | Content-Range: bytes 400-999/1000 | =big[400:1000]"_s, u"damaged"_s);
    }

    void blobs()
    {
        QFETCH(const QString, there);
        m_stage.begin(drawn());
        Puller puller(m_stage.host() + u"/team/app:1"_s);
        const auto blob = puller.blob(m_stage.layer(), m_stage.layerBytes().first(there.toLongLong()));
        COMPARE_PERFORMANCE(m_stage, blob, ends());
    }

    void redirects_data()
    {
        rows("there");
        const QString signed_ = u"GET $cdn/b?sig=a%2Fb | Authorization: - | Cookie: - -> "_s;
        const QString in
            = uR"(GET blobs/$layer -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:pull"
                  GET $cdn/token?scope=repository:team/app:pull -> 200 | {"token":"T"}
                  )"_s;
        for (const char *status : {"301", "302", "303", "307", "308"})
            row(status, u"0"_s,
                in
                    + u"GET blobs/$layer | Authorization: Bearer T -> %1 | Set-Cookie: a=b | Location: $cdn/b?sig=a%2Fb\n"_s
                        .arg(QString::fromLatin1(status))
                    + signed_ + u"200 | =layer"_s);
        row("on the same host the token goes along", u"0"_s,
            in + uR"(GET blobs/$layer | Authorization: Bearer T -> 307 | Location: ../elsewhere/1
                      GET elsewhere/1 | Authorization: Bearer T -> 200 | =layer)"_s);
        row("there and back", u"0"_s, in + uR"(GET blobs/$layer | Authorization: Bearer T -> 307 | Location: $cdn/b
                      GET $cdn/b | Authorization: - -> 307 | Location: http://$host/v2/team/app/blobs/back
                      GET blobs/back | Authorization: - -> 200 | =layer)"_s);
        row("the range goes along", u"400"_s,
            u"GET blobs/$layer | Range: bytes=400- -> 307 | Location: $cdn/b?sig=a%2Fb\n"_s + signed_
                + u"206 | Content-Range: bytes 400-999/1000 | =layer[400:]"_s);
        row("a cut sends us to the registry again", u"0"_s,
            u"GET blobs/$layer -> 307 | Location: $cdn/b?sig=a%2Fb\n"_s + signed_
                + u"200 | ETag: \"a\" | Content-Length: 1000 | =layer[:400]\n"
                  "GET blobs/$layer | Range: bytes=400- | If-Range: - -> 307 | Location: $cdn/b?sig=a%2Fb\n"_s
                + signed_ + u"206 | Content-Range: bytes 400-999/1000 | =layer[400:]"_s);
        row("an address that has expired", u"0"_s,
            u"GET blobs/$layer -> 307 | Location: $cdn/b?sig=a%2Fb\n"_s + signed_
                + u"403 | <Error>Request has expired</Error>\n"
                  "GET blobs/$layer -> 307 | Location: $cdn/c\nGET $cdn/c -> 200 | =layer"_s);
        row("what another host asks is not answered", u"0"_s,
            u"GET blobs/$layer -> 307 | Location: $cdn/b?sig=a%2Fb\n"_s + signed_
                + u"401 | WWW-Authenticate: Bearer realm=\"$cdn/token\""_s,
            u"refused"_s);
        row("nowhere", u"0"_s, u"GET blobs/$layer -> 307"_s, u"failed: without saying where"_s);
        row("to a file", u"0"_s, u"GET blobs/$layer -> 307 | Location: file:///etc/passwd"_s, u"failed"_s);
    }

    void redirects() { blobs(); }

private:
    static void rows(const char *first)
    {
        QTest::addColumn<QString>(first);
        QTest::addColumn<QString>("drawn");
        QTest::addColumn<QString>("ends");
    }

    static void row(const char *name, const QString &first, const QString &drawn, const QString &ends = u"done"_s)
    {
        QTest::newRow(name) << first << drawn << ends;
    }

    static QString drawn()
    {
        QFETCH(const QString, drawn);
        return drawn;
    }

    static QString ends()
    {
        QFETCH(const QString, ends);
        return ends;
    }

    Performance m_stage;
};

QTEST_GUILESS_MAIN(TestPullRequests)
#include "tst_pullrequests.moc"
