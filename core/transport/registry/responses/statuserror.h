// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace stowage {

/// What a request is about, for the sentences that a person reads when it fails.
struct Subject {
    enum class What { Manifest, Blob, Tags, Catalog, Search, Removal, Token, Door };

    What what = What::Manifest;
    QString host; ///< "docker.io", "localhost:5000"
    QString
        image; ///< "nginx:latest" for a manifest, "nginx" for the rest, nothing for the door, the catalog and a search
    bool loggedIn = false; ///< we said who we are
    bool pushing = false; ///< it is about bringing something, not fetching it
};

/// A registry's answer that is no success.
struct Refusal {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter;
};

/// The sentence for a status that is no success: what it means for this image and what to do. The registry's own words
/// and the status go to the detail. Refused, NotFound, Unreachable (retryable: 408, 425, 429, 5xx) or Failed. Signing
/// in is said to help where the registry wants to know who we are.
Error statusError(const Refusal &refusal, const Subject &subject);

/// A web page where an answer of the registry `host` should be: a login page of the network, a proxy, another server.
/// Damaged.
Error webPageError(const QString &host);

} // namespace stowage
