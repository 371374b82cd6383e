// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <stop_token>
#include <utility>

namespace stowage {

/// A stop that is requested as soon as one of two others is.
class EitherStop {
public:
    EitherStop(std::stop_token one, std::stop_token other)
        : m_byOne(std::move(one), Request{m_source})
        , m_byOther(std::move(other), Request{m_source})
    {
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    struct Request {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };

    std::stop_source m_source;
    std::stop_callback<Request> m_byOne;
    std::stop_callback<Request> m_byOther;
};

} // namespace stowage
