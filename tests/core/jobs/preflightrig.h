// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/preflight.h"
#include "core/jobs/registrymodule.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/shelf.h"

#include <QTemporaryDir>

namespace stowage {

/// Puts a drawn image with all its platforms into a registry.
inline Result<CopyReport> push(const DrawnImage &image, const QString &name, RegistryAccess access = {})
{
    access.pushes = true;
    const Reference target = Reference::parse(name).value();
    const RegistryModule &module = **registryModule();
    const Shelf shelf(image);
    MemorySource source = shelf.source();
    const auto sink = module.sink(module.client(target, access, {}), {}, {});
    CopyRequest all;
    all.platforms = CopyRequest::Platforms::All;
    all.names = {target};
    return QCoro::waitFor(copyImage(source, *sink, all, {}));
}

/// A real registry that holds team/app:1, an image for this machine and another that share their base layer, and an
/// empty Library that looks at it.
class PreflightRig {
public:
    /// Once for all tests of a file; blocks.
    Result<CopyReport> start()
    {
        if (auto started = m_lab.start(); !started)
            return fail(started.error());
        return push(index, name(QStringLiteral("1")));
    }

    /// For each test.
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        book = std::make_shared<ManifestBook>();
        proxy().clearRules();
        proxy().clearRequests();
    }

    lab::FaultProxy &proxy() const { return *m_lab.proxy; }
    QString name(const QString &tag) const { return m_lab.host() + QStringLiteral("/team/app:") + tag; }
    QString libraryPath() const { return m_folder->filePath(QStringLiteral("library")); }
    qsizetype requests(const QByteArray &method, const QString &target = QStringLiteral("/manifests/")) const
    {
        return proxy().requests(method, target).size();
    }

    PullRequest request(const QString &tag = QStringLiteral("1")) const
    {
        PullRequest request;
        request.image = Reference::parse(name(tag)).value();
        return request;
    }
    PullRequest requestFor(const QList<Platform> &platforms) const
    {
        PullRequest request = this->request();
        request.platforms = CopyRequest::Platforms::Some;
        request.some = platforms;
        return request;
    }
    PullRequest requestForAll() const
    {
        PullRequest request = this->request();
        request.platforms = CopyRequest::Platforms::All;
        return request;
    }

    Result<Preflight> look(const PullRequest &request, const TransferContext &context = {})
    {
        book->mayCount = true;
        return preflightOf(request, context);
    }
    /// Without asking the registry for a manifest.
    Result<Preflight> glance(const PullRequest &request)
    {
        book->mayCount = false;
        return preflightOf(request, {});
    }
    Result<JobResult> pull(const PullRequest &request) const
    {
        return QCoro::waitFor(pullImages(libraryPath(), request, {}));
    }

    const DrawnImage host = drawImage(QStringLiteral("base: etc/hosts etc/motd\ntool: usr/bin/tool"));
    const DrawnImage other
        = drawImage(QStringLiteral("base: etc/hosts etc/motd\ntool: usr/bin/other"), forPlatform("linux/s390x"));
    const DrawnImage index = drawIndex({host, other});
    std::shared_ptr<ManifestBook> book; ///< of all looks of a test

private:
    Result<Preflight> preflightOf(const PullRequest &request, const TransferContext &context) const
    {
        const auto client = (*registryModule())->client(request.image, request.access, {});
        return QCoro::waitFor(preflight(client, libraryPath(), request, book, context));
    }

    lab::ProxiedRegistry m_lab;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace stowage
