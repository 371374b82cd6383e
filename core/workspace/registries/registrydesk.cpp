// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/registrydesk.h"

#include "core/image/accounts.h"
#include "core/jobs/look/registrylook.h"

#include <QtConcurrentRun>

namespace stowage {

namespace {

const QString hub = QStringLiteral("docker.io");

/// What every question works with.
struct Asking {
    const RegistryModule &module;
    SessionPtr session;
    std::shared_ptr<RegistryClient> client;
    TransferContext context;
};

Task<Result<ImageOutline>> outlineOnce(Asking asking, Reference image)
{
    const auto digest = co_await asking.module.digest(asking.client, image, asking.context);
    if (!digest)
        co_return fail(digest.error());
    if (const auto known = asking.session->known(*digest))
        co_return *known;
    const auto outline = co_await registryOutline(asking.client, image.withDigest(*digest), asking.context);
    if (outline)
        asking.session->learn(*outline);
    co_return outline;
}

Task<Result<ImageDetails>> detailsAndOutline(Asking asking, Reference image)
{
    auto details = co_await registryDetails(asking.client, image, asking.context);
    if (details)
        asking.session->learn(outlineOf(*details));
    co_return details;
}

Task<Result<Preflight>> preflightAndLearn(Asking asking, QString libraryPath, PullRequest request, bool mayCount)
{
    const auto book = std::make_shared<ManifestBook>(asking.session->manifests(), mayCount);
    auto found = co_await preflight(asking.client, libraryPath, request, book, asking.context);
    asking.session->learn(book->known);
    co_return found;
}

Task<Result<MirrorReading>> measureOnce(Asking asking, Mirror mirror, Reference image)
{
    const Reference wanted = image.path().isEmpty() ? Reference() : image;
    co_return co_await asking.module.measure(asking.client, mirror, wanted, asking.context.stop);
}

Task<Result<void>> removeAll(Asking asking, TagRemovalPlan plan)
{
    for (const TagRemovalItem &item : std::as_const(plan.items))
        if (auto gone = co_await asking.module.removeImage(asking.client, item, asking.context.stop); !gone)
            co_return gone;
    co_return Result<void>{};
}

template <typename Answer, typename Act>
Task<Answer> withClient(
    SessionPtr session, Reference repository, RegistryAccess access, TransferContext context, Act act)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    co_return co_await act(Asking{**module, session, session->client(**module, repository, access), context});
}

} // namespace

RegistryDesk::RegistryDesk(std::shared_ptr<Accounts> accounts, QString memoryPath, QObject *parent)
    : QObject(parent)
    , m_accounts(std::move(accounts))
    , m_memoryPath(std::move(memoryPath))
    , m_thread(m_accounts)
{
    m_disk.setMaxThreadCount(1);
    QtConcurrent::run(&m_disk, [path = m_memoryPath] {
        return readRegistryMemory(path);
    }).then(this, [this](const Result<RegistryMemory> &memory) { takeMemory(memory); });
    followAccounts();
}

RegistryDesk::~RegistryDesk()
{
    m_ending.request_stop();
    m_disk.waitForDone();
    m_lists.waitForDone();
}

template <typename Answer, typename Ask>
QFuture<Answer> RegistryDesk::ask(
    const Reference &repository, const std::stop_token &stop, Ask act, const RegistryAccess &access)
{
    return m_thread.ask<Answer>(
        [repository, access, act](SessionPtr session, std::stop_token both, RegistryThread::Progress progress) {
            TransferContext context{both, [progress](const BlobProgress &step) {
                                        if (step.total > 0)
                                            progress(int(step.current), int(step.total));
                                    }};
            return withClient<Answer>(session, repository, access, context, act);
        },
        stop);
}

QFuture<Result<QStringList>> RegistryDesk::repositories(const Reference &registry, const std::stop_token &stop)
{
    return ask<Result<QStringList>>(
        registry, stop, [](Asking asking) { return asking.module.repositories(asking.client, asking.context.stop); });
}

QFuture<Result<QStringList>> RegistryDesk::tags(const Reference &repository, const std::stop_token &stop)
{
    return ask<Result<QStringList>>(
        repository, stop, [](Asking asking) { return asking.module.tags(asking.client, asking.context.stop); });
}

QFuture<Result<SearchPage>> RegistryDesk::search(
    const Reference &registry, const SearchQuery &query, const std::stop_token &stop)
{
    return ask<Result<SearchPage>>(
        registry, stop, [query](Asking asking) { return asking.module.search(asking.client, query, asking.context); });
}

QFuture<Result<ImageOutline>> RegistryDesk::outline(const Reference &image, const std::stop_token &stop)
{
    return ask<Result<ImageOutline>>(
        image, stop, [image](Asking asking) { return outlineOnce(std::move(asking), image); });
}

QFuture<Result<Digest>> RegistryDesk::digest(const Reference &image, const std::stop_token &stop)
{
    return ask<Result<Digest>>(
        image, stop, [image](Asking asking) { return asking.module.digest(asking.client, image, asking.context); });
}

QFuture<Result<ImageDetails>> RegistryDesk::details(const Reference &image, const std::stop_token &stop)
{
    return ask<Result<ImageDetails>>(image, stop, [image](Asking asking) {
        return detailsAndOutline(std::move(asking), image);
    }).then(this, [this, image](Result<ImageDetails> details) {
        if (details)
            Q_EMIT looked(image, outlineOf(*details));
        return details;
    });
}

QFuture<Result<TagRemovalPlan>> RegistryDesk::planRemoval(const QList<Reference> &images, const std::stop_token &stop)
{
    return ask<Result<TagRemovalPlan>>(images.value(0), stop,
        [images](Asking asking) { return asking.module.planRemoval(asking.client, images, asking.context); });
}

QFuture<Result<void>> RegistryDesk::remove(const TagRemovalPlan &plan)
{
    return ask<Result<void>>(plan.repository, {}, [plan](Asking asking) { return removeAll(std::move(asking), plan); });
}

QFuture<Result<void>> RegistryDesk::removeTag(const Reference &image)
{
    return ask<Result<void>>(image, {},
        [image](Asking asking) { return asking.module.untag(asking.client, image.tag(), asking.context.stop); });
}

QFuture<Result<MirrorReading>> RegistryDesk::measure(
    const Mirror &mirror, const Reference &image, const std::stop_token &stop)
{
    return ask<Result<MirrorReading>>(
        image, stop, [mirror, image](Asking asking) { return measureOnce(std::move(asking), mirror, image); });
}

QFuture<Result<Preflight>> RegistryDesk::preflight(
    const QString &libraryPath, const PullRequest &request, bool mayCount, const std::stop_token &stop)
{
    const auto look = [libraryPath, request, mayCount](Asking asking) {
        return preflightAndLearn(std::move(asking), libraryPath, request, mayCount);
    };
    return ask<Result<Preflight>>(request.image, stop, look, request.access);
}

QStringList RegistryDesk::registries() const
{
    QStringList all{hub};
    for (const QString &registry : m_memory.registries + m_signedIn)
        if (!all.contains(registry) && !m_memory.hidden.contains(registry))
            all.append(registry);
    return all;
}

void RegistryDesk::addRegistry(const Reference &registry)
{
    change([host = registry.domain()](RegistryMemory &memory) { memory.add(host); });
}

void RegistryDesk::forgetRegistry(const QString &registry)
{
    change([registry](RegistryMemory &memory) { memory.forget(registry); });
}

void RegistryDesk::noteUse(const Reference &repository)
{
    change([repository](RegistryMemory &memory) { memory.noteUse(repository); });
}

void RegistryDesk::setFavourite(const Reference &repository, bool favourite)
{
    change([repository, favourite](RegistryMemory &memory) { memory.setFavourite(repository, favourite); });
}

void RegistryDesk::followSettings()
{
    m_thread.post([](RegistrySession &session) { session.dropClients(); });
}

void RegistryDesk::followAccounts()
{
    followSettings(); // clients that know the old accounts go, too
    if (!m_accounts)
        return; // nobody is signed in to anything
    QtConcurrent::run(&m_lists, [accounts = m_accounts, stop = m_ending.get_token()] {
        QStringList registries;
        for (const Account &account : accounts->list(stop).accounts)
            if (const auto registry = Reference::registry(account.registry.section(u'/', 0, 0)))
                registries.append(registry->domain());
        return registries;
    }).then(this, [this](const QStringList &registries) {
        const QStringList listed = this->registries();
        m_signedIn = registries;
        tellChange(m_memory, listed);
    });
}

/// Seen at once, and written as a change of what is in the file by then: another window may have changed it, too.
void RegistryDesk::change(const Change &act)
{
    const RegistryMemory before = m_memory;
    const QStringList listed = registries();
    act(m_memory);
    if (!m_read)
        m_early.append(act);
    if (m_memory == before && m_read)
        return;
    tellChange(before, listed);
    QtConcurrent::run(&m_disk, [path = m_memoryPath, act] {
        return readRegistryMemory(path).and_then([&](RegistryMemory memory) {
            act(memory);
            return writeRegistryMemory(path, memory);
        });
    }).then(this, [this](const Result<void> &written) {
        if (!written)
            Q_EMIT notKept(written.error());
    });
}

void RegistryDesk::takeMemory(const Result<RegistryMemory> &memory)
{
    const RegistryMemory before = m_memory;
    const QStringList listed = registries();
    if (memory)
        m_memory = *memory;
    else
        Q_EMIT notKept(memory.error());
    for (const Change &act : std::as_const(m_early))
        act(m_memory);
    m_early.clear();
    m_read = true;
    tellChange(before, listed);
}

void RegistryDesk::tellChange(const RegistryMemory &before, const QStringList &listed)
{
    if (registries() != listed)
        Q_EMIT registriesChanged();
    if (m_memory != before)
        Q_EMIT remembered();
}

} // namespace stowage
