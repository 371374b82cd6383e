// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/support/loadstate.h"

namespace stowage {

void LoadState::begin()
{
    set(true, m_error);
}

void LoadState::succeed()
{
    set(false, std::nullopt);
}

void LoadState::fail(Error error)
{
    set(false, std::move(error));
}

void LoadState::set(bool loading, std::optional<Error> error)
{
    if (m_loading == loading && m_error == error)
        return;
    m_loading = loading;
    m_error = std::move(error);
    Q_EMIT changed();
}

} // namespace stowage
