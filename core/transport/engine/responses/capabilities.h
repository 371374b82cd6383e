// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/responses/hello.h"

namespace stowage {

/// Of the platforms that an image has, how many one call can be told to take; all of them otherwise.
enum class PlatformChoice { None, One, Several };

/// What an engine can do, and so what the window may offer (protocols E.2, E.4, F.2; peers §2). Docker's classic store
/// keeps one platform of an image, so only the containerd store leaves a choice of them.
struct Capabilities {
    bool sharedSizes = false; ///< the list says what images share when asked to: Docker from 1.42 on; podman says 0
    bool containerCounts = false; ///< the list counts the containers of each image: Docker from 1.51 on, and podman
    bool manifestsInList = false; ///< the list names the platforms of each image: containerd store from 1.47 on
    PlatformChoice platformsOfSave = PlatformChoice::None; ///< containerd store: one from 1.48, several from 1.52 on
    PlatformChoice platformsOfLoad = PlatformChoice::None; ///< likewise
    PlatformChoice platformsOfPush = PlatformChoice::None; ///< containerd store: one from 1.46 on
    bool deletesOnePlatform = false; ///< and leaves the others: containerd store from 1.50 on
    bool untilFilter = false; ///< the list can be asked for what is older: Docker from 1.44 on
    bool savesLayout = false; ///< save writes an OCI layout too: Docker from 1.44 on; podman docker's archive alone
    bool keepsDigests = false; ///< images stay as they came, compressed: containerd store; others unpack and forget
    bool pullsEveryTag = false; ///< of a repository in one go: Docker; podman takes `latest`
    bool takesPlainHttp = false; ///< a pull or push can be told to go without TLS: podman; Docker has a list of its own
    bool pullReportsBytes = false; ///< of each layer: Docker; podman until 6 says no more than that it works on one
    bool loadReportsProgress = false; ///< classic store; the others say what they loaded when it is done
    bool loadSkipsLayers
        = false; ///< that it has over the same ones, so that an archive may leave them out: classic store
    bool looksAtRegistries = false; ///< `/distribution` says what a name over there stands for: Docker
    bool allUnusedPruneNeedsLibpod = false; ///< podman 4.3 answers 500 to Docker's way of saying it
    bool untagsWithoutDeleting = false; ///< the last name can go alone: libpod; with Docker the image goes along
    bool forceRemovesContainers = false; ///< force takes stopped and running containers along: podman before 6

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// Of the engine that said `hello`, spoken to in `api`, with or without Docker's containerd store.
Capabilities capabilitiesOf(const EngineHello &hello, const ApiVersion &api, bool hasContainerdStore);

} // namespace stowage
