// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/blobprogress.h"

#include "core/base/bytesize.h"
#include "core/base/tr.h"

namespace stowage {

static constexpr qint64 pauseBetween = 50; // ms

BlobProgressReport::BlobProgressReport(const Descriptor &blob, qint64 offset, ProgressFn progress)
    : m_step{blob.digest.toString(), Phase::Transfer, offset, blob.size, {}}
    , m_progress(std::move(progress))
{
    note(offset, offset > 0 ? Tr::tr("going on at %1").arg(localSize(offset)).words() : QString());
}

void BlobProgressReport::moved(qint64 offset)
{
    if (offset == m_step.total || m_sinceTold.elapsed() >= pauseBetween)
        tell(offset);
}

void BlobProgressReport::note(qint64 offset, const QString &text)
{
    m_step.note = text;
    tell(offset);
}

void BlobProgressReport::tell(qint64 offset)
{
    m_step.current = offset;
    m_progress(m_step);
    m_sinceTold.restart();
}

} // namespace stowage
