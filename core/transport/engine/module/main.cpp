// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/module.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT const stowage::EngineModule *stowageEngineModule()
{
    static constexpr stowage::EngineModule module{&stowage::engineClient, &stowage::meetEngine, &stowage::listEngine,
        &stowage::wholeList, &stowage::describeInEngine, &stowage::tagInEngine, &stowage::removeInEngine,
        &stowage::removeContainer, &stowage::fetchArchive, &stowage::giveArchive, &stowage::pullInEngine,
        &stowage::pushFromEngine, &stowage::searchInEngine, &stowage::buildInEngine, &stowage::createContainer,
        &stowage::startContainer, &stowage::awaitEnd, &stowage::exitCodeOf, &stowage::stopContainer,
        &stowage::resizeTerminal, &stowage::commitContainer, &stowage::attachToContainer, &stowage::passAttached,
        &stowage::followEngine, &stowage::watchEngine, &stowage::newBell, &stowage::ringBell};
    return &module;
}
