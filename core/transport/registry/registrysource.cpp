// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/registrysource.h"

#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/blobdownload.h"
#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/mirrors/mirroredsource.h"
#include "core/transport/registry/responses/headers.h"

namespace stowage {

namespace {

/// What the answer must hash to: the digest that was asked for, else the one that the registry vouches for.
Digest promisedDigest(const Reference &image, const Document &document)
{
    if (!image.digest().isNull())
        return image.digest();
    const auto stated = Digest::parse(QString::fromLatin1(document.digest));
    return stated && stated->isVerifiable() ? *stated : Digest();
}

Task<Result<RawManifest>> fetchManifest(ClientPtr client, Reference image, TransferContext context)
{
    const Question question = manifestQuestion(*client, image);
    const auto document = co_await fetchDocument(client, question, maximumManifestSize, image.familiar(), context);
    if (!document)
        co_return fail(document.error());
    const QString type = plainType(document->contentType);
    if (isWebPage(type, document->body))
        co_return fail(webPageError(image.domain()));
    co_return verifyManifest(document->body, type, promisedDigest(image, *document));
}

/// Nobody is there, or nobody lets us in: asking once more in another way would only take twice as long.
bool isHopeless(const Setback &why)
{
    constexpr int unauthorized = 401;
    return (why.status == 0 || why.status == unauthorized) && !why.error.retryable;
}

Task<Result<RawManifest>> fetchAndNote(ClientPtr client, Reference image, BookPtr book, TransferContext context)
{
    if (!book->mayCount) {
        book->isShort = true;
        co_return fail(ErrorKind::Failed, {}, image.toString());
    }
    const auto fetched = co_await fetchManifest(client, image, context);
    if (fetched)
        book->known.insert(fetched->digest, *fetched);
    co_return fetched;
}

Task<Result<RawManifest>> fetchUnlessKnown(ClientPtr client, Reference image, BookPtr book, TransferContext context)
{
    const auto now = co_await digestNow(client, manifestQuestion(*client, image), context.stop);
    if (!now && isHopeless(now.error()))
        co_return fail(now.error().error);
    if (now && book->known.contains(*now))
        co_return book->known.value(*now);
    co_return co_await fetchAndNote(client, image, book, context);
}

/// The digest is all that such a question may bring: what is wrong is said as a fetch would say it.
Task<Result<RawManifest>> onlyKnown(ClientPtr client, Reference image, BookPtr book, TransferContext context)
{
    const auto digest = co_await digestOf(client, image, context);
    if (!digest)
        co_return fail(digest.error());
    book->root = *digest;
    if (book->known.contains(*digest))
        co_return book->known.value(*digest);
    co_return co_await fetchAndNote(client, image, book, context);
}

Task<Result<RawManifest>> rightAway(RawManifest manifest)
{
    co_return manifest;
}

/// The image of one reference in a registry.
class RegistrySource : public ImageSource {
public:
    RegistrySource(ClientPtr client, Reference image, TransferContext context, BookPtr book)
        : m_client(std::move(client))
        , m_image(std::move(image))
        , m_context(std::move(context))
        , m_book(std::move(book))
    {
    }

    Task<Result<RawManifest>> root() override
    {
        if (!m_book->mayCount)
            return onlyKnown(m_client, m_image, m_book, m_context);
        return m_book->known.isEmpty() ? fetchAndNote(m_client, m_image, m_book, m_context)
                                       : fetchUnlessKnown(m_client, m_image, m_book, m_context);
    }

    Task<Result<RawManifest>> manifest(Descriptor descriptor) override
    {
        if (m_book->known.contains(descriptor.digest))
            return rightAway(m_book->known.value(descriptor.digest));
        return fetchAndNote(m_client, m_image.withDigest(descriptor.digest), m_book, m_context);
    }

    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        return downloadBlob(m_client, std::move(blob), into, std::move(context));
    }

    Sentences remarks() const override { return registryWarnings(*m_client); }

private:
    const ClientPtr m_client;
    const Reference m_image;
    const TransferContext m_context;
    const BookPtr m_book;
};

} // namespace

std::unique_ptr<ImageSource> directSource(
    ClientPtr client, const Reference &image, TransferContext context, BookPtr book)
{
    return std::make_unique<RegistrySource>(std::move(client), image, std::move(context), std::move(book));
}

std::unique_ptr<ImageSource> registrySource(
    ClientPtr client, const Reference &image, TransferContext context, std::shared_ptr<ManifestBook> known)
{
    const auto book = known ? std::move(known) : std::make_shared<ManifestBook>();
    return client->decisions().mirrors.isEmpty() ? directSource(std::move(client), image, std::move(context), book)
                                                 : mirroredSource(std::move(client), image, std::move(context), book);
}

} // namespace stowage
