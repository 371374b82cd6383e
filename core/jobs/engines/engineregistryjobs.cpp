// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/engineregistryjobs.h"

#include "core/base/eitherstop.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/engineaccounts.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/pulltotals.h"
#include "core/jobs/engines/survey.h"
#include "core/jobs/registrymodule.h"

#include <algorithm>

namespace stowage {

namespace {

bool mayBePlain(const Reference &image, const RegistryAccess &access)
{
    return access.plainHttp || image.isLoopback();
}

Result<Platform> onePlatform(const PullRequest &request)
{
    if (request.platforms == CopyRequest::Platforms::Host)
        return Platform();
    if (request.platforms == CopyRequest::Platforms::One)
        return request.platform;
    if (request.platforms == CopyRequest::Platforms::Some && request.some.size() == 1)
        return request.some.first();
    return fail(ErrorKind::Usage,
        Tr::tr("An engine pulls one platform at a time. Choose one, or pull into the Library, which keeps several."));
}

/// What the list says that an image of this name came from.
QList<Digest> originsOf(const ImageList &list, const Reference &image)
{
    QList<Digest> digests;
    for (const ImageSummary &summary : list.images) {
        for (const Reference &origin : summary.references.contains(image) ? summary.origins : QList<Reference>()) {
            if (origin.name() == image.name())
                digests.append(origin.digest());
        }
    }
    return digests;
}

/// What the registry says that the name stands for, without counting as a pull; null when it says nothing.
Task<Digest> digestOver(Reference image, RegistryAccess access, TransferContext context)
{
    const auto module = registryModule();
    if (!module)
        co_return Digest();
    const auto book = std::make_shared<ManifestBook>();
    book->mayCount = false;
    const auto source = (*module)->source((*module)->client(image, access, {}), image, context, book);
    co_await source->root();
    co_return Digest(book->root);
}

/// Docker tells what the registry has it by. Podman's list does, where it does not mix that up with what it has the
/// same image by from elsewhere.
Task<Digest> digestOf(
    AskedEngine asking, Reference image, RegistryAccess access, QList<Digest> told, TransferContext context)
{
    if (!image.digest().isNull())
        co_return image.digest();
    if (!told.isEmpty())
        co_return told.last();
    const auto list = co_await asking.module->list(asking.client, asking.met, EngineList::Usual, context.stop);
    const QList<Digest> origins = list ? originsOf(*list, image) : QList<Digest>();
    if (origins.size() == 1)
        co_return origins.first();
    const Digest over = co_await digestOver(image, access, context);
    co_return origins.contains(over) ? over : Digest();
}

QString pulled(const QString &name, const QString &title, bool wasUpToDate)
{
    return wasUpToDate ? Tr::tr("%1 is up to date in %2.").arg(name, title)
                       : Tr::tr("Pulled %1 into %2.").arg(name, title);
}

/// While the engine pulls, the registry is asked for what the engine does not say.
Task<Result<PulledByEngine>> pullMeasured(
    AskedEngine asking, EnginePull pull, RegistryAccess access, TransferContext context)
{
    if (asking.met.capabilities.pullReportsBytes || pull.allTags)
        co_return co_await asking.module->pull(asking.client, asking.met, pull, context);
    const auto totals = std::make_shared<PullTotals>(context.progress);
    std::stop_source pulled;
    const EitherStop either(context.stop, pulled.get_token());
    const auto learning = learnTotals(totals, pull.image, pull.platform, access, either.token());
    context.progress = [totals](const BlobProgress &step) { totals->add(step); };
    const auto done = co_await asking.module->pull(asking.client, asking.met, pull, context);
    pulled.request_stop();
    co_await learning;
    co_return done;
}

Result<void> mayPullEveryTag(const AskedEngine &asking, const PullRequest &request, const QString &title)
{
    if (!request.allTags || asking.met.capabilities.pullsEveryTag)
        return {};
    return fail(ErrorKind::Usage,
        Tr::tr("%1 cannot pull every tag in one go. Pull them through the Library instead.").arg(title));
}

/// The images in the Library that a pull brought, by their names.
Task<Result<QList<SaveSelection>>> pulledHere(QString libraryPath, QStringList names)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto list = co_await onWorker([&] { return listImages(*library); });
    if (!list)
        co_return fail(list.error());
    QList<SaveSelection> selections;
    for (const ImageSummary &image : list->images) {
        QList<Reference> those = image.references;
        those.removeIf([&](const Reference &name) { return !names.contains(name.familiar()); });
        if (!those.isEmpty())
            selections.append({image.digest, those});
    }
    co_return selections;
}

} // namespace

Task<Result<JobResult>> pullThroughEngine(EngineEndpoint engine, PullRequest request, TransferContext context)
{
    const auto platform = onePlatform(request);
    if (!platform)
        co_return fail(platform.error());
    const auto credential = co_await credentialFor(engine, request.image, request.access, context.stop);
    if (!credential)
        co_return fail(credential.error());
    const auto asking = co_await askEngineAt(engine, context.stop);
    if (!asking)
        co_return fail(asking.error());
    const QString title = engineTitle(engine);
    if (auto may = mayPullEveryTag(*asking, request, title); !may)
        co_return fail(may.error());
    const EnginePull pull{
        request.image, *platform, request.allTags, *credential, mayBePlain(request.image, request.access)};
    const auto done = co_await pullMeasured(*asking, pull, request.access, context);
    if (!done)
        co_return fail(done.error());
    JobResult result;
    result.digest = co_await digestOf(*asking, request.image, request.access, done->digests, context);
    result.names = {request.allTags ? request.image.familiarName() : request.image.familiar()};
    result.summary = [name = result.names.first(), title, wasUpToDate = done->wasUpToDate] {
        return pulled(name, title, wasUpToDate);
    };
    co_return result;
}

std::shared_ptr<SharedPull> sharedPull(QString libraryPath, PullRequest request, int targets)
{
    const auto pull
        = [libraryPath, request](const TransferContext &context) { return pullImages(libraryPath, request, context); };
    return std::make_shared<SharedPull>(pull, targets);
}

Task<Result<JobResult>> passPulledOn(
    QString libraryPath, std::shared_ptr<SharedPull> pull, EngineEndpoint engine, TransferContext context)
{
    // Before anything is fetched for nothing.
    if (auto asking = co_await askEngineAt(engine, context.stop); !asking)
        co_return fail(asking.error());
    const auto pulled = co_await SharedPull::take(pull, context);
    if (!pulled)
        co_return fail(pulled.error());
    const auto here = co_await pulledHere(libraryPath, pulled->names);
    if (!here)
        co_return fail(here.error());
    auto given = co_await copyToEngine(libraryPath, *here, engine, context);
    if (!given)
        co_return fail(given.error());
    given->digest = pulled->digest;
    given->remarks = pulled->remarks + given->remarks;
    given->summary = [names = pulled->names, title = engineTitle(engine)] {
        return Tr::tr("Pulled %1 into the Library and into %2.").arg(listed(names), title);
    };
    co_return given;
}

Task<Result<JobResult>> pullThroughLibrary(
    QString libraryPath, PullRequest request, EngineEndpoint engine, TransferContext context)
{
    co_return co_await passPulledOn(libraryPath, sharedPull(libraryPath, request, 1), engine, context);
}

/// Asked to push a name without a tag, Docker pushes every tag of its repository.
static Result<void> haveTags(const QList<Reference> &images)
{
    for (const Reference &image : images) {
        if (image.tag().isEmpty() || !image.digest().isNull())
            return fail(ErrorKind::Usage,
                Tr::tr("An engine pushes by tag: %1 is no name with a tag and nothing else.").arg(image.familiar()));
    }
    return {};
}

static Sentences partRemark(const Reference &image, const std::optional<Platform> &onlyPlatform)
{
    if (!onlyPlatform)
        return {};
    return {Tr::tr("%1 went without the platforms that are not there: %2 alone, under a digest of its own.")
            .arg(image.familiar(), onlyPlatform->toString())};
}

Task<Result<JobResult>> pushThroughEngine(
    EngineEndpoint engine, QList<Reference> images, RegistryAccess access, TransferContext context)
{
    if (auto have = haveTags(images); !have)
        co_return fail(have.error());
    const auto asking = co_await askEngineAt(engine, context.stop);
    if (!asking)
        co_return fail(asking.error());
    JobResult result;
    for (const Reference &image : std::as_const(images)) {
        const auto credential = co_await credentialFor(engine, image, access, context.stop);
        if (!credential)
            co_return fail(credential.error());
        const EnginePush push{image, *credential, mayBePlain(image, access)};
        const auto pushed = co_await asking->module->push(asking->client, asking->met, push, context);
        if (!pushed)
            co_return fail(pushed.error());
        result.digest = co_await digestOf(*asking, image, access, pushed->digests, context);
        result.remarks += partRemark(image, pushed->onlyPlatform);
        result.names.append(image.familiar());
    }
    result.summary = [names = result.names, title = engineTitle(engine)] {
        return Tr::tr("Pushed %1 from %2.").arg(listed(names), title);
    };
    co_return result;
}

} // namespace stowage
