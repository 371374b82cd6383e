// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/rehearsalregistry.h"

#include "core/jobs/registrymodule.h"
#include "core/transport/archive/archive.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

using Client = std::shared_ptr<RegistryClient>;

QString archivePath;

Client noClient(const Reference &, RegistryAccess, Patience)
{
    return {};
}

std::unique_ptr<ImageSource> sampleSource(Client, const Reference &, TransferContext, std::shared_ptr<ManifestBook>)
{
    return archiveSource(archivePath, 0).value_or(nullptr);
}

Task<Result<QStringList>> fewTags(Client, std::stop_token)
{
    QStringList tags{u"latest"_s, u"mainline"_s, u"stable"_s};
    for (int minor = 24; minor <= 29; ++minor) {
        for (const auto &suffix : {u""_s, u"-alpine"_s, u"-alpine-slim"_s})
            tags.append(u"1.%1"_s.arg(minor) + suffix);
    }
    co_return tags;
}

Task<Result<QStringList>> fewRepositories(Client, std::stop_token)
{
    co_return QStringList{u"base/debian"_s, u"base/python"_s, u"harbour/compass"_s, u"harbour/lighthouse"_s,
        u"harbour/pilot"_s, u"team/web"_s, u"tools/cargo-inspector"_s};
}

Task<Result<SearchPage>> fewHits(Client, SearchQuery, TransferContext)
{
    co_return SearchPage{
        {{u"nginx"_s, u"Official build of Nginx."_s, 20'412, true, false},
            {u"nginxinc/nginx-unprivileged"_s, u"Unprivileged NGINX Dockerfiles"_s, 212, false, false},
            {u"bitnami/nginx"_s, u"Bitnami container image for NGINX"_s, 198, false, true},
            {u"nginx/nginx-ingress"_s, u"NGINX and NGINX Plus Ingress Controllers for Kubernetes"_s, 109, false, false},
            {u"linuxserver/nginx"_s, u"An Nginx container, brought to you by LinuxServer.io."_s, 234, false, true}},
        1, 4, 93};
}

Task<Result<Digest>> anyDigest(Client, Reference image, TransferContext)
{
    co_return Digest::of(image.toString().toUtf8());
}

Client sameClient(const RegistryClient &, const Reference &)
{
    return {};
}

std::unexpected<Setback> missing()
{
    Setback none(Error{ErrorKind::NotFound, {}, {}});
    none.status = 404;
    return std::unexpected(none);
}

/// One name in two is older than its registry's.
Task<Attempt<DocumentNow>> someNews(Client, Reference image, Accepted, std::stop_token)
{
    if (image.tag().contains(u"arm"))
        co_return missing();
    co_return DocumentNow{Digest::of(image.toString().toUtf8()), media::ociManifest.toString()};
}

Task<Result<TagRemovalPlan>> somePlan(Client, QList<Reference> images, TransferContext)
{
    TagRemovalPlan plan{images.first(), {}, 21};
    plan.items.append({Digest::of("harbour"), {images.first().tag()}, {u"latest"_s, u"stable"_s}, {u"multi"_s}});
    co_return plan;
}

Mirror mirrorOf(const QString &address)
{
    return mirrorAt(address).value_or(Mirror());
}

/// As a machine in China is mostly set up.
FoundList someFound(const Reference &, const SettingsPlaces &)
{
    FoundSettings docker;
    docker.path = u"/etc/docker/daemon.json"_s;
    docker.mirrors = {mirrorOf(u"https://mirror.harbour.example"_s), mirrorOf(u"http://10.0.0.7:5000"_s)};
    FoundSettings podman;
    podman.tool = FoundSettings::Tool::Podman;
    podman.path = u"/etc/containers/registries.conf"_s;
    podman.mirrors = {mirrorOf(u"cache.example.org/hub"_s)};
    podman.mirrors.first().use = Mirror::Use::Digests;
    podman.insecure = true;
    return {{docker, podman}, {}, {}};
}

CertificateFacts factsNamed(const QString &name, int year)
{
    CertificateFacts facts;
    facts.subject = u"CN="_s + name;
    facts.until = QDateTime(QDate(year, 5, 20), QTime(12, 0), QTimeZone::UTC);
    facts.fingerprint = u"7C:2A:91"_s;
    return facts;
}

QList<CertificateFile> someCertificates(const QString &host)
{
    const QString ours = u"/home/zhenghe/.config/stowage/certs.d/"_s + host;
    CertificateFile authority;
    authority.path = ours + u"/3f2c81d09a77e5b4.crt"_s;
    authority.isOurs = true;
    authority.certificates = {factsNamed(u"Harbour Root CA"_s, 2036)};
    CertificateFile old = authority;
    old.path = u"/etc/docker/certs.d/"_s + host + u"/ca.crt"_s;
    old.isOurs = false;
    old.certificates = {factsNamed(u"Harbour CA 2021"_s, 2024)};
    CertificateFile client = authority;
    client.use = CertificateFile::Use::Client;
    client.path = ours + u"/client.cert"_s;
    client.certificates = {factsNamed(u"zhenghe"_s, 2031)};
    return {authority, old, client};
}

/// What nobody does in a picture is left out.
constexpr RegistryModule rehearsal{noClient, sameClient, sampleSource, nullptr, nullptr, nullptr, fewTags,
    fewRepositories, fewHits, anyDigest, nullptr, someNews, somePlan, nullptr, nullptr, nullptr, nullptr, nullptr,
    nullptr, nullptr, nullptr, someFound, someCertificates, nullptr, nullptr, nullptr};

} // namespace

RehearsalRegistry::RehearsalRegistry(const QString &archive)
{
    archivePath = archive;
    rehearseRegistry(&rehearsal);
}

RehearsalRegistry::~RehearsalRegistry()
{
    rehearseRegistry(nullptr);
}

} // namespace stowage
