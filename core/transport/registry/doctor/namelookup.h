// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/doctor/vigil.h"

#include <QHostInfo>

namespace stowage {

/// The addresses of a name, as this machine finds them.
class NameLookup : public Vigil {
    Q_OBJECT

public:
    NameLookup(const QString &name, std::chrono::milliseconds patience, const std::stop_token &stop)
        : Vigil(patience, stop)
        , m_id(QHostInfo::lookupHost(name, this, [this](const QHostInfo &info) {
            m_info = info;
            end();
        }))
    {
    }
    ~NameLookup() override { QHostInfo::abortHostLookup(m_id); }

    const QHostInfo &info() const { return m_info; }

private:
    QHostInfo m_info;
    int m_id;
};

} // namespace stowage
