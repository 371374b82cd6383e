// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/doctor/diagnosis.h"
#include "core/transport/registry/registry.h"

#include <functional>
#include <stop_token>

namespace stowage {

/// Examines what `place` names, a registry (Reference::registry()) or a repository in it, one step after the other, and
/// tells of each as soon as it is known: every CheckStep once, in order. Each step ends in the time that `patience`
/// allows. Nothing is sent over a connection whose certificate is not good. Runs and tells on the caller's thread,
/// which needs an event loop. Cancelled when it was stopped; a registry in a bad state is no error.
Task<Result<void>> examineRegistry(Reference place, RegistryAccess access, Patience patience,
    std::function<void(const Diagnosis &)> tell, std::stop_token stop);

} // namespace stowage
