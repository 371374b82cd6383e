// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/client/engine.h"
#include "core/transport/engine/client/enginerequest.h"
#include "core/transport/engine/client/sshbridge.h"
#include "core/transport/http/exchange.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <optional>

namespace stowage {

/// One engine that is spoken to: its connections, and the version of its API that was agreed on. The free functions of
/// engine.h and askengine.h do the talking. Lives on the thread that made it.
class EngineClient {
public:
    explicit EngineClient(EngineEndpoint endpoint);

    const EngineEndpoint &endpoint() const { return m_endpoint; }
    const QString &title() const { return m_title; } ///< what sentences call it: "Docker", "build.example"
    void agreeOn(const ApiVersion &api) { m_api = api; }

    QUrl urlFor(const EngineRequest &request) const;
    /// Sends it off. Damaged or a file error when its certificates cannot be used.
    Result<ExchangePtr> send(const EngineRequest &request, std::stop_token stop);
    /// Null unless ssh is the way, and was gone.
    const std::shared_ptr<SshBridge> &bridge() const { return m_bridge; }
    /// How many ssh have ended on the way there.
    int endsOnTheWay() const { return m_bridge ? m_bridge->ends() : 0; }

private:
    Result<void> findTheWay(QNetworkRequest &request);

    const EngineEndpoint m_endpoint;
    const QString m_title;
    const std::shared_ptr<QNetworkAccessManager> m_network;
    std::shared_ptr<SshBridge> m_bridge; ///< once it is needed
    std::optional<QSslConfiguration> m_tls; ///< likewise
    ApiVersion m_api = oldestApi;
};

} // namespace stowage
