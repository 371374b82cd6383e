// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/conformance/performance.h"
#include "tests/support/shelf.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// How a push ends when the layer is there: the config already was.
const QString rest = uR"(
    HEAD blobs/$config -> 200
    PUT manifests/1 | Content-Type: $oci | =manifest -> 201 | Location: /v2/team/app/manifests/$manifest)"_s;
const QString bigRest = uR"(
    HEAD blobs/$config -> 200
    PUT manifests/1 | =bigmanifest -> 201)"_s;

} // namespace

/// OCI distribution-spec, "Push" (end-4 to end-7, end-11, end-13), as a client meets it: what is sent, in which order,
/// to which address, for what is answered.
class TestPushRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stage.registry()); }

    void atOnce_data()
    {
        rows();
        const QString begin = u"HEAD blobs/$layer | Authorization: - -> 404\n"
                              "POST blobs/uploads/ | Content-Length: 0 -> 202 | Location: "_s;
        const QString put = u"?digest=$layer | Content-Type: application/octet-stream | Content-Length: 1000 | "
                            "Content-Range: - | =layer -> 201 | Location: /v2/team/app/blobs/$layer"_s
            + rest;
        row("a relative address", begin + u"/v2/team/app/blobs/uploads/1\nPUT blobs/uploads/1"_s + put);
        row("relative to what was asked", begin + u"1\nPUT blobs/uploads/1"_s + put);
        row("an absolute address", begin + u"http://$host/v2/team/app/blobs/uploads/1\nPUT blobs/uploads/1"_s + put);
        row("an address of any shape", begin + u"/upload-here\nPUT /upload-here"_s + put);
        row("an address with a query",
            begin + uR"(/v2/team/app/blobs/uploads/1?_state=a%2Bb%3D%3D&x=y%20z
                      PUT blobs/uploads/1?_state=a%2Bb%3D%3D&x=y%20z&digest=$layer | Content-Length: 1000 | =layer -> 201)"_s
                + rest);
        row("our host by another scheme and port",
            begin + u"https://127.0.0.1:1/v2/team/app/blobs/uploads/1\nPUT blobs/uploads/1"_s + put);
        row("another host gets no token",
            uR"(HEAD blobs/$layer -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:pull"
                GET $cdn/token?scope=repository:team/app:pull,push -> 200 | {"token":"T"}
                HEAD blobs/$layer | Authorization: Bearer T -> 404
                POST blobs/uploads/ | Authorization: Bearer T -> 202 | Location: $cdn/u/1
                PUT $cdn/u/1?digest=$layer | Authorization: - | Cookie: - | =layer -> 201)"_s
                + rest);
        row("no address", begin.chopped(13), u"failed: where to send"_s);
        row("an address of no web server", begin + u"ftp://ftp.example/1"_s, u"refused"_s);
        row("an answer that is no 201, but good",
            begin + u"1\nPUT blobs/uploads/1?digest=$layer | =layer -> 204"_s + rest);
        row("it is there already", u"HEAD blobs/$layer -> 200 | Content-Length: 1000"_s + rest);
        row("it is there, of a size that is not said", u"HEAD blobs/$layer -> 200 | Content-Length: -"_s + rest);
        row("it is there in another size", u"HEAD blobs/$layer -> 200 | Content-Length: 999"_s,
            u"damaged: another size"_s);
    }

    void atOnce() { plays(m_stage.image()); }

    void inParts_data()
    {
        rows();
        const QString session = u"POST blobs/uploads/ -> 202 | Location: "_s;
        const QString refused
            = u"HEAD blobs/$layer -> 404\n"_s + session + u"a\nPUT blobs/uploads/a?digest=$layer -> "_s;
        const QString again = u"\nDELETE blobs/uploads/a -> 204\n"_s + session + u"b\n"_s;
        const QString one = u"PATCH blobs/uploads/b | Content-Range: 0-999 | Content-Length: 1000 | "
                            "Content-Type: application/octet-stream | =layer -> 202 | Range: 0-999 | Location: c\n"
                            "PUT blobs/uploads/c?digest=$layer | Content-Length: 0 -> 201"_s;
        for (const char *status : {"404", "405", "411", "413", "415", "501"})
            row(status, refused + QString::fromLatin1(status) + again + one + rest);
        row("not even in parts",
            refused + u"413"_s + again + u"PATCH blobs/uploads/b -> 413\nDELETE blobs/uploads/b -> 404"_s,
            u"refused: raise the limit"_s);
        row("nobody minds that it cannot be forgotten",
            refused + u"413\nDELETE blobs/uploads/a -> 405\n"_s + session + u"b\n"_s + one + rest);
    }

    void inParts() { plays(m_stage.image()); }

    void severalParts_data()
    {
        rows();
        const QString until = uR"(
            HEAD blobs/$big -> 404
            POST blobs/uploads/ -> 202 | Location: a
            PUT blobs/uploads/a?digest=$big -> 413
            DELETE blobs/uploads/a -> 204
            POST blobs/uploads/ -> 202 | Location: b)"_s;
        const QString first
            = u"\nPATCH blobs/uploads/b | Content-Range: 0-16777215 | =big[:16777216] -> 202 | Location: c?n=1"_s;
        const QString second
            = u"\nPATCH blobs/uploads/c?n=1 | Content-Range: 16777216-17825791 | =big[16777216:] -> "_s;
        const QString end = u"\nPUT blobs/uploads/d?digest=$big | Content-Length: 0 -> 201"_s + bigRest;
        row("each to the newest address", until + first + second + u"202 | Location: d"_s + end);
        row("no smaller than the registry wants",
            until
                + u" | OCI-Chunk-Min-Length: 17000000\n"
                  "PATCH blobs/uploads/b | Content-Range: 0-16999999 | =big[:17000000] -> 202 | Location: c\n"
                  "PATCH blobs/uploads/c | Content-Range: 17000000-17825791 | =big[17000000:] -> 202 | Location: d"_s
                + end);
        row("a part that it lost is sent again",
            until + first + second + uR"(416 | Range: 0-16777215
                      GET blobs/uploads/c?n=1 | Content-Range: - -> 204 | Range: 0-16777215 | Location: x
                      PATCH blobs/uploads/x | Content-Range: 16777216-17825791 | =big[16777216:] -> 202 | Location: d)"_s
                + end);
        row("it has more than it said",
            until + first + second + uR"(416
                      GET blobs/uploads/c?n=1 -> 204 | Range: 0-16999999
                      PATCH blobs/uploads/c?n=1 | Content-Range: 17000000-17825791 | =big[17000000:] -> 202 | Location: d)"_s
                + end);
        row("it has all of it",
            until + first + second + u"416\nGET blobs/uploads/c?n=1 -> 204 | Range: 0-17825791 | Location: d"_s + end);
        const QString anew
            = u"\nPOST blobs/uploads/ -> 202 | Location: b"_s + first + second + u"202 | Location: d"_s + end;
        row("what is not kept any more is sent anew",
            until + first + second
                + u"416\nGET blobs/uploads/c?n=1 -> 204 | Range: 0-99\nDELETE blobs/uploads/c?n=1 -> 204"_s + anew);
        row("a session that it forgot is begun anew",
            until + first + second + u"416\nGET blobs/uploads/c?n=1 -> 500\nDELETE blobs/uploads/c?n=1 -> 404"_s
                + anew);
        row("a session that is gone between two parts",
            until + first + second + uR"(404 | {"errors":[{"code":"BLOB_UPLOAD_INVALID","message":"x"}]})"_s
                + u"\nDELETE blobs/uploads/c?n=1 -> 404"_s + anew);
        const QString stubborn = u"\nGET blobs/uploads/c?n=1 -> 204 | Range: 0-16777215"_s;
        row("it says the same twice",
            until + first + second + u"416"_s + stubborn + second + u"416"_s + stubborn
                + u"\nDELETE blobs/uploads/c?n=1 -> 204"_s + anew);
    }

    void severalParts() { plays(m_stage.bigImage()); }

    void connectionsThatBreak_data()
    {
        rows();
        const QString until = uR"(
            HEAD blobs/$big -> 404
            POST blobs/uploads/ -> 202 | Location: a
            PUT blobs/uploads/a?digest=$big -> cut
            HEAD blobs/$big -> 404
            GET blobs/uploads/a -> )"_s;
        const QString anew = uR"(
            POST blobs/uploads/ -> 202 | Location: x
            PUT blobs/uploads/x?digest=$big | Content-Length: 17825792 | =big -> 201)"_s
            + bigRest;
        const QString some = u"204 | Range: 0-1999999 | Location: b"_s;
        const QString others = u"\nPATCH blobs/uploads/b | Content-Range: 2000000-17825791 | =big[2000000:] -> "_s;
        const QString end = u"\nPUT blobs/uploads/c?digest=$big | Content-Length: 0 -> "_s;
        row("what was kept is not sent again",
            until + some + others + u"202 | Location: c"_s + end + u"201"_s + bigRest);
        row("all was kept", until + u"204 | Range: 0-17825791 | Location: c"_s + end + u"201"_s + bigRest);
        row("nothing was kept", until + u"204 | Range: 0-0\nDELETE blobs/uploads/a -> 204"_s + anew);
        row("more than there is was kept", until + u"204 | Range: 0-17825792\nDELETE blobs/uploads/a -> 204"_s + anew);
        row("the session is forgotten", until + u"404"_s + anew);
        row("nobody may ask for it", until + u"405\nDELETE blobs/uploads/a -> 204"_s + anew);
        row("something else is kept somewhere else",
            until + u"204 | Range: 0-17825792 | Location: b\nDELETE blobs/uploads/b -> 204"_s + anew);
        row("what led astray once is not tried again",
            until + some + others + u"404\nDELETE blobs/uploads/b -> 204"_s + uR"(
            POST blobs/uploads/ -> 202 | Location: y
            PUT blobs/uploads/y?digest=$big -> cut
            HEAD blobs/$big -> 404)"_s
                + anew);
        row("it breaks again, and more was kept",
            until + some + others
                + u"cut\nHEAD blobs/$big -> 404\nGET blobs/uploads/b -> 204 | Range: 0-9999999 | Location: d\n"
                  "PATCH blobs/uploads/d | Content-Range: 10000000-17825791 | =big[10000000:] -> "
                  "202 | Location: c"_s
                + end + u"201"_s + bigRest);
        row("the last word is lost, and so is the rest",
            until + some + others + u"202 | Location: c"_s + end
                + u"cut\nHEAD blobs/$big -> 404\nGET blobs/uploads/c -> 404"_s + anew);
        row("only the last word is lost",
            until + some + others + u"202 | Location: c"_s + end + u"cut\nHEAD blobs/$big -> 200"_s + bigRest);
        row("a proxy waits for the last word in vain",
            until + some + others + u"202 | Location: c"_s + end + u"504\nHEAD blobs/$big -> 200"_s + bigRest);
        const QString lost = u"\nDELETE blobs/uploads/"_s;
        row("it takes no other part", until + some + others + u"405"_s + lost + u"b -> 204"_s + anew);
        row("what was kept is something else",
            until + some + others + u"202 | Location: c"_s + end
                + uR"(400 | {"errors":[{"code":"DIGEST_INVALID","message":"x"}]})"_s + lost + u"c -> 204"_s + anew);
    }

    void connectionsThatBreak() { plays(m_stage.bigImage()); }

    void mounts_data()
    {
        rows();
        const QString ask = u"HEAD blobs/$layer -> 404\nPOST blobs/uploads/?mount=$layer&from=team/base -> "_s;
        const QString send = u"\nPOST blobs/uploads/ -> 202 | Location: 2\n"
                             "PUT blobs/uploads/2?digest=$layer | =layer -> 201"_s;
        row("taken over", ask + u"201 | Location: /v2/team/app/blobs/$layer | Docker-Content-Digest: $layer"_s + rest);
        row("not taken over, but a session",
            ask + u"202 | Location: 1\nPUT blobs/uploads/1?digest=$layer | =layer -> 201"_s + rest);
        row("no such repository", ask + u"404"_s + send + rest);
        row("not for us", ask + u"403"_s + send + rest);
        row("not known", ask + u"405"_s + send + rest);
        row("a token for both",
            uR"(HEAD blobs/$layer -> 404
                POST blobs/uploads/?mount=$layer&from=team/base -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:team/app:push,pull repository:team/base:pull"
                GET $cdn/token?scope=repository:team/app:pull,push&scope=repository:team/base:pull -> 200 | {"token":"T"}
                POST blobs/uploads/?mount=$layer&from=team/base | Authorization: Bearer T -> 201)"_s
                + rest);
    }

    void mounts() { plays(m_stage.image(), {{m_stage.layer().digest, u"team/base"_s}}); }

    void manifests_data()
    {
        rows();
        const QString there = u"HEAD blobs/$layer -> 200\nHEAD blobs/$config -> 200\nPUT manifests/1 | "
                              "Content-Type: $oci | Content-Length: * | =manifest -> "_s;
        row("stored", there + u"201 | Docker-Content-Digest: $manifest"_s);
        row("stored, by no digest", there + u"201"_s);
        row("stored, by a digest of another kind",
            there + u"201 | Docker-Content-Digest: sha512:"_s + QString(128, u'a'));
        row("something else stored", there + u"201 | Docker-Content-Digest: $other"_s, u"damaged: another manifest"_s);
        row("a blob is missing", there + uR"(400 | {"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"x"}]})"_s,
            u"failed: does not accept"_s);
        row("invalid", there + uR"(400 | {"errors":[{"code":"MANIFEST_INVALID","message":"x"}]})"_s,
            u"failed: does not accept"_s);
        row("too large", there + uR"(413 | {"errors":[{"code":"SIZE_INVALID","message":"x"}]})"_s,
            u"refused: raise the limit"_s);
        row("read only", there + uR"(405 | {"errors":[{"code":"UNSUPPORTED","message":"x"}]})"_s,
            u"refused: takes none"_s);
        row("tags that cannot be moved", there + uR"(403 | {"errors":[{"code":"DENIED","message":"x"}]})"_s,
            u"refused"_s);
        row("too many, then stored",
            there + u"429 | Retry-After: 0\nPUT manifests/1 | =manifest -> 503\nPUT manifests/1 | =manifest -> 201"_s);
    }

    void manifests() { plays(m_stage.image()); }

    void refusals_data()
    {
        rows();
        const QString session = u"HEAD blobs/$layer -> 404\nPOST blobs/uploads/ -> "_s;
        const QString put = u"202 | Location: 1\nPUT blobs/uploads/1?digest=$layer -> "_s;
        const QString gone = u"\nDELETE blobs/uploads/1 -> 204"_s;
        row("no such project", session + uR"(404 | {"errors":[{"code":"NAME_UNKNOWN","message":"x"}]})"_s,
            u"not-found: has no place"_s);
        row("nothing without an account", session + u"403"_s, u"refused: lets nobody push"_s);
        row("nothing at all", session + u"405"_s, u"refused: takes none"_s);
        row("a name that it does not take", session + uR"(400 | {"errors":[{"code":"NAME_INVALID","message":"x"}]})"_s,
            u"failed: does not accept"_s);
        row("nobody may push", session + uR"(401 | {"errors":[{"code":"UNAUTHORIZED","message":"x"}]})"_s,
            u"refused"_s);
        row("other bytes than promised",
            session + put + uR"(400 | {"errors":[{"code":"DIGEST_INVALID","message":"x"}]})"_s + gone, u"damaged"_s);
        row("a size that it does not take",
            session + put + uR"(400 | {"errors":[{"code":"SIZE_INVALID","message":"x"}]})"_s + gone,
            u"failed: does not accept"_s);
        row("too many, then taken",
            session + u"429 | Retry-After: 0\nPOST blobs/uploads/ -> "_s + put + u"429 | Retry-After: 0"_s + gone
                + u"\nPOST blobs/uploads/ -> 202 | Location: 2\nPUT blobs/uploads/2?digest=$layer | =layer -> 201"_s
                + rest);
        row("trouble, then taken in another session",
            session + put + u"500"_s + gone
                + u"\nPOST blobs/uploads/ -> 202 | Location: 2\nPUT blobs/uploads/2?digest=$layer | =layer -> 201"_s
                + rest);
    }

    void refusals() { plays(m_stage.image()); }

    /// Which says 200 to everything.
    void aLoginPageOfTheNetworkIsNoRegistry_data()
    {
        rows();
        const QString page = u"200 | Content-Type: text/html; charset=utf-8 | <html>Log in</html>"_s;
        const QString ends = u"damaged: web page"_s;
        row("from the beginning", u"HEAD blobs/$layer -> "_s + page, ends);
        row("before a session", u"HEAD blobs/$layer -> 404\nPOST blobs/uploads/ -> "_s + page, ends);
        row("in place of a layer",
            u"HEAD blobs/$layer -> 404\nPOST blobs/uploads/ -> 202 | Location: 1\nPUT blobs/uploads/1?digest=$layer -> "_s
                + page + u"\nDELETE blobs/uploads/1 -> 204"_s,
            ends);
        row("at the end", u"HEAD blobs/$layer -> 200\nHEAD blobs/$config -> 200\nPUT manifests/1 -> "_s + page, ends);
        row("an empty page that is none",
            u"HEAD blobs/$layer -> 200 | Content-Type: text/html | Docker-Content-Digest: $layer"_s + rest);
    }

    void aLoginPageOfTheNetworkIsNoRegistry() { plays(m_stage.image()); }

    void anIndexComesLast()
    {
        DrawnImage image = m_stage.image();
        image.blobs.insert(image.root.digest, image.root.bytes);
        const DrawnImage index = drawIndex({image});
        const QByteArray digest = index.root.digest.toString().toLatin1();
        m_stage.begin(uR"(
            HEAD blobs/$layer -> 200
            HEAD blobs/$config -> 200
            PUT manifests/$manifest | Content-Type: $oci | =manifest -> 201
            PUT manifests/1 | Content-Type: application/vnd.oci.image.index.v1+json -> 201 | Docker-Content-Digest: %1)"_s
                .arg(QString::fromLatin1(digest)));
        COMPARE_PERFORMANCE(m_stage, push(index), u"done"_s);
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

    void plays(const DrawnImage &image, const QHash<Digest, QString> &elsewhere = {})
    {
        QFETCH(const QString, drawn);
        QFETCH(const QString, ends);
        m_stage.begin(drawn);
        COMPARE_PERFORMANCE(m_stage, push(image, elsewhere), ends);
    }

    /// One blob at a time, so that there is one order.
    Result<CopyReport> push(const DrawnImage &image, const QHash<Digest, QString> &elsewhere = {}) const
    {
        const Reference target = *Reference::parse(m_stage.host() + u"/team/app:1"_s);
        const auto client = registryClient(target, {.credential = {}, .pushes = true}, shortPatience());
        const auto sink = registrySink(client, elsewhere, {});
        const Shelf shelf(image);
        MemorySource source = shelf.source();
        CopyRequest request;
        request.platforms = CopyRequest::Platforms::All;
        request.root = CopyRequest::Root::Trimmed;
        request.names = {target};
        request.parallelBlobs = 1;
        return QCoro::waitFor(copyImage(source, *sink, request, {}));
    }

    Performance m_stage;
};

QTEST_GUILESS_MAIN(TestPushRequests)
#include "tst_pushrequests.moc"
