// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildevent.h"

#include <QStringList>

namespace stowage {

/// A build as a picture, a line for each thing that happened: "1 [2/4] RUN make", "1: what it printed", "1 done".
inline QString drawn(const BuildEvent &event)
{
    using What = BuildEvent::What;
    const QString step = QString::number(event.step);
    switch (event.what) {
    case What::Step:
        return step + (event.place.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(event.place)) + u' '
            + event.text;
    case What::Output:
        return step + QStringLiteral(": ") + event.text;
    case What::Cached:
        return step + QStringLiteral(" cached");
    case What::Done:
        return step + QStringLiteral(" done");
    case What::Failed:
        return step + QStringLiteral(" failed: ") + event.text;
    case What::Stopped:
        return step + QStringLiteral(" stopped");
    }
    return {};
}

} // namespace stowage
