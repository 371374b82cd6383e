// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/engine/responses/errors/errorrows.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// What Docker 26 and podman 5.4 say of registries that they were to search.
class TestSearchPhrases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheySay_data()
    {
        const EngineSubject search{EngineSubject::What::Search, u"Docker"_s, u"tea"_s, false};
        addColumns();
        row("no way there", 500,
            u"Get \"https://index.docker.io/v1/search?q=tea&n=5\": dial tcp: lookup index.docker.io: no such host"_s,
            search, u"unreachable, retry"_s, u"search from this machine"_s);
        row("no way there, a registry", 400,
            u"invalid registry endpoint \"http://127.0.0.1:1/v1/\". HTTPS attempt: Get "
            u"\"https://127.0.0.1:1/v1/_ping\": "
            "dial tcp 127.0.0.1:1: connect: connection refused"_s,
            search, u"unreachable, retry"_s, u"could not reach the registry that it searches"_s);
        row("podman, no way there", 500,
            u"1 error occurred:\n\t* couldn't search registry \"r.io\": pinging container registry r.io: Get "
            "\"https://r.io/v2/\": dial tcp 127.0.0.1:1: connect: connection refused\n\n"_s,
            search, u"unreachable, retry"_s, u"could not reach the registry that it searches"_s);
        row("a registry without a search", 500, u"Unexpected status code 404"_s, search, u"refused"_s,
            u"Docker cannot search that registry"_s);
        row("a registry that lets nobody in", 500, u"Unexpected status code 401"_s, search, u"refused"_s,
            u"Docker has not"_s);
        row("podman, likewise", 500,
            u"1 error occurred:\n\t* couldn't search registry \"r.io\": authentication required\n\n"_s, search,
            u"refused"_s, u"where you can sign in"_s);
        row("an unknown CA", 500, u"Get \"https://r.io/v2/\": x509: certificate signed by unknown authority"_s, search,
            u"damaged"_s, u"look around in the registry from this machine"_s);
        row("plain HTTP", 500, u"Get \"https://r.io/v2/\": http: server gave HTTP response to HTTPS client"_s, search,
            u"failed"_s, u"look around in it from this machine"_s);
        row("a limit", 500, u"toomanyrequests: rate limited"_s, search, u"unreachable, retry, sign in"_s,
            u"no more requests for now"_s);
        row("no such call", 404, u"page not found"_s, search, u"failed"_s, u"update it"_s);
        row("a proxy before the engine", 403, u"no"_s, search, u"refused"_s, u"Ask whoever runs that engine"_s);
    }

    void whatTheySay() { saysItSo(); }
};

QTEST_GUILESS_MAIN(TestSearchPhrases)
#include "tst_searchphrases.moc"
