// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/engine/dockerengine.h"

using namespace Qt::StringLiterals;

namespace stowage::lab {

Result<std::unique_ptr<DockerEngine>> DockerEngine::start()
{
    std::unique_ptr<DockerEngine> engine(new DockerEngine);
    ServerProcess &server = engine->m_server;
    const QStringList arguments{u"--host"_s, engine->endpoint(), u"--data-root"_s, server.filePath(u"data"_s),
        u"--exec-root"_s, server.filePath(u"exec"_s), u"--pidfile"_s, server.filePath(u"pid"_s), u"--iptables=false"_s,
        u"--ip6tables=false"_s, u"--bridge=none"_s};
    const auto started = server.start(u"dockerd"_s, arguments, [&] { return answersHttp(engine->socket(), "/_ping"); });
    if (!started)
        return fail(started.error());
    return engine;
}

Outcome DockerEngine::docker(const QStringList &arguments, const QByteArray &input) const
{
    return run(u"docker"_s, QStringList{u"--host"_s, endpoint()} + arguments, input);
}

} // namespace stowage::lab
