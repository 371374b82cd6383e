// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/doctor/checkup.h"
#include "ui/dialogs/parts/sheet.h"

namespace stowage {

/// Shows who would be trusted, for which registry alone, before anybody is: Enter means Cancel. accepted() when the
/// person decided for it.
class TrustDialog : public Sheet {
    Q_OBJECT

public:
    TrustDialog(const QString &host, const CertificateFacts &certificate, QWidget *parent);
};

} // namespace stowage
