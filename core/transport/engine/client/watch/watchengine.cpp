// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/watch/watchengine.h"

#include "core/base/eitherstop.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/images/anatomy.h"
#include "core/transport/engine/client/images/engineplace.h"
#include "core/transport/engine/client/watch/bell.h"
#include "core/transport/http/retries.h"

#include <QElapsedTimer>

#include <algorithm>

namespace stowage {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Way = EngineAddress::Way;

/// What happens in a moment is listed once.
constexpr milliseconds settling = 300ms;
/// Who tells of no events is looked at this often, and who is behind a port is asked whether it is still there.
constexpr milliseconds lookAgain = 45s;
constexpr milliseconds untilRung = 24h * 20; // a timer takes no more than 24 days

/// One meeting with an engine, until something breaks.
struct Meeting {
    EngineClientPtr client;
    EngineMet met;
    BellPtr bell;
    EngineWatcher watcher;
    std::shared_ptr<AnatomyBook> book; ///< of every meeting with it
    std::stop_source end{}; ///< of the meeting alone
    bool isFollowed = true; ///< it tells what happens
};
using MeetingPtr = std::shared_ptr<Meeting>;

/// A proxy may keep events back, which ends nothing: then it is asked time and again.
Task<Result<void>> follow(MeetingPtr meeting, std::stop_token stop)
{
    const BellPtr bell = meeting->bell;
    const auto tell = [bell](const EngineEvent &event) {
        if (concernOf(event) != Concern::None)
            bell->ring();
    };
    const auto followed = co_await followEngine(meeting->client, 0, [bell] { bell->ring(); }, tell, stop);
    meeting->isFollowed = false;
    if (!followed && !isKeptBack(followed.error()))
        meeting->end.request_stop();
    bell->ring();
    co_return followed;
}

/// Nothing is heard of a connection that was cut far away.
Task<Result<void>> seeWhetherItIsThere(MeetingPtr meeting, bool isFar, std::stop_token stop)
{
    if (!isFar)
        co_return Result<void>{};
    const auto met = co_await meetEngine(meeting->client, stop);
    co_return met ? Result<void>{} : fail(met.error());
}

/// Until there is reason to list again.
Task<Result<void>> waitForReason(MeetingPtr meeting, bool isFar, std::stop_token stop)
{
    for (;;) {
        const bool watchesTheClock = isFar || !meeting->isFollowed;
        const bool rung = co_await waitForBell(meeting->bell, watchesTheClock ? lookAgain : untilRung, stop);
        if (auto on = goOn(stop); !on || rung || !meeting->isFollowed)
            co_return on;
        if (auto there = co_await seeWhetherItIsThere(meeting, isFar, stop); !there)
            co_return there;
    }
}

/// What a person sees first.
QList<ImageSummary> unknownIn(const Meeting &meeting, const ImageList &list)
{
    QList<ImageSummary> unknown = list.images;
    unknown.removeIf([&](const ImageSummary &image) { return meeting.book->contains(image.id); });
    std::ranges::stable_partition(unknown, [](const ImageSummary &image) { return !image.isIntermediate; });
    return unknown;
}

/// What the list leaves out is asked for in parts, so that there is always something new to see; when anything happens
/// meanwhile, what is left waits for the next list.
Task<Result<void>> study(MeetingPtr meeting, ImageList list, std::stop_token stop)
{
    constexpr qsizetype firstPart = 100;
    const QList<ImageSummary> unknown = needsStudy(meeting->met) ? unknownIn(*meeting, list) : QList<ImageSummary>();
    qsizetype part = firstPart;
    for (qsizetype done = 0; done < unknown.size() && !meeting->bell->isRung(); done += std::exchange(part, part * 3)) {
        const auto some = unknown.mid(done, part);
        if (auto known = co_await studyImages(meeting->client, meeting->met, some, meeting->book, stop); !known)
            co_return known;
        meeting->watcher.listed(withAnatomies(list, *meeting->book));
    }
    co_return Result<void>{};
}

/// An engine that takes ten seconds for a list is left in peace for as long.
Task<Result<void>> keepListing(MeetingPtr meeting, bool isFar, std::stop_token stop)
{
    for (;;) {
        QElapsedTimer timer;
        timer.start();
        const auto list = co_await listEngine(meeting->client, meeting->met, EngineList::WithIntermediate, stop);
        if (!list)
            co_return fail(list.error());
        meeting->watcher.listed(withAnatomies(*list, *meeting->book));
        const milliseconds took(timer.elapsed());
        if (auto studied = co_await study(meeting, *list, stop); !studied)
            co_return studied;
        if (auto reason = co_await waitForReason(meeting, isFar, stop); !reason)
            co_return reason;
        if (auto rested = co_await pause(std::max(settling, took), stop); !rested)
            co_return rested;
        meeting->bell->silence();
    }
}

/// Why it ended.
Task<Error> attend(MeetingPtr meeting, bool isFar, std::stop_token stop)
{
    const EitherStop either(stop, meeting->end.get_token());
    const auto following = follow(meeting, either.token());
    // What happens while it lists is not missed when it tells already; podman may say so only with its first event.
    co_await waitForBell(meeting->bell, settling, either.token());
    const auto listed = co_await keepListing(meeting, isFar, either.token());
    meeting->end.request_stop();
    const auto followed = co_await following;
    const bool isListsFault = !listed && listed.error().kind != ErrorKind::Cancelled;
    co_return isListsFault || followed ? listed.error() : followed.error();
}

/// A socket of this machine is looked at often; ssh asks somebody each time, who would rather be asked by a person once
/// it was refused.
milliseconds pauseAfter(const Error &why, Way way, int failures)
{
    if (way == Way::Ssh && (why.kind == ErrorKind::Refused || why.kind == ErrorKind::Damaged))
        return untilRung;
    const milliseconds first = way == Way::Local ? 500ms : 5s;
    const milliseconds longest = way == Way::Local ? 5s : way == Way::Tcp ? 60s : 300s;
    return std::min(first * (1 << std::min(failures, 10)), longest);
}

} // namespace

BellPtr newBell()
{
    return std::make_shared<Bell>();
}

void ringBell(const BellPtr &bell)
{
    bell->ring();
}

Task<void> watchEngine(EngineEndpoint endpoint, EngineWatcher watcher, BellPtr bell, std::shared_ptr<AnatomyBook> book,
    std::stop_token stop)
{
    for (int failures = 0; !stop.stop_requested(); ++failures) {
        const EngineClientPtr client = engineClient(endpoint);
        const auto met = co_await meetEngine(client, stop);
        Error why = met ? Error() : met.error();
        if (met) {
            failures = 0;
            watcher.met(client, *met);
            const auto meeting = std::make_shared<Meeting>(Meeting{client, *met, bell, watcher, book});
            why = co_await attend(meeting, endpoint.address.way == Way::Tcp, stop);
        }
        if (stop.stop_requested())
            co_return;
        watcher.lost(why);
        co_await waitForBell(bell, pauseAfter(why, endpoint.address.way, failures), stop);
    }
}

} // namespace stowage
