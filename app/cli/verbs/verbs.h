// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"

namespace stowage::cli {

// A file each; the table of all of them is verbs.cpp.
Verb imagesVerb();
Verb inspectVerb();
Verb historyVerb();
Verb pullVerb();
Verb pushVerb();
Verb buildVerb();
Verb commitVerb();
Verb runVerb();
Verb tagsVerb();
Verb catalogVerb();
Verb searchVerb();
Verb outdatedVerb();
Verb doctorVerb();
Verb placesVerb();
Verb eventsVerb();
Verb loginVerb();
Verb logoutVerb();
Verb accountsVerb();
Verb tagVerb();
Verb untagVerb();
Verb rmiVerb();
Verb pruneVerb();
Verb undoVerb();
Verb trashVerb();
Verb loadVerb();
Verb saveVerb();
Verb importVerb();
Verb showVerb();
Verb copyVerb();
Verb dfVerb();
Verb verifyVerb();

} // namespace stowage::cli
