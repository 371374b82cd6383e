// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/browse/pages.h"

#include "core/base/tr.h"
#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/responses/documents.h"
#include "core/transport/registry/responses/headers.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace stowage {

static constexpr int maximumPages = 10'000;
// What every registry allows; those that do not know `n` send everything at once.
static constexpr auto firstPage = "?n=1000";
// Some are set to give fewer, and refuse to be asked for more.
static constexpr auto tooManyAtOnce = "PAGINATION_NUMBER_INVALID";

static Error circles(const RegistryClient &client)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 leads round in circles where it should list what it has. Tell whoever runs the registry.")
            .arg(client.repository().domain()),
        {}};
}

static Error astray(const RegistryClient &client, const QString &link)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 says that there is more where nothing can be listed. Tell whoever runs the registry.")
            .arg(client.repository().domain()),
        link.left(200)};
}

// The next page lies on the same origin, whatever the registry says: the pass goes along. A registry behind a proxy
// often names itself by another scheme or host.
static Result<QString> nextPath(
    const RegistryClient &client, const Listing &listing, const QString &path, const Document &page)
{
    const QString link = nextLink(page.links);
    if (link.isEmpty())
        return QString();
    const QUrl next = client.urlFor(path).resolved(QUrl(link));
    if (next.path() != listing.path)
        return fail(astray(client, link));
    return next.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
}

static Task<Result<Document>> fetchPage(ClientPtr client, Listing listing, QString path, TransferContext context)
{
    Question question;
    question.path = path;
    question.accept = "application/json";
    question.subject = listing.subject;
    return fetchDocument(client, question, maximumListPage, listing.path, context);
}

Task<Result<QStringList>> readPages(ClientPtr client, Listing listing, std::stop_token stop)
{
    TransferContext context;
    context.stop = stop;
    QStringList names;
    QSet<QString> seen;
    QString path = listing.path + QLatin1StringView(firstPage);
    while (!path.isEmpty()) {
        if (seen.contains(path) || seen.size() >= maximumPages)
            co_return fail(circles(*client));
        seen.insert(path);
        const auto page = co_await fetchPage(client, listing, path, context);
        if (!page && seen.size() == 1 && page.error().detail.contains(QLatin1StringView(tooManyAtOnce))) {
            path = listing.path;
            continue;
        }
        if (!page)
            co_return fail(page.error());
        if (isWebPage(plainType(page->contentType), page->body))
            co_return fail(webPageError(client->repository().domain()));
        const auto found = parseListPage(page->body, listing.key, client->repository().domain());
        if (!found)
            co_return fail(found.error());
        std::ranges::copy_if(*found, std::back_inserter(names), listing.isName);
        auto next = nextPath(*client, listing, path, *page);
        if (!next)
            co_return fail(next.error());
        path = *next;
    }
    names.sort();
    names.removeDuplicates();
    co_return names;
}

Task<Result<QStringList>> listTags(ClientPtr client, std::stop_token stop)
{
    const Subject subject = client->subject(Subject::What::Tags, client->repository().familiarName());
    co_return co_await readPages(client,
        {repositoryPath(*client, QStringLiteral("tags/list")), QStringLiteral("tags"), subject, &Reference::isTag},
        stop);
}

Task<Result<QStringList>> listRepositories(ClientPtr client, std::stop_token stop)
{
    const Subject subject = client->subject(Subject::What::Catalog, {});
    co_return co_await readPages(
        client, {QStringLiteral("/v2/_catalog"), QStringLiteral("repositories"), subject, &Reference::isPath}, stop);
}

} // namespace stowage
