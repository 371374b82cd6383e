// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/rehearsalengines.h"

#include "core/base/tr.h"
#include "core/image/describe.h"
#include "core/image/listplan.h"
#include "core/jobs/engines/enginemodule.h"
#include "core/transport/archive/archive.h"

#include <QDir>
#include <QTimeZone>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QString archivePath;

const QString dockerSocket = u"/run/docker.sock"_s;
const QString podmanSocket = u"/run/user/1000/podman/podman.sock"_s;
const QString farHost = u"build.harbour.example"_s;

EngineMet metDocker()
{
    EngineMet met;
    met.hello.version = u"26.1.5"_s;
    met.api = {1, 45};
    met.facts.id = u"docker"_s;
    met.facts.storageDriver = u"overlay2"_s;
    met.capabilities = capabilitiesOf(met.hello, met.api, false);
    return met;
}

EngineMet metPodman()
{
    EngineMet met;
    met.hello.kind = EngineKind::Podman;
    met.hello.version = u"5.4.2"_s;
    met.api = {1, 41};
    met.facts.storageDriver = u"overlay"_s;
    met.facts.isRootless = true;
    met.capabilities = capabilitiesOf(met.hello, met.api, false);
    return met;
}

ImageSummary image(const QStringList &names, qint64 megabytes, qint64 shared, int daysAgo)
{
    ImageSummary image;
    image.digest = image.id = Digest::of(names.join(u' ').toUtf8() + QByteArray::number(megabytes));
    for (const QString &name : names)
        image.references.append(*Reference::parse(name));
    image.platforms = {*Platform::parse(u"linux/amd64")};
    image.size = megabytes * 1'000'000;
    image.sharedSize = shared * 1'000'000;
    image.uniqueSize = image.size - image.sharedSize;
    image.layers = 5;
    // From a fixed day, so that one picture is like the other.
    image.created = QDateTime(QDate(2026, 11, 20), QTime(9, 30), QTimeZone::UTC).addDays(-daysAgo);
    return image;
}

ImageSummary usedBy(ImageSummary image, const QString &container, ImageUser::Kind kind)
{
    image.users.append({kind, container, QString::fromLatin1(Digest::of(container.toUtf8()).hex().toLatin1())});
    return image;
}

ImageSummary from(ImageSummary image, const QString &origin)
{
    image.origins = {Reference::parse(origin)->withDigest(image.digest)};
    return image;
}

/// Two steps of a build, and what was built on them.
QList<ImageSummary> built()
{
    ImageSummary base = image({}, 117, 117, 4);
    ImageSummary step = image({}, 119, 117, 3);
    ImageSummary made = image({u"harbour/crane:dev"_s}, 126, 117, 3);
    base.isIntermediate = step.isIntermediate = true;
    base.parent = Digest::of(u"debian:13117"_s.toUtf8());
    step.parent = base.digest;
    made.parent = step.digest;
    return {made, step, base};
}

QList<ImageSummary> dockersImages()
{
    using enum ImageUser::Kind;
    QList<ImageSummary> images{
        usedBy(
            usedBy(image({u"nginx:1.27"_s, u"registry.example.org/team/web:stable"_s}, 188, 74, 9), u"web"_s, Running),
            u"web-old"_s, Stopped),
        image({u"nginx:1.26"_s}, 187, 74, 190), usedBy(image({u"postgres:17"_s}, 435, 74, 21), u"database"_s, Stopped),
        image({u"debian:13"_s}, 117, 74, 30), image({u"redis:7.4-alpine"_s}, 41, 0, 60),
        from(image({}, 96, 12, 14), u"ghcr.io/stowage/harbour"_s), image({}, 203, 188, 2), image({}, 12, 0, 400)};
    return images + built();
}

QList<ImageSummary> podmansImages()
{
    return {usedBy(image({u"quay.io/podman/hello:latest"_s}, 1, 0, 100), u"half-built"_s, ImageUser::Kind::External),
        image({u"localhost/cargo-inspector:dev"_s}, 342, 117, 1), image({u"debian:13"_s}, 117, 117, 30)};
}

ImageList listOf(QList<ImageSummary> images)
{
    ImageList list{std::move(images), 0};
    for (const ImageSummary &image : std::as_const(list.images))
        list.totalSize += image.uniqueSize;
    return list;
}

/// A thread waits in its stead, as long as the program is looked at.
Result<void> waitUntilStopped(const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any stopped;
    stopped.wait(lock, stop, [] { return false; });
    return {};
}

Task<void> watchNobody(
    EngineEndpoint endpoint, EngineWatcher watcher, BellPtr, std::shared_ptr<AnatomyBook>, std::stop_token stop)
{
    const bool isPodman = endpoint.address.path == podmanSocket;
    if (endpoint.address.way == EngineAddress::Way::Ssh) {
        watcher.lost({ErrorKind::Unreachable, Tr::tr("%1 does not run. Start it, and try again.").arg(endpoint.name),
            u"ssh: connect to host build.harbour.example port 22: Connection refused"_s});
    } else {
        watcher.met({}, isPodman ? metPodman() : metDocker());
        watcher.listed(listOf(isPodman ? podmansImages() : dockersImages()));
    }
    co_await onWorker([stop] { return waitUntilStopped(stop); });
}

Task<Result<ImageDetails>> sampleDetails(EngineClientPtr, EngineMet, ImageSummary known, std::stop_token)
{
    const auto source = archiveSource(archivePath, 0);
    if (!source)
        co_return fail(source.error());
    auto details = co_await describeImage(**source);
    if (details)
        details->summary = known;
    co_return details;
}

Task<Result<ImageList>> dockersList(EngineClientPtr, EngineMet met, EngineList, std::stop_token)
{
    co_return listOf(met.hello.kind == EngineKind::Podman ? podmansImages() : dockersImages());
}

QList<SearchHit> podmansHits()
{
    return {{u"docker.io/library/nginx"_s, u"Official build of Nginx."_s, 20'412, true, false},
        {u"docker.io/nginxinc/nginx-unprivileged"_s, u"Unprivileged NGINX Dockerfiles"_s, 212, false, false},
        {u"docker.io/linuxserver/nginx"_s, u"An Nginx container, brought to you by LinuxServer.io."_s, 234, false,
            true},
        {u"quay.io/fedora/nginx-126"_s, u"Platform for running nginx, or for building an application on it"_s, 0, false,
            false},
        {u"registry.example.org/team/nginx"_s, {}, 0, false, false}};
}

QList<SearchHit> dockersHits()
{
    return {{u"nginx"_s, u"Official build of Nginx."_s, 20'412, true, false},
        {u"nginxinc/nginx-unprivileged"_s, u"Unprivileged NGINX Dockerfiles"_s, 212, false, false},
        {u"bitnami/nginx"_s, u"Bitnami container image for NGINX"_s, 198, false, true},
        {u"nginx/nginx-ingress"_s, u"NGINX and NGINX Plus Ingress Controllers for Kubernetes"_s, 109, false, false},
        {u"linuxserver/nginx"_s, u"An Nginx container, brought to you by LinuxServer.io."_s, 234, false, true}};
}

/// Of one word; nothing of any other.
Task<Result<QList<SearchHit>>> fewHits(EngineClientPtr, EngineMet met, EngineSearch search, std::stop_token)
{
    if (search.term != u"nginx"_s)
        co_return QList<SearchHit>();
    co_return met.hello.kind == EngineKind::Podman ? podmansHits() : dockersHits();
}

Task<Result<ImageList>> sameList(
    EngineClientPtr, EngineMet, ImageList list, std::shared_ptr<AnatomyBook>, std::stop_token)
{
    co_return list;
}

BellPtr noBell()
{
    return {};
}

/// What nobody does in a picture is left out.
constexpr EngineModule rehearsal = [] {
    EngineModule module{};
    module.list = dockersList;
    module.whole = sameList;
    module.describe = sampleDetails;
    module.search = fewHits;
    module.watch = watchNobody;
    module.bell = noBell;
    return module;
}();

} // namespace

RehearsalEngines::RehearsalEngines(const QString &archive)
{
    archivePath = archive;
    rehearseEngines(&rehearsal);
}

RehearsalEngines::~RehearsalEngines()
{
    rehearseEngines(nullptr);
}

Surroundings RehearsalEngines::surroundings(const QString &home)
{
    Surroundings around;
    around.home = around.runtime = around.run = home;
    around.variables.insert(u"DOCKER_HOST"_s, u"unix://"_s + dockerSocket);
    around.variables.insert(u"CONTAINER_HOST"_s, u"unix://"_s + podmanSocket);
    const QString context = home + u"/.docker/contexts/meta/1/meta.json"_s;
    QDir().mkpath(QFileInfo(context).path());
    QFile file(context);
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"Name":"build.harbour","Endpoints":{"docker":{"Host":"ssh://)" + farHost.toUtf8() + R"("}}})");
    return around;
}

} // namespace stowage
