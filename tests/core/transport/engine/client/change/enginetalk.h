// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/listplan.h"
#include "core/transport/engine/client/change/changeengine.h"
#include "core/transport/engine/client/images/engineplace.h"

namespace stowage {

/// An engine of either kind, and what we say to it.
struct Talk {
    explicit Talk(const QString &socket)
        : client(engineClient({QStringLiteral("The engine"), {EngineAddress::Way::Local, socket, {}, 0, {}}}))
        , met(QCoro::waitFor(meetEngine(client, {})).value())
    {
    }

    ImageList list() const { return QCoro::waitFor(listEngine(client, met, EngineList::WithIntermediate, {})).value(); }

    ImageSummary image(const QString &name) const
    {
        for (const ImageSummary &image : list().images) {
            if (image.references.contains(Reference::parse(name).value()))
                return image;
        }
        return {};
    }

    Result<void> tag(const ImageSummary &image, const QString &name) const
    {
        return QCoro::waitFor(tagInEngine(client, met, image, Reference::parse(name).value(), {}));
    }

    Result<RemovedInEngine> remove(const QStringList &texts, const RemovalManner &manner = {}) const
    {
        QList<ImageName> names;
        for (const QString &text : texts)
            names.append(ImageName::parse(text));
        const RemovalPlan plan = planRemoval(list(), names, true).value();
        return carryOut(plan.items.first(), manner);
    }

    Result<RemovedInEngine> carryOut(const RemovalItem &item, const RemovalManner &manner = {}) const
    {
        const RemovedInEngine removed = QCoro::waitFor(removeInEngine(client, met, item, manner, {}));
        return removed.problem ? fail(*removed.problem) : Result<RemovedInEngine>(removed);
    }

    EngineClientPtr client;
    EngineMet met;
};

} // namespace stowage
