// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/build/buildoutline.h"
#include "core/build/buildx.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/engineaccounts.h"
#include "core/jobs/engines/passing.h"
#include "core/jobs/engines/survey.h"
#include "core/transport/engine/responses/errors/engineerror.h"

#include <array>

namespace stowage {

namespace {

/// Each registry once.
Task<Result<QList<EngineAccount>>> accountsFor(
    EngineEndpoint engine, QList<Reference> images, RegistryAccess access, std::stop_token stop)
{
    QList<EngineAccount> accounts;
    QStringList asked;
    for (const Reference &image : std::as_const(images)) {
        if (asked.contains(image.domain()))
            continue;
        asked.append(image.domain());
        const auto credential = co_await credentialFor(engine, image, access, stop);
        if (credential)
            accounts.append({image, *credential});
        else if (credential.error().kind != ErrorKind::Refused) // most images are for everyone
            co_return fail(credential.error());
    }
    co_return accounts;
}

IgnoreFiles ignoreFilesFor(const EngineMet &met)
{
    return met.hello.kind == EngineKind::Podman ? IgnoreFiles::OfPodman : IgnoreFiles::OfDocker;
}

/// By the engine itself, which is sent the context.
Task<Result<Digest>> buildOverThere(AskedEngine asking, QString libraryPath, EngineEndpoint engine,
    BuildRequest request, RegistryAccess access, TellBuild tell, TransferContext context)
{
    EngineBuild build{request, {}, request.file};
    if (request.isRemote())
        co_return co_await asking.module->build(asking.client, asking.met, build, tell, context);
    const auto outline = co_await onWorker([&] { return outlineOfChecked(request); });
    if (!outline)
        co_return fail(outline.error());
    const auto accounts = co_await accountsFor(engine, outline->facts.images, access, context.stop);
    if (!accounts)
        co_return fail(accounts.error());
    const auto spool = co_await onWorker([&] { return spoolIn(libraryPath); });
    if (!spool)
        co_return fail(spool.error());
    const auto packed = co_await onWorker(
        [&] { return packContext(request, spool->path(), ignoreFilesFor(asking.met), context.stop); });
    if (!packed)
        co_return fail(packed.error());
    build.archive = spool->path();
    build.dockerfile = packed->dockerfile;
    build.accounts = *accounts;
    co_return co_await asking.module->build(asking.client, asking.met, build, tell, context);
}

/// Engines with the containerd store call an image otherwise than some versions of buildx do.
Task<Digest> asEngineCallsIt(AskedEngine asking, Digest image, QList<Reference> tags, std::stop_token stop)
{
    if (!asking.met.capabilities.keepsDigests)
        co_return image;
    const auto list = co_await asking.module->list(asking.client, asking.met, EngineList::Usual, stop);
    for (const ImageSummary &known : list ? list->images : QList<ImageSummary>()) {
        if (tags.isEmpty() ? known.id == image : known.references.contains(tags.first()))
            co_return known.digest;
    }
    co_return image;
}

Task<Result<Digest>> buildByBuildx(AskedEngine asking, Buildx buildx, QStringList way, EngineEndpoint engine,
    BuildRequest request, TellBuild tell, TransferContext context)
{
    const auto outcome = co_await onWorker(
        [&] { return buildWithBuildx(buildx, way, request, tell, context.progress, context.stop); });
    if (!outcome)
        co_return fail(outcome.error());
    if (outcome->image.isNull())
        co_return fail(
            streamError(outcome->words, {.what = EngineSubject::What::Build, .engine = engineTitle(engine)}));
    co_return co_await asEngineCallsIt(asking, outcome->image, request.tags, context.stop);
}

/// Nothing where the engine builds by itself.
Task<std::optional<Buildx>> buildxFor(EngineEndpoint engine, EngineMet met, Builder builder, std::stop_token stop)
{
    const bool mayHave = builder == Builder::Best && met.hello.kind == EngineKind::Docker
        && met.hello.buildsWithBuildKit && wayOfDocker(engine);
    if (!mayHave)
        co_return std::nullopt;
    const auto found = co_await onWorker([&] { return findBuildx(stop); });
    co_return found ? std::optional(*found) : std::nullopt;
}

void appendCertificates(QStringList &way, const EngineTls &tls)
{
    way.append(tls.verifies ? QStringLiteral("--tlsverify") : QStringLiteral("--tls"));
    const std::array files{std::pair(QStringLiteral("--tlscacert"), tls.authority),
        std::pair(QStringLiteral("--tlscert"), tls.certificate), std::pair(QStringLiteral("--tlskey"), tls.key)};
    for (const auto &[option, file] : files) {
        if (!file.isEmpty())
            way << option << file;
    }
}

JobResult resultOf(const Digest &image, const BuildRequest &request, const EngineEndpoint &engine)
{
    JobResult result;
    result.digest = image;
    result.names = familiarNames(request.tags);
    const QStringList names = result.names.isEmpty() ? QStringList{image.shortHex()} : result.names;
    result.summary
        = [names, title = engineTitle(engine)] { return Tr::tr("Built %1 in %2.").arg(listed(names), title); };
    return result;
}

} // namespace

std::optional<QStringList> wayOfDocker(const EngineEndpoint &engine)
{
    using Way = EngineAddress::Way;
    if (engine.origin == EngineEndpoint::Origin::DockerContext)
        return QStringList{QStringLiteral("--context"), engine.name};
    if (engine.address.way == Way::Ssh && !engine.identity.isEmpty())
        return std::nullopt; // it knows of no key but those of ssh's own settings
    QStringList way{QStringLiteral("--host"), engine.address.toString()};
    if (engine.address.way == Way::Tcp && engine.tls)
        appendCertificates(way, *engine.tls);
    return way;
}

Task<Result<JobResult>> buildThroughEngine(QString libraryPath, EngineEndpoint engine, BuildRequest request,
    Builder builder, RegistryAccess access, TellBuild tell, TransferContext context)
{
    const auto checked = co_await onWorker([&] { return checkedBuild(request); });
    if (!checked)
        co_return fail(checked.error());
    const auto asking = co_await askEngineAt(engine, context.stop);
    if (!asking)
        co_return fail(asking.error());
    const auto buildx = co_await buildxFor(engine, asking->met, builder, context.stop);
    const auto image = buildx
        ? co_await buildByBuildx(*asking, *buildx, *wayOfDocker(engine), engine, *checked, tell, context)
        : co_await buildOverThere(*asking, libraryPath, engine, *checked, access, tell, context);
    if (!image)
        co_return fail(image.error());
    co_return resultOf(*image, *checked, engine);
}

} // namespace stowage
