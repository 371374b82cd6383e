// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/podmanengine.h"

#include "core/base/files.h"

using namespace Qt::StringLiterals;

namespace stowage::lab {

Result<std::unique_ptr<PodmanEngine>> PodmanEngine::start()
{
    return started(std::unique_ptr<PodmanEngine>(new PodmanEngine));
}

Result<std::unique_ptr<PodmanEngine>> PodmanEngine::startSmall(int megabytes)
{
    std::unique_ptr<PodmanEngine> engine(new PodmanEngine);
    if (auto mounted = engine->m_server.mountSmall(u"root"_s, megabytes); !mounted)
        return fail(mounted.error());
    return started(std::move(engine));
}

Result<std::unique_ptr<PodmanEngine>> PodmanEngine::started(std::unique_ptr<PodmanEngine> engine)
{
    if (auto settled = engine->settle(); !settled)
        return fail(settled.error());
    if (auto started = engine->startAgain(); !started)
        return fail(started.error());
    return engine;
}

Result<void> PodmanEngine::startAgain()
{
    // What commands of a build run in, where a container may not be started in another one.
    const QStringList arguments
        = QStringList{u"BUILDAH_ISOLATION=chroot"_s, u"CONTAINERS_CONF="_s + settings(), u"podman"_s} + store()
        + QStringList{u"system"_s, u"service"_s, u"--time=0"_s, endpoint()};
    return m_server.start(u"env"_s, arguments, [&] { return answersHttp(socket(), "/_ping"); });
}

/// Limits that may be set anywhere, and whoever runs containers where docker runs them, too.
Result<void> PodmanEngine::settle() const
{
    return replaceFile(settings(),
        "[containers]\ndefault_ulimits = [\"nofile=1024:1024\", \"nproc=4096:4096\"]\n"
        "[engine]\nruntime = \"runc\"\n");
}

Outcome PodmanEngine::podman(const QStringList &arguments, const QByteArray &input) const
{
    return run(u"podman"_s, store() + arguments, input);
}

Outcome PodmanEngine::buildah(const QStringList &arguments) const
{
    return run(u"buildah"_s,
        QStringList{u"--root"_s, m_server.filePath(u"root"_s), u"--runroot"_s, m_server.filePath(u"run"_s),
            u"--storage-driver=overlay"_s}
            + arguments);
}

QStringList PodmanEngine::store() const
{
    return {u"--root"_s, m_server.filePath(u"root"_s), u"--runroot"_s, m_server.filePath(u"run"_s), u"--tmpdir"_s,
        m_server.filePath(u"tmp"_s), u"--storage-driver=overlay"_s, u"--cgroup-manager=cgroupfs"_s,
        u"--events-backend=file"_s};
}

} // namespace stowage::lab
