// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/browse/browse.h"
#include "core/transport/registry/browse/documentnow.h"
#include "core/transport/registry/doctor/doctor.h"
#include "core/transport/registry/download.h"
#include "core/transport/registry/mirrors/measure.h"
#include "core/transport/registry/registry.h"
#include "core/transport/registry/settings/settingsfound.h"
#include "core/transport/registry/trust/certificatefiles.h"
#include "core/transport/registry/trust/trust.h"

namespace stowage {

/// What this room does, for programs that load it as a module when they first need it: see core/jobs/registrymodule.h.
struct RegistryModule {
    decltype(&registryClient) client;
    decltype(&siblingClient) sibling;
    decltype(&registrySource) source;
    decltype(&registryStanding) standing;
    decltype(&registryWarnings) warnings;
    decltype(&registrySink) sink;
    decltype(&listTags) tags;
    decltype(&listRepositories) repositories;
    decltype(&searchRegistry) search;
    decltype(&digestOf) digest;
    decltype(&tagDigests) digests;
    decltype(&documentNow) now;
    decltype(&planTagRemoval) planRemoval;
    decltype(&removeDigest) removeImage;
    decltype(&removeTag) untag;
    decltype(&knockAtRegistry) knock;
    decltype(&downloadFile) download;
    decltype(&examineRegistry) examine;
    decltype(&measureMirror) measure;
    decltype(&trustAuthority) trust;
    decltype(&distrustAuthorities) distrust;
    decltype(&settingsFound) found;
    decltype(&certificateFiles) certificates;
    decltype(&trustFile) trustAll;
    decltype(&showCertificate) show;
    decltype(&removeCertificate) withdraw;
};

} // namespace stowage

/// The module's one door; it lives as long as the program.
extern "C" const stowage::RegistryModule *stowageRegistryModule();
