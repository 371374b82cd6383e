// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace stowage {

/// The `config` object of an image config that these Dockerfile instructions make, in their order, as docker import and
/// docker commit understand them: CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME,
/// WORKDIR; exec form (a JSON list) and shell form, quotes and backslashes as a Dockerfile has them. Usage for any
/// other instruction, one without arguments or one that cannot be understood.
Result<QJsonObject> configFromChanges(const QStringList &changes);

} // namespace stowage
