// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/disk/indexfile.h"

namespace stowage {

Result<Digest> tagImage(const Library &library, const Digest &digest, const Reference &name)
{
    if (!name.digest().isNull())
        return fail(ErrorKind::Usage,
            Tr::tr("A name with a digest in it cannot be given to an image. Leave out the part after @."),
            name.toString());
    auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    const IndexEntry *image = edit->index.find(digest);
    if (!image)
        return fail(ErrorKind::NotFound, Tr::tr("This image is no longer in the Library."), digest.toString());
    const Descriptor root = image->descriptor;
    const Digest loser = edit->index.assign(root, name);
    if (auto committed = edit->commit(); !committed)
        return fail(committed.error());
    return loser;
}

} // namespace stowage
