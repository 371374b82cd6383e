// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"

using namespace Qt::StringLiterals;

namespace stowage::lab {

static Result<std::unique_ptr<DockerEngine>> started(std::unique_ptr<DockerEngine> engine)
{
    if (auto begun = engine->startAgain(); !begun)
        return fail(begun.error());
    return engine;
}

Result<std::unique_ptr<DockerEngine>> DockerEngine::start()
{
    return started(std::unique_ptr<DockerEngine>(new DockerEngine));
}

Result<std::unique_ptr<DockerEngine>> DockerEngine::start(const Certificate &authority, const Certificate &own)
{
    std::unique_ptr<DockerEngine> engine(new DockerEngine);
    engine->m_port = freePort();
    engine->m_secure = {u"--host"_s, u"tcp://127.0.0.1:%1"_s.arg(engine->m_port), u"--tlsverify"_s, u"--tlscacert"_s,
        authority.file, u"--tlscert"_s, own.file, u"--tlskey"_s, own.keyFile};
    return started(std::move(engine));
}

Result<std::unique_ptr<DockerEngine>> DockerEngine::startSmall(int megabytes)
{
    std::unique_ptr<DockerEngine> engine(new DockerEngine);
    if (auto mounted = engine->m_server.mountSmall(u"data"_s, megabytes); !mounted)
        return fail(mounted.error());
    return started(std::move(engine));
}

Result<std::unique_ptr<DockerEngine>> DockerEngine::startWithContainerdStore()
{
    std::unique_ptr<DockerEngine> engine(new DockerEngine);
    const QString path = engine->m_server.filePath(u"daemon.json"_s);
    QFile settings(path);
    if (!settings.open(QIODevice::WriteOnly) || settings.write(R"({"features": {"containerd-snapshotter": true}})") < 0)
        return fail(ErrorKind::Failed, settings.errorString());
    settings.close();
    engine->m_settings = {u"--config-file"_s, path};
    return started(std::move(engine));
}

Result<void> DockerEngine::startAgain()
{
    const QStringList arguments{u"--host"_s, endpoint(), u"--data-root"_s, m_server.filePath(u"data"_s),
        u"--exec-root"_s, m_server.filePath(u"exec"_s), u"--pidfile"_s, m_server.filePath(u"pid"_s),
        u"--iptables=false"_s, u"--ip6tables=false"_s, u"--bridge=none"_s};
    return m_server.start(
        u"dockerd"_s, arguments + m_secure + m_settings, [&] { return answersHttp(socket(), "/_ping"); });
}

void DockerEngine::kill()
{
    m_server.kill();
    // The next one would wait ten seconds for what this one started, even where that is dead and nobody buried it.
    run(u"pkill"_s, {u"-9"_s, u"-f"_s, u"containerd --config "_s + m_server.filePath(u"exec"_s)});
    QFile::remove(m_server.filePath(u"exec/containerd/containerd.pid"_s));
}

Outcome DockerEngine::docker(const QStringList &arguments, const QByteArray &input) const
{
    return run(u"docker"_s, QStringList{u"--host"_s, endpoint()} + arguments, input);
}

} // namespace stowage::lab
