// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"
#include "core/transport/registry/settings/settingsfile.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/support/memorysink.h"

namespace stowage::lab {

inline constexpr qint64 largeLayer = 3'000'000; // bytes

/// Requests for bytes: whatever is no HEAD and not the door.
inline QList<ProxyRequest> fetches(const ProxiedRegistry &host)
{
    return host.proxy->requests("GET", QStringLiteral("/(manifests|blobs)/"));
}

inline Mirror at(const ProxiedRegistry &host)
{
    Mirror mirror;
    mirror.host = host.host();
    mirror.plainHttp = true;
    return mirror;
}

/// A registry and two mirrors of it: real ones, which keep the same image of two layers unless a test says otherwise,
/// and the person's settings that name them.
class MirrorRig {
public:
    MirrorRig() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(config.path())); }

    Result<void> start()
    {
        for (ProxiedRegistry *host : all())
            if (auto started = host->start({.storage = storage.path()}); !started)
                return fail(started.error());
        const auto pushed
            = pushSeed(registry.host(), QStringLiteral("team/app"), QStringLiteral("1"), {largeLayer, 2000});
        if (!pushed)
            return fail(pushed.error());
        seed = *pushed;
        return {};
    }

    /// Both mirrors count, and nothing was asked.
    Result<void> beginAnew()
    {
        for (ProxiedRegistry *host : all()) {
            host->proxy->clearRules();
            host->proxy->clearRequests();
        }
        return decide({at(near), at(far)});
    }

    Result<void> decide(const QList<Mirror> &mirrors) const
    {
        RegistrySettings settings;
        settings.mirrors = mirrors;
        return keepSettings(decidedFor.isEmpty() ? registry.host() : decidedFor, settings);
    }

    QString image() const { return registry.host() + QStringLiteral("/team/app:1"); }
    std::unique_ptr<ImageSource> source() const
    {
        const Reference name = Reference::parse(image()).value();
        return registrySource(registryClient(name, {}, shortPatience()), name);
    }

    Result<CopyReport> pull(CopyRequest request = {})
    {
        const auto from = source();
        MemorySink sink;
        senders.clear();
        TransferContext context;
        context.progress = [this](const BlobProgress &step) {
            if (!step.from.isEmpty())
                senders.insert(step.blob, step.from);
        };
        request.names = {Reference::parse(image()).value()};
        return QCoro::waitFor(copyImage(*from, sink, request, context));
    }

    QList<ProxiedRegistry *> all() { return {&registry, &near, &far}; }

    QTemporaryDir config;
    QTemporaryDir storage;
    ProxiedRegistry registry;
    ProxiedRegistry near;
    ProxiedRegistry far;
    Seed seed;
    QHash<QString, QString> senders; ///< of the last pull, by digest
    QString decidedFor; ///< another registry than this one
};

} // namespace stowage::lab
