// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/enginewish.h"

#include "core/transport/engine/places/ownengines.h"

namespace stowage {

bool isPort(const EngineEndpoint &endpoint)
{
    return endpoint.address.way == EngineAddress::Way::Tcp;
}

Result<EngineEndpoint> endpointFor(const EngineWish &wish)
{
    const auto address = parseEngineAddress(wish.address.trimmed(), wish.isEncrypted ? tlsEnginePort : plainEnginePort);
    if (!address)
        return fail(address.error());
    EngineEndpoint endpoint{.name = wish.name.trimmed(), .address = *address};
    endpoint.origin = EngineEndpoint::Origin::Own;
    if (isPort(endpoint) && wish.isEncrypted)
        endpoint.tls = tlsOfFolder(wish.certificates.trimmed());
    return endpoint;
}

} // namespace stowage
