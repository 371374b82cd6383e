// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/pullsteps.h"

#include "core/base/tr.h"

namespace stowage {

Result<void> checkIsImage(const Reference &name)
{
    if (!name.isReserved())
        return {};
    return fail(ErrorKind::Usage,
        Tr::tr("%1 is no image: the word stands for an empty beginning in Dockerfiles.").arg(name.familiar()));
}

QList<Reference> namesHere(const PullRequest &request, const Reference &image)
{
    return request.names.isEmpty() || request.allTags ? QList<Reference>{image} : request.names;
}

CopyRequest copyOf(const PullRequest &request, const Reference &image)
{
    CopyRequest copy;
    copy.names = namesHere(request, image);
    copy.platforms = request.platforms;
    copy.platform = request.platform;
    copy.some = request.some;
    copy.parallelBlobs = request.parallelLayers;
    return copy;
}

} // namespace stowage
