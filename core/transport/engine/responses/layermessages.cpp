// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/layermessages.h"

#include "core/transport/engine/responses/messageerror.h"

#include <algorithm>
#include <array>

namespace stowage {

namespace {

struct Status {
    QLatin1StringView text;
    Phase phase;
};

/// What an engine does to a layer; what it unpacks is here, and is being checked as far as we are concerned.
std::optional<Phase> phaseOf(const QString &status)
{
    static constexpr std::array statuses{Status{QLatin1StringView("Pulling fs layer"), Phase::Waiting},
        Status{QLatin1StringView("Waiting"), Phase::Waiting}, Status{QLatin1StringView("Preparing"), Phase::Waiting},
        Status{QLatin1StringView("Retrying in"), Phase::Waiting},
        Status{QLatin1StringView("Downloading"), Phase::Transfer},
        Status{QLatin1StringView("Pushing"), Phase::Transfer},
        Status{QLatin1StringView("Download complete"), Phase::Verify},
        Status{QLatin1StringView("Verifying Checksum"), Phase::Verify},
        Status{QLatin1StringView("Extracting"), Phase::Verify}, Status{QLatin1StringView("Pull complete"), Phase::Done},
        Status{QLatin1StringView("Pushed"), Phase::Done}, Status{QLatin1StringView("Already exists"), Phase::Exists},
        Status{QLatin1StringView("Layer already exists"), Phase::Exists},
        Status{QLatin1StringView("Mounted from"), Phase::Exists}};
    const auto found
        = std::ranges::find_if(statuses, [&](const Status &known) { return status.startsWith(known.text); });
    return found == statuses.end() ? std::nullopt : std::optional(found->phase);
}

/// After a break only what is left is counted, and of a push more may come than was said: both never shrink.
void count(BlobProgress &layer, const QJsonObject &detail)
{
    const qint64 current = detail.value(QLatin1StringView("current")).toInteger(-1);
    const qint64 total = detail.value(QLatin1StringView("total")).toInteger(-1);
    if (current < 0)
        return;
    const qint64 before = std::max<qint64>(layer.total, 0);
    const qint64 missed = total > 0 && before > total ? before - total : 0;
    layer.total = std::max({before, total, total > 0 ? current : qint64(0)});
    if (layer.total == 0)
        layer.total = -1;
    layer.current = std::max(layer.current, current + missed);
}

} // namespace

std::optional<BlobProgress> LayerMessages::add(const QJsonObject &message)
{
    if (m_error.isEmpty())
        m_error = errorInMessage(message);
    const QString status = message.value(QLatin1StringView("status")).toString();
    const QString id = message.value(QLatin1StringView("id")).toString();
    const auto phase = phaseOf(status);
    if (id.isEmpty() || !phase) {
        noteWhole(status, message.value(QLatin1StringView("aux")).toObject());
        return std::nullopt;
    }
    BlobProgress &layer = m_layers[id];
    layer.blob = id;
    layer.phase = *phase;
    if (*phase == Phase::Transfer)
        count(layer, message.value(QLatin1StringView("progressDetail")).toObject());
    else if (*phase != Phase::Waiting && layer.total > 0)
        layer.current = layer.total;
    return layer;
}

/// "Digest: sha256:…" after a pull, "v1: digest: sha256:… size: 947" after a push.
void LayerMessages::noteWhole(const QString &status, const QJsonObject &aux)
{
    m_ended = m_ended || status.startsWith(QLatin1StringView("Status: "));
    m_upToDate = m_upToDate || status.startsWith(QLatin1StringView("Status: Image is up to date"));
    const QString after = status.section(QLatin1StringView("igest: "), 1);
    noteDigest(after.section(u' ', 0, 0));
    noteDigest(aux.value(QLatin1StringView("Digest")).toString());
    if (aux.value(QLatin1StringView("manifestPushedInsteadOfIndex")).toBool())
        notePart(aux.value(QLatin1StringView("selectedManifest")).toObject());
}

void LayerMessages::notePart(const QJsonObject &manifest)
{
    const auto part = Descriptor::fromJson(manifest);
    if (!part)
        return;
    m_onlyPart = *part;
    noteDigest(part->digest.toString());
}

void LayerMessages::noteDigest(const QString &text)
{
    if (const auto digest = Digest::parse(text); digest && !m_digests.contains(*digest))
        m_digests.append(*digest);
}

} // namespace stowage
