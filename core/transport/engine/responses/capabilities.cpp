// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/capabilities.h"

namespace stowage {

static PlatformChoice choiceSince(const ApiVersion &api, int one, int several)
{
    if (api >= ApiVersion{1, several})
        return PlatformChoice::Several;
    return api >= ApiVersion{1, one} ? PlatformChoice::One : PlatformChoice::None;
}

static void addContainerdStore(Capabilities &can, const ApiVersion &api)
{
    can.keepsDigests = true;
    can.manifestsInList = api >= ApiVersion{1, 47};
    can.platformsOfPush = api >= ApiVersion{1, 46} ? PlatformChoice::One : PlatformChoice::None;
    can.platformsOfSave = choiceSince(api, 48, 52);
    can.platformsOfLoad = choiceSince(api, 48, 52);
    can.deletesOnePlatform = api >= ApiVersion{1, 50};
}

static Capabilities ofDocker(const ApiVersion &api, bool hasContainerdStore)
{
    Capabilities can;
    can.sharedSizes = api >= ApiVersion{1, 42};
    can.containerCounts = api >= ApiVersion{1, 51};
    can.untilFilter = api >= ApiVersion{1, 44};
    can.savesLayout = api >= ApiVersion{1, 44};
    can.pullsEveryTag = true;
    can.pullReportsBytes = true;
    can.loadReportsProgress = !hasContainerdStore;
    can.loadSkipsLayers = !hasContainerdStore;
    can.looksAtRegistries = true;
    if (hasContainerdStore)
        addContainerdStore(can, api);
    return can;
}

/// Who does not say its version is taken for one that removes containers.
static bool removesContainers(const QString &version)
{
    return version.section(u'.', 0, 0).toInt() < 6;
}

static Capabilities ofPodman(const QString &version)
{
    Capabilities can;
    can.containerCounts = true;
    can.takesPlainHttp = true;
    can.allUnusedPruneNeedsLibpod = true;
    can.untagsWithoutDeleting = true;
    can.forceRemovesContainers = removesContainers(version);
    return can;
}

Capabilities capabilitiesOf(const EngineHello &hello, const ApiVersion &api, bool hasContainerdStore)
{
    return hello.kind == EngineKind::Podman ? ofPodman(hello.version) : ofDocker(api, hasContainerdStore);
}

} // namespace stowage
