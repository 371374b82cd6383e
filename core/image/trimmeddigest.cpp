// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/trimmeddigest.h"

#include "core/image/copyplan.h"

namespace stowage {

namespace {

/// For a plan that is never carried out: nothing is there, and nothing arrives.
class NowhereSink : public ImageSink {
public:
    Task<Result<bool>> has(Descriptor, std::stop_token) override { co_return false; }
    Task<Result<std::unique_ptr<BlobWriter>>> write(Descriptor, std::stop_token) override { co_return nothing(); }
    Task<Result<std::unique_ptr<IngestWriter>>> ingest() override { co_return nothing(); }
    Task<Result<void>> putManifest(RawManifest) override { co_return nothing(); }
    Task<Result<void>> publish(Descriptor, QList<Reference>) override { co_return nothing(); }

private:
    static std::unexpected<Error> nothing() { return fail(ErrorKind::Failed, {}); }
};

} // namespace

Task<Result<Digest>> trimmedDigest(ImageSource &from, TransferContext context)
{
    NowhereSink nowhere;
    CopyRequest request;
    request.platforms = CopyRequest::Platforms::All;
    request.root = CopyRequest::Root::Trimmed;
    const auto plan = co_await planCopy(from, nowhere, request, context);
    if (!plan)
        co_return fail(plan.error());
    co_return plan->manifests.last().digest;
}

} // namespace stowage
