// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/remote/searchpage.h"

#include <QJsonObject>

namespace stowage {

/// A repository as Docker Hub, registries and engines tell of it (protocols D.4, E.4). Its description becomes one line
/// of at most 500 characters. What is absent is empty. Damaged where something else than text stands for text;
/// `what` is what was read.
Result<SearchHit> parseSearchHit(const QJsonObject &object, const Sentence &what);

} // namespace stowage
