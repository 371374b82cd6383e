// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/registrysource.h"

#include "core/transport/registry/blobdownload.h"
#include "core/transport/registry/documentfetch.h"
#include "core/transport/registry/manifestquestion.h"
#include "core/transport/registry/mirrors/mirroredsource.h"
#include "core/transport/registry/responses/headers.h"
#include "core/transport/registry/responses/serverwords.h"

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

/// Registries count every GET of a manifest as a pull, and no HEAD.
Task<Result<RawManifest>> fetchUnlessSame(ClientPtr client, Reference image, RawManifest held, TransferContext context)
{
    const auto now = co_await digestNow(client, manifestQuestion(*client, image), context.stop);
    if (!now && isHopeless(now.error()))
        co_return fail(now.error().error);
    if (now && *now == held.digest)
        co_return held;
    co_return co_await fetchManifest(client, image, context);
}

/// The image of one reference in a registry.
class RegistrySource : public ImageSource {
public:
    RegistrySource(ClientPtr client, Reference image, TransferContext context, std::optional<RawManifest> held)
        : m_client(std::move(client))
        , m_image(std::move(image))
        , m_context(std::move(context))
        , m_held(std::move(held))
    {
    }

    Task<Result<RawManifest>> root() override
    {
        return m_held ? fetchUnlessSame(m_client, m_image, *m_held, m_context)
                      : fetchManifest(m_client, m_image, m_context);
    }

    Task<Result<RawManifest>> manifest(Descriptor descriptor) override
    {
        return fetchManifest(m_client, m_image.withDigest(descriptor.digest), m_context);
    }

    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        return downloadBlob(m_client, std::move(blob), into, std::move(context));
    }

private:
    const ClientPtr m_client;
    const Reference m_image;
    const TransferContext m_context;
    const std::optional<RawManifest> m_held;
};

} // namespace

std::unique_ptr<ImageSource> directSource(
    ClientPtr client, const Reference &image, TransferContext context, std::optional<RawManifest> held)
{
    return std::make_unique<RegistrySource>(std::move(client), image, std::move(context), std::move(held));
}

std::unique_ptr<ImageSource> registrySource(
    ClientPtr client, const Reference &image, TransferContext context, std::optional<RawManifest> held)
{
    return client->decisions().mirrors.isEmpty()
        ? directSource(std::move(client), image, std::move(context), std::move(held))
        : mirroredSource(std::move(client), image, std::move(context), std::move(held));
}

} // namespace stowage
