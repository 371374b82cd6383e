// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"

namespace stowage {

/// Tells a sink that did not take the bytes from a source that did not bring them, or brought others.
class WatchedWriter : public BlobWriter {
public:
    explicit WatchedWriter(BlobWriter &writer)
        : m_writer(writer)
    {
    }

    qint64 offset() const override { return m_writer.offset(); }
    Result<void> restart() override { return noted(m_writer.restart()); }
    Result<void> write(QByteArrayView bytes) override { return noted(m_writer.write(bytes)); }
    Result<void> commit() override { return noted(m_writer.commit()); }
    bool needsWorker() const override { return m_writer.needsWorker(); }
    bool refused() const { return m_refused; }

private:
    Result<void> noted(Result<void> done)
    {
        m_refused = m_refused || (!done && done.error().kind != ErrorKind::Damaged);
        return done;
    }

    BlobWriter &m_writer;
    bool m_refused = false;
};

} // namespace stowage
