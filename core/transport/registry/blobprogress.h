// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"
#include "core/oci/descriptor.h"

#include <QElapsedTimer>

namespace stowage {

/// Tells how far one blob is, at most twenty times a second.
class BlobProgressReport {
public:
    /// Says at once where it begins, and that it goes on when something is there already.
    BlobProgressReport(const Descriptor &blob, qint64 offset, ProgressFn progress);

    void moved(qint64 offset);
    /// A remark that stays until the next one; an empty one takes it away. Told at once.
    void note(qint64 offset, const QString &text);
    /// Who sends it from here on.
    void comesFrom(const QString &host) { m_step.from = host; }

private:
    void tell(qint64 offset);

    BlobProgress m_step;
    ProgressFn m_progress;
    QElapsedTimer m_sinceTold;
};

} // namespace stowage
