// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/endpointsfound.h"

#include "core/transport/engine/places/dockercontexts.h"
#include "core/transport/engine/places/knownsockets.h"
#include "core/transport/engine/places/ownengines.h"
#include "core/transport/engine/places/podmanconnections.h"

#include <QFileInfo>

#include <algorithm>

namespace stowage {

/// The same socket has many names: /var/run is a link to /run.
static EngineAddress resolved(EngineAddress address)
{
    const QString real
        = address.way == EngineAddress::Way::Local ? QFileInfo(address.path).canonicalFilePath() : QString();
    if (!real.isEmpty())
        address.path = real;
    return address;
}

EndpointsFound endpointsFound(const Surroundings &around)
{
    EndpointsFound found;
    QList<EngineEndpoint> all = ownEngines(around, found.problems);
    all += dockerEndpoints(around, found.problems);
    all += podmanEndpoints(around, found.problems);
    all += knownSockets(around);
    QList<EngineAddress> seen;
    for (const EngineEndpoint &endpoint : std::as_const(all)) {
        const EngineAddress address = resolved(endpoint.address);
        const qsizetype before = seen.indexOf(address);
        if (before >= 0) {
            found.endpoints[before].isChosen |= endpoint.isChosen;
            continue;
        }
        seen.append(address);
        found.endpoints.append(endpoint);
    }
    return found;
}

} // namespace stowage
