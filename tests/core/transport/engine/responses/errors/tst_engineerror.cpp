// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/engine/responses/errors/errorrows.h"

using namespace stowage;
using namespace Qt::StringLiterals;
using What = EngineSubject::What;

namespace {

const EngineSubject engine{What::Engine, u"Docker"_s, {}, false};
const EngineSubject image{What::Image, u"Docker"_s, u"app:v1"_s, false};
const EngineSubject imageOfPodman{What::Image, u"Podman on build.example"_s, u"app:v1"_s, false};
const EngineSubject container{What::Container, u"Docker"_s, u"web"_s, false};
const EngineSubject pull{What::Pull, u"Docker"_s, u"app:v1"_s, false};
const EngineSubject pullAsAnn{What::Pull, u"Docker"_s, u"app:v1"_s, true};
const EngineSubject push{What::Push, u"Docker"_s, u"app:v1"_s, false};
const EngineSubject pushAsAnn{What::Push, u"Docker"_s, u"app:v1"_s, true};

} // namespace

class TestEngineError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statuses_data()
    {
        addColumns();
        const QString words = u"its words"_s;
        row("400", 400, words, image, u"failed"_s, u"does not accept what it was asked"_s);
        row("401", 401, words, engine, u"refused"_s, u"Ask whoever runs that engine"_s);
        row("403", 403, u"authorization denied by plugin opa: no"_s, image, u"refused"_s, u"does not let you"_s);
        row("401 pull", 401, words, pull, u"refused, sign in"_s, u"is not for everyone"_s);
        row("403 pull, known", 403, words, pullAsAnn, u"refused, sign in"_s, u"did not accept this user name"_s);
        row("401 push", 401, words, push, u"refused, sign in"_s, u"Sign in first"_s);
        row("403 push, known", 403, words, pushAsAnn, u"refused, sign in"_s, u"may not push app:v1"_s);
        row("404 image", 404, u"No such image: app:v1"_s, image, u"not-found"_s, u"Docker has no image app:v1"_s);
        row("404 container", 404, u"No such container: web"_s, container, u"not-found"_s, u"no container web"_s);
        row("404 push", 404, words, push, u"not-found"_s, u"Docker has no image app:v1"_s);
        row("404 something", 404, words, engine, u"not-found"_s, u"look again"_s);
        row("404 of a call", 404, u"page not found"_s, image, u"failed"_s, u"update it"_s);
        row("408", 408, words, engine, u"unreachable, retry"_s, u"is not ready"_s);
        row("409", 409, words, engine, u"conflict"_s, u"stands in the way"_s);
        row("409 container", 409, words, container, u"conflict"_s, u"Stop it first"_s);
        row("418", 418, words, image, u"damaged"_s, u"no engine gives"_s);
        row("301", 301, words, image, u"damaged"_s, u"no engine gives"_s);
        row("429", 429, words, pull, u"unreachable, retry, sign in"_s, u"no more requests"_s);
        row("429, known", 429, words, pullAsAnn, u"unreachable, retry"_s, u"no more requests"_s);
        row("500", 500, words, image, u"failed"_s, u"could not do this with app:v1"_s);
        row("500 engine", 500, words, engine, u"failed"_s, u"Docker could not do this."_s);
        row("501", 501, words, image, u"failed"_s, u"the way it is set up"_s);
        row("503", 503, words, engine, u"unreachable, retry"_s, u"try again in a while"_s);
    }

    void statuses() { saysItSo(); }

    /// What Docker and podman say, as captured in protocols E and F.
    void theirWords_data()
    {
        addColumns();
        row("a pull that leads nowhere", 404, u"manifest for 127.0.0.1:5100/rs/app:zzz not found: manifest unknown"_s,
            pull, u"not-found"_s, u"The registry has no image app:v1"_s);
        row("a pull by nobody", 404,
            u"pull access denied for app, repository does not exist or may require 'docker login': denied: requested "
            "access to the resource is denied"_s,
            pull, u"refused, sign in"_s, u"does not exist, or is not for everyone"_s);
        row("no credentials, 20.10", 500,
            u"Head \"http://127.0.0.1:5101/v2/rs/app/manifests/v1\": no basic auth credentials"_s, pull,
            u"refused, sign in"_s, u"sign in to its registry"_s);
        row("no credentials in a search", 500, u"unauthorized: authentication required"_s, engine,
            u"refused, sign in"_s, u"Sign in to that registry first"_s);
        row("a limit", 500, u"toomanyrequests: rate limited"_s, pull, u"unreachable, retry, sign in"_s,
            u"no more requests for now"_s);
        row("no such host", 500,
            u"Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host"_s, pull,
            u"unreachable, retry"_s, u"could not reach the registry"_s);
        row("an unknown CA", 500,
            u"Get \"https://r.io/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown "
            "authority"_s,
            pull, u"damaged"_s, u"does not trust the certificate"_s);
        row("plain HTTP", 500, u"Get \"https://r.io/v2/\": http: server gave HTTP response to HTTPS client"_s, pull,
            u"failed"_s, u"speaks plain HTTP"_s);
        row("an upper-case name", 400, u"invalid reference format: repository name must be lowercase"_s, pull,
            u"usage"_s, u"“app:v1” is a name that no image can have"_s);
        row("a bad tag, 20.10", 500, u"invalid tag format"_s, engine, u"usage"_s, u"A name was given"_s);
        row("the disk is full", 500, u"write /var/lib/docker/tmp/x: no space left on device"_s, image, u"no-space"_s,
            u"The disk that Docker keeps its images on is full"_s);
        row("an engine that became older", 400,
            u"client version 1.99 is too new. Maximum supported API version is 1.41"_s, engine, u"failed"_s,
            u"Connect to it again"_s);
        row("an engine that is too new", 400,
            u"client version 1.11 is too old. Minimum supported API version is 1.12, please upgrade"_s, engine,
            u"failed"_s, u"Update Stowage"_s);
        row("not the disk, and no registry", 500, u"mkdir /var/lib/x: permission denied: no"_s, image, u"failed"_s,
            u"could not do this with app:v1"_s);
        row("prune by two, 20.10", 500, u"a disk usage operation is already running"_s, engine, u"conflict, retry"_s,
            u"when it is done"_s);
        row("podman, several names", 500,
            u"unable to delete image \"#\" by ID with more than one tag ([a:1 b:1]): please force removal"_s,
            imageOfPodman, u"conflict"_s, u"app:v1 has several names on Podman on build.example"_s);
        row("an image that is called like a trouble", 404, u"No such image: denied:latest"_s, image, u"not-found"_s,
            u"has no image"_s);
    }

    void theirWords() { saysItSo(); }

    void whatStandsInTheWay_data()
    {
        addColumns();
        const QString kind = u"conflict"_s;
        row("several names", 409,
            u"conflict: unable to delete a1e4 (must be forced) - image is referenced in multiple repositories"_s, image,
            kind, u"Remove each of them by its name"_s);
        row("a container", 409,
            u"conflict: unable to remove repository reference \"app:v1\" (must force) - container 1696a0f3e052 is "
            "using its referenced image a1e43567f731"_s,
            image, kind, u"A container on Docker was made from app:v1"_s);
        row("a running container", 409,
            u"conflict: unable to delete a1e4 (cannot be forced) - image is being used by running container 1696"_s,
            image, kind, u"Remove that container first"_s);
        row("a container of podman", 409,
            u"image 5a1 is in use: image used by 1696: image is in use by a container: consider listing external "
            "containers and force-removing image"_s,
            imageOfPodman, kind, u"A container on Podman on build.example"_s);
        row("children", 409, u"conflict: unable to delete a1e4 (cannot be forced) - image has dependent child images"_s,
            image, kind, u"Other images on Docker were built on app:v1"_s);
        row("another prune", 409, u"a prune operation is already running"_s, engine, u"conflict, retry"_s,
            u"Try again when it is done"_s);
        row("a running container, to be removed", 409,
            u"You cannot remove a running container 1696. Stop the container before attempting removal"_s, container,
            kind, u"web is running on Docker"_s);
        row("the name of a container", 409,
            u"Conflict. The container name \"/web\" is already in use by container \"1696\"."_s, container, kind,
            u"Choose another name"_s);
        row("something else", 409, u"unauthorized: no"_s, image, kind, u"The detail says what"_s);
    }

    void whatStandsInTheWay() { saysItSo(); }

    void streams_data()
    {
        addColumns();
        const int none = 0;
        row("no such tag", none, u"tag does not exist: 127.0.0.1:5100/rs/app:nope"_s, push, u"not-found"_s,
            u"Docker has no image app:v1"_s);
        row("no such image", none, u"An image does not exist locally with the tag: 127.0.0.1:5100/rs/nope"_s, push,
            u"not-found"_s, u"Docker has no image app:v1"_s);
        row("no credentials", none, u"no basic auth credentials"_s, push, u"refused, sign in"_s, u"Sign in first"_s);
        row("bad credentials", none, u"unauthorized: authentication required"_s, pushAsAnn, u"refused, sign in"_s,
            u"Sign in again"_s);
        row("no right", none, u"denied: requested access to the resource is denied"_s, pushAsAnn, u"refused, sign in"_s,
            u"may not push"_s);
        row("podman pulls what is not there", none,
            u"initializing source docker://r.io/app:v1: reading manifest v1 in r.io/app: manifest unknown"_s, pull,
            u"not-found"_s, u"Check the name and the tag"_s);
        row("not every platform", none,
            u"missing content: content digest sha256:c3: not found Note: You're trying to push a manifest list/index "
            "which references multiple platform specific manifests"_s,
            push, u"failed"_s, u"Copy the image into the Library"_s);
        row("the disk is full", none, u"Error processing tar file(exit status 1): no space left on device"_s, image,
            u"no-space"_s, u"free space"_s);
        row("a bad archive", none, u"Error processing tar file(exit status 1): unexpected EOF"_s, engine, u"failed"_s,
            u"Docker could not do this."_s);
        row("nothing said", none, {}, image, u"failed"_s, u"could not do this with app:v1"_s);
    }

    void streams()
    {
        QFETCH(const QString, words);
        QFETCH(const EngineSubject, subject);
        QFETCH(const QString, says);
        const Error error = streamError(words, subject);
        QTEST(offered(error), "offer");
        QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
        QCOMPARE(error.detail, words);
    }

    void wordsMayBeText()
    {
        const Error old = engineError(
            400, "client version 1.11 is too old. Minimum supported API version is 1.12\n", u"text/plain"_s, engine);
        QVERIFY2(old.message.words().contains(u"Update Stowage"), qPrintable(old.message.words()));
        const Error unknown = engineError(404, "Not Found\n", u"text/plain; charset=utf-8"_s, imageOfPodman);
        QCOMPARE(offered(unknown), u"failed"_s);
        QCOMPARE(unknown.detail, u"HTTP 404: Not Found"_s);
    }

    void podmansWordsAreItsMessage()
    {
        const QByteArray body
            = "{\"cause\":\"image not known\",\"message\":\"app:v1: image not known\",\"response\":404}";
        const Error error = engineError(404, body, jsonType, image);
        QCOMPARE(offered(error), u"not-found"_s);
        QCOMPARE(error.detail, u"HTTP 404: app:v1: image not known"_s);
    }

    void anAnswerWithoutABody()
    {
        const Error error = engineError(404, {}, {}, image);
        QCOMPARE(offered(error), u"not-found"_s);
        QCOMPARE(error.detail, u"HTTP 404"_s);
    }

    void webPages_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("offer");
        for (const int status : {200, 302, 400, 404, 405, 409, 500})
            QTest::addRow("%d", status) << status << u"damaged"_s;
        QTest::addRow("401, of a proxy that wants to know who asks") << 401 << u"refused"_s;
        QTest::addRow("502, of a proxy without an engine behind it") << 502 << u"unreachable, retry"_s;
        QTest::addRow("504, likewise") << 504 << u"unreachable, retry"_s;
    }

    void webPages()
    {
        QFETCH(const int, status);
        const QByteArray page = "<html><title>denied: no space left on device</title></html>";
        QTEST(offered(engineError(status, page, u"text/html"_s, engine)), "offer");
        QTEST(offered(engineError(status, page, {}, engine)), "offer");
    }

    void detailsAreShortAndHoldNoSecrets()
    {
        const QString words = u"Get \"https://joe:secret@r.io/v2/?sig=secret\": "_s + QString(500, u'x');
        const QString detail = engineError(500, message(words), jsonType, pull).detail;
        QVERIFY2(detail.startsWith(u"HTTP 500: Get \"https://r.io/v2/\": xxx"), qPrintable(detail));
        QVERIFY(detail.size() <= 210 && detail.endsWith(u'…'));
        QVERIFY(!streamError(words, pull).detail.contains(u"secret"));
    }

    void builds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("offer");
        QTest::addColumn<QString>("says");
        const auto add = [](const char *name, const QString &words, const QString &offer, const QString &says) {
            QTest::newRow(name) << words << offer << says;
        };
        const QString failed = u"A command of the Dockerfile failed"_s;
        add("docker's command", u"The command '/bin/sh -c echo denied: no space' returned a non-zero code: 3"_s,
            u"failed"_s, failed);
        add("podman's command", u"building at STEP \"RUN /bin/false\": exit status 1"_s, u"failed"_s, failed);
        add("podman's runtime", u"building at STEP \"RUN x\": while running runtime: exit status 1"_s, u"failed"_s,
            failed);
        add("BuildKit's command",
            u"failed to solve: process \"/bin/sh -c x\" did not complete successfully: exit code: 2"_s, u"failed"_s,
            failed);
        add("an engine that went while BuildKit built",
            u"failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF"_s,
            u"unreachable, retry"_s, u"Docker fell silent or broke off"_s);
        add("or solved", u"failed to solve: Unavailable: error reading from server: EOF"_s, u"unreachable, retry"_s,
            u"Docker fell silent or broke off"_s);
        add("wants BuildKit", u"the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/"_s,
            u"failed"_s, u"Install docker-buildx"_s);
        add("a mistake", u"dockerfile parse error on line 2: unknown instruction: FORM (did you mean FROM?)"_s,
            u"usage"_s, u"Line 2 of the Dockerfile"_s);
        add("an old engine's", u"dockerfile parse error line 12: unknown instruction: FORM"_s, u"usage"_s,
            u"Line 12"_s);
        add("podman's mistake", u"building at STEP \"FORM \": Build error: Unknown instruction: \"FORM\""_s, u"usage"_s,
            u"The Dockerfile has a mistake"_s);
        add("not in docker's context",
            u"COPY failed: file not found in build context or excluded by .dockerignore: stat busybox: file does not exist"_s,
            u"not-found"_s, u"is not in the context"_s);
        add("not in podman's",
            u"building at STEP \"COPY a b\": checking on sources under \"/var/tmp/x\": copier: stat: \"/a\": no such file or directory"_s,
            u"not-found"_s, u"is not in the context"_s);
        add("not in BuildKit's",
            u"failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"/busybox\": not found"_s,
            u"not-found"_s, u"is not in the context"_s);
        add("no such stage", u"failed to reach build target nope in Dockerfile"_s, u"not-found"_s,
            u"no stage of the name"_s);
        add("no such base", u"manifest for debian:99 not found: manifest unknown: manifest unknown"_s, u"not-found"_s,
            u"begins with does not exist"_s);
        add("no such base of BuildKit's",
            u"failed to solve: app:9: failed to resolve source metadata for docker.io/library/app:9: docker.io/library/app:9: not found"_s,
            u"not-found"_s, u"begins with does not exist"_s);
        add("nothing to copy", u"COPY failed: no source files were specified"_s, u"not-found"_s,
            u"is not in the context"_s);
        add("a base for others", u"no matching manifest for linux/s390x in the manifest list entries"_s, u"not-found"_s,
            u"does not exist for this platform"_s);
        add("a base that is kept",
            u"pull access denied for secret, repository does not exist or may require 'docker login'"_s,
            u"refused, sign in"_s, u"wants to know who you are"_s);
        add("a repository", u"error fetching: fatal: couldn't find remote ref nope"_s, u"unreachable"_s,
            u"could not fetch the repository"_s);
        add("a full disk", u"write /x: no space left on device"_s, u"no-space"_s, u"is full"_s);
        add("anything", u"gremlins"_s, u"failed"_s, u"could not do this"_s);
    }
    void builds()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, says);
        const Error error = streamError(words, {.what = EngineSubject::What::Build, .engine = u"Docker"_s});
        QTEST(offered(error), "offer");
        QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
        QVERIFY(!error.detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEngineError)
#include "tst_engineerror.moc"
