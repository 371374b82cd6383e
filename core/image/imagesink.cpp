// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagesink.h"

#include "core/base/tr.h"

namespace stowage {

Task<Result<QByteArray>> ImageSink::stored(Descriptor manifest)
{
    co_return fail(ErrorKind::NotFound, Tr::tr("This manifest is not here."), manifest.digest.toString());
}

Task<void> ImageSink::drop(std::unique_ptr<BlobWriter>)
{
    co_return;
}

} // namespace stowage
