// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/responses/documents.h"
#include "core/transport/registry/responses/headers.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace stowage {

static constexpr int maximumPages = 10'000;
// What every registry allows; those that do not know `n` send everything at once.
static constexpr auto firstPage = "tags/list?n=1000";

static Error circles(const RegistryClient &client)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 lists the tags of %2 in circles. Tell whoever runs the registry.")
            .arg(client.repository().domain(), client.repository().familiarName()),
        {}};
}

static Error astray(const RegistryClient &client, const QString &link)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 says that further tags of %2 are listed where they cannot be. Tell whoever runs the registry.")
            .arg(client.repository().domain(), client.repository().familiarName()),
        link.left(200)};
}

// The next page lies on the same origin, whatever the registry says: the pass goes along. A registry behind a proxy
// often names itself by another scheme or host.
static Result<QString> nextPath(const RegistryClient &client, const QString &path, const Document &page)
{
    const QString link = nextLink(page.links);
    if (link.isEmpty())
        return QString();
    const QUrl next = client.urlFor(path).resolved(QUrl(link));
    if (next.path() != repositoryPath(client, QStringLiteral("tags/list")))
        return fail(astray(client, link));
    return next.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
}

static Task<Result<Document>> fetchPage(ClientPtr client, QString path, TransferContext context)
{
    Question question;
    question.path = path;
    question.accept = "application/json";
    question.subject = client->subject(Subject::What::Tags, client->repository().familiarName());
    return fetchDocument(client, question, maximumTagsPage, client->repository().familiarName(), context);
}

Task<Result<QStringList>> listTags(ClientPtr client, std::stop_token stop)
{
    TransferContext context;
    context.stop = stop;
    QStringList tags;
    QSet<QString> seen;
    QString path = repositoryPath(*client, QString::fromLatin1(firstPage));
    while (!path.isEmpty()) {
        if (seen.contains(path) || seen.size() >= maximumPages)
            co_return fail(circles(*client));
        seen.insert(path);
        const auto page = co_await fetchPage(client, path, context);
        if (!page)
            co_return fail(page.error());
        const auto found = parseTagsPage(page->body, client->repository().domain());
        if (!found)
            co_return fail(found.error());
        // What is no tag can be no path either ("../../other/manifests/1").
        std::ranges::copy_if(
            *found, std::back_inserter(tags), [](const QString &tag) { return Reference::isTag(tag); });
        auto next = nextPath(*client, path, *page);
        if (!next)
            co_return fail(next.error());
        path = *next;
    }
    tags.sort();
    tags.removeDuplicates();
    co_return tags;
}

} // namespace stowage
