// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/client/build/buildinengine.h"
#include "core/transport/engine/client/change/changecontainer.h"
#include "core/transport/engine/client/change/changeengine.h"
#include "core/transport/engine/client/containers/attach.h"
#include "core/transport/engine/client/containers/containers.h"
#include "core/transport/engine/client/engine.h"
#include "core/transport/engine/client/images/anatomy.h"
#include "core/transport/engine/client/images/engineplace.h"
#include "core/transport/engine/client/searchengine.h"
#include "core/transport/engine/client/transfer/enginearchives.h"
#include "core/transport/engine/client/transfer/engineregistry.h"
#include "core/transport/engine/client/watch/watchengine.h"

namespace stowage {

/// What this room does, for programs that load it as a module when they first need it: see
/// core/jobs/engines/enginemodule.h.
struct EngineModule {
    decltype(&engineClient) client;
    decltype(&meetEngine) meet;
    decltype(&listEngine) list;
    decltype(&wholeList) whole;
    decltype(&describeInEngine) describe;
    decltype(&tagInEngine) tag;
    decltype(&removeInEngine) remove;
    decltype(&removeContainer) removeUser;
    decltype(&fetchArchive) save;
    decltype(&giveArchive) load;
    decltype(&pullInEngine) pull;
    decltype(&pushFromEngine) push;
    decltype(&searchInEngine) search;
    decltype(&buildInEngine) build;
    decltype(&createContainer) create;
    decltype(&startContainer) start;
    decltype(&awaitEnd) await;
    decltype(&exitCodeOf) end;
    decltype(&stopContainer) stop;
    decltype(&resizeTerminal) resize;
    decltype(&commitContainer) commit;
    decltype(&attachToContainer) attach;
    decltype(&passAttached) pass;
    decltype(&followEngine) follow;
    decltype(&watchEngine) watch;
    decltype(&newBell) bell;
    decltype(&ringBell) ring;
};

} // namespace stowage
