// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/enginedesk.h"

#include "core/transport/engine/places/ownengines.h"
#include "core/workspace/place.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace stowage {

static constexpr int lookInterval = 15'000; // milliseconds; an engine may be installed while we run

EngineDesk::EngineDesk(QString memory, QObject *parent)
    : QObject(parent)
    , m_lists(std::move(memory), m_disk)
    , m_book(std::make_shared<EngineBook>())
    , m_thread(QStringLiteral("engines"), [book = m_book] { book->lines.clear(); })
{
    m_disk.setMaxThreadCount(1);
    m_again.setInterval(lookInterval);
    connect(&m_again, &QTimer::timeout, this, &EngineDesk::look);
}

EngineDesk::~EngineDesk()
{
    m_lists.keep();
    m_disk.waitForDone();
}

void EngineDesk::start(const Surroundings &around)
{
    m_around = around;
    look();
    m_again.start();
}

void EngineDesk::look()
{
    QtConcurrent::run(&m_disk, [around = m_around] {
        return endpointsFound(around);
    }).then(this, [this](const EndpointsFound &found) { take(found); });
}

void EngineDesk::lookAgain()
{
    m_problems.clear();
    look();
}

QFuture<Result<void>> EngineDesk::add(const EngineEndpoint &endpoint)
{
    return QtConcurrent::run(&m_disk, [around = m_around, endpoint] {
        return keepOwnEngine(around, endpoint);
    }).then(this, [this](const Result<void> &kept) {
        look();
        return kept;
    });
}

/// It may be known from elsewhere as well, and is called then as it is there.
QFuture<Result<void>> EngineDesk::takeOff(const QString &placeId)
{
    const EngineState *const engine = find(placeId);
    const EngineAddress address = engine ? engine->endpoint.address : EngineAddress();
    return QtConcurrent::run(&m_disk, [around = m_around, address] {
        return forgetOwnEngine(around, address);
    }).then(this, [this](const Result<void> &done) {
        look();
        return done;
    });
}

static QString idOf(const EngineEndpoint &endpoint)
{
    return Place::engineId(endpoint.address.toString());
}

static bool isAmong(const QList<EngineEndpoint> &endpoints, const EngineState &engine)
{
    return std::ranges::contains(endpoints, engine.id, idOf);
}

static bool isOnThisMachine(const EngineEndpoint &endpoint)
{
    return endpoint.address.way == EngineAddress::Way::Local;
}

/// Who has answered once stays, though its socket be gone: it says that it does not run, and may come back. Whom a
/// person has taken off the list does not.
static bool mayStay(const EngineState &engine)
{
    return engine.met && engine.endpoint.origin != EngineEndpoint::Origin::Own;
}

void EngineDesk::take(const EndpointsFound &found)
{
    follow(found.endpoints);
    if (std::exchange(m_problems, found.problems) != found.problems)
        Q_EMIT problemsChanged();
}

void EngineDesk::follow(QList<EngineEndpoint> endpoints)
{
    QStringList calledAnew;
    std::ranges::stable_partition(endpoints, isOnThisMachine);
    bool hasChanged = false;
    for (const EngineState &engine : QList(m_engines)) {
        if (mayStay(engine) || isAmong(endpoints, engine))
            continue;
        forget(engine.id);
        hasChanged = true;
    }
    if (hasChanged) // another way to one that went, which was not watched for its sake
        m_watches.removeIf([this](const auto &watch) { return !find(watch.key()); });
    for (const EngineEndpoint &endpoint : std::as_const(endpoints)) {
        if (m_watches.contains(idOf(endpoint))) {
            if (callAnew(endpoint))
                calledAnew.append(idOf(endpoint));
            continue;
        }
        watch(endpoint);
        hasChanged = true;
    }
    if (hasChanged || !calledAnew.isEmpty())
        Q_EMIT enginesChanged();
    for (const QString &id : std::as_const(calledAnew))
        Q_EMIT changed(id);
}

/// A person may give it a name, or take that away; what proves who we are may be another now.
bool EngineDesk::callAnew(const EngineEndpoint &endpoint)
{
    EngineState *const engine = find(idOf(endpoint));
    if (!engine)
        return false;
    const EngineEndpoint before = std::exchange(engine->endpoint, endpoint);
    if (before.tls != endpoint.tls || before.identity != endpoint.identity) {
        forget(idOf(endpoint));
        watch(endpoint);
        return true;
    }
    return before.name != endpoint.name || before.origin != endpoint.origin;
}

void EngineDesk::watch(const EngineEndpoint &endpoint)
{
    const QString id = idOf(endpoint);
    const std::stop_source stop;
    m_watches.insert(id, stop);
    m_engines.append({.id = id, .endpoint = endpoint});
    remember(id);
    const auto tell = [this](auto act) { QMetaObject::invokeMethod(this, act, Qt::QueuedConnection); };
    const EngineWatcher watcher{
        [this, id, tell, book = m_book](const EngineClientPtr &client, const EngineMet &met) {
            EngineLine &line = book->lines[id];
            line.client = client;
            line.met = met;
            line.isHere = true;
            tell([this, id, met] { noteMet(id, met); });
        },
        [this, id, tell](const ImageList &all) {
            tell([this, id, all, images = withoutSteps(all)] { noteImages(id, images, all); });
        },
        [this, id, tell, book = m_book](const Error &why) {
            book->lines[id].isHere = false;
            tell([this, id, why] { noteLost(id, why); });
        },
    };
    m_thread.ask<Result<void>>(
        [book = m_book, id, endpoint, watcher](std::stop_token both, const QuestionThread::Progress &) {
            return keepWatch(book, id, endpoint, watcher, both);
        },
        stop.get_token());
}

void EngineDesk::forget(const QString &placeId)
{
    m_watches.take(placeId).request_stop();
    m_engines.removeIf([&](const EngineState &engine) { return engine.id == placeId; });
}

EngineState *EngineDesk::find(const QString &placeId)
{
    const auto found = std::ranges::find(m_engines, placeId, &EngineState::id);
    return found == m_engines.end() ? nullptr : &*found;
}

const EngineState *EngineDesk::engine(const QString &placeId) const
{
    return const_cast<EngineDesk *>(this)->find(placeId);
}

/// Several ways may lead to one engine; the first that was found is shown.
const EngineState *EngineDesk::knownOtherwise(const QString &placeId, const EngineMet &met) const
{
    const auto found = std::ranges::find_if(m_engines, [&](const EngineState &other) {
        return other.id != placeId && other.isHere() && other.met->facts.id == met.facts.id;
    });
    return met.facts.id.isEmpty() || found == m_engines.end() ? nullptr : &*found;
}

/// Still in m_watches, so that it is not found anew with every look.
void EngineDesk::dropTwin(const QString &placeId, const EngineState &other)
{
    const EngineState twin = *find(placeId);
    const QString title = other.title();
    m_watches.value(placeId).request_stop();
    m_engines.removeIf([&](const EngineState &engine) { return engine.id == placeId; });
    Q_EMIT enginesChanged();
    if (twin.endpoint.origin != EngineEndpoint::Origin::Own)
        return;
    m_disk.start(
        [around = m_around, address = twin.endpoint.address] { static_cast<void>(forgetOwnEngine(around, address)); });
    Q_EMIT foundTwice(twin.title(), title);
}

void EngineDesk::noteMet(const QString &placeId, const EngineMet &met)
{
    EngineState *const engine = find(placeId);
    if (!engine)
        return;
    if (const EngineState *const other = knownOtherwise(placeId, met))
        return dropTwin(placeId, *other);
    const QString title = engine->title();
    engine->met = met;
    engine->problem.reset();
    if (engine->title() != title)
        Q_EMIT enginesChanged();
    Q_EMIT changed(placeId);
}

void EngineDesk::noteImages(const QString &placeId, const ImageList &images, const ImageList &all)
{
    if (EngineState *const engine = find(placeId)) {
        engine->images = images;
        engine->all = all;
        m_lists.note(placeId, images);
        Q_EMIT changed(placeId);
    }
}

/// What it listed in the run before, unless it is quicker itself.
void EngineDesk::remember(const QString &placeId)
{
    m_lists.last(placeId).then(this, [this, placeId](const std::optional<ImageList> &images) {
        EngineState *const engine = find(placeId);
        if (!engine || engine->images || !images)
            return;
        engine->images = *images;
        engine->all = *images;
        Q_EMIT changed(placeId);
    });
}

void EngineDesk::noteLost(const QString &placeId, const Error &why)
{
    EngineState *const engine = find(placeId);
    if (!engine)
        return;
    engine->problem = why;
    engine->askedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT changed(placeId);
}

void EngineDesk::knock(const QString &placeId)
{
    m_thread.post([book = m_book, placeId] {
        const BellPtr bell = book->lines.value(placeId).bell;
        if (const auto module = engineModule(); module && bell)
            (*module)->ring(bell);
    });
}

} // namespace stowage
