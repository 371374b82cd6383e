// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/certificates.h"

#include <QJsonObject>

namespace stowage::lab {

/// A JSON web token with these claims as docker-registry wants it: ES256, the signer's certificate inside (x5c).
/// Empty when the key cannot be read.
QByteArray makeWebToken(const QJsonObject &claims, const Certificate &signer);

} // namespace stowage::lab
