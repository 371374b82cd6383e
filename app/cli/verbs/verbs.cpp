// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/verbs.h"

namespace stowage::cli {

const QList<Verb> &verbs()
{
    static const QList<Verb> table{imagesVerb(), inspectVerb(), historyVerb(), pullVerb(), pushVerb(), buildVerb(),
        commitVerb(), runVerb(), tagsVerb(), catalogVerb(), searchVerb(), outdatedVerb(), doctorVerb(), placesVerb(),
        eventsVerb(), loginVerb(), logoutVerb(), accountsVerb(), tagVerb(), untagVerb(), rmiVerb(), pruneVerb(),
        undoVerb(), trashVerb(), loadVerb(), saveVerb(), importVerb(), showVerb(), copyVerb(), dfVerb(), verifyVerb()};
    return table;
}

} // namespace stowage::cli
