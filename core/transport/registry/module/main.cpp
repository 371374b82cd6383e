// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/module.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT const stowage::RegistryModule *stowageRegistryModule()
{
    static constexpr stowage::RegistryModule module{&stowage::registryClient, &stowage::siblingClient,
        &stowage::registrySource, &stowage::registryStanding, &stowage::registryWarnings, &stowage::registrySink,
        &stowage::listTags, &stowage::listRepositories, &stowage::searchRegistry, &stowage::digestOf,
        &stowage::tagDigests, &stowage::documentNow, &stowage::planTagRemoval, &stowage::removeDigest,
        &stowage::removeTag, &stowage::knockAtRegistry, &stowage::downloadFile, &stowage::examineRegistry,
        &stowage::measureMirror, &stowage::trustAuthority, &stowage::distrustAuthorities, &stowage::settingsFound,
        &stowage::certificateFiles, &stowage::trustFile, &stowage::showCertificate, &stowage::removeCertificate};
    return &module;
}
