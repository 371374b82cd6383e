// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/pulljob.h"
#include "ui/dialogs/parts/sheet.h"

namespace stowage {

class PlatformBox;

/// Asks before several images of a registry are pulled at once, and for which platform.
class PullSeveralDialog : public Sheet {
    Q_OBJECT

public:
    /// `images`: at least one, all of one registry.
    PullSeveralDialog(const QList<Reference> &images, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<stowage::PullRequest> &requests);

private:
    void update();
    QList<PullRequest> requests() const;

    const QList<Reference> m_images;
    PlatformBox *m_platform;
};

} // namespace stowage
