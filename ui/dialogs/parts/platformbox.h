// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"

#include <QComboBox>

namespace stowage {

/// A choice of platforms: this machine's, all of them, or one that is picked or typed.
class PlatformBox : public QComboBox {
    Q_OBJECT

public:
    /// `single`: a real platform must come out of it; "all" is not offered.
    explicit PlatformBox(bool single, QWidget *parent = nullptr);

    /// `platform` for One.
    void choose(CopyRequest::Platforms mode, const Platform &platform);
    CopyRequest::Platforms mode() const;
    /// For mode() One; Usage when what was typed is no platform.
    Result<Platform> platform() const;
};

} // namespace stowage
