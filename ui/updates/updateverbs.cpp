// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/updates/updateverbs.h"

#include "core/base/listed.h"
#include "core/jobs/doctor/checkup.h"
#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

using State = NameUpdate::State;

int countOf(const QList<NameUpdate> &updates, State state)
{
    return int(std::ranges::count(updates, state, &NameUpdate::state));
}

/// What is neither current nor newer, a line each; names of a registry that does not answer share one.
QString remarksOn(const QList<NameUpdate> &updates)
{
    QStringList lines;
    for (const NameUpdate &update : updates) {
        const QString remark = updateRemark(update);
        if (update.state != State::Newer && !remark.isEmpty() && !lines.contains(remark))
            lines.append(remark);
    }
    return lines.join(u'\n');
}

QString sentenceOn(const QList<NameUpdate> &updates)
{
    const int all = int(updates.size());
    const int newer = countOf(updates, State::Newer);
    if (all == 0)
        return UpdateVerbs::tr("No image here has a name to ask a registry for.");
    if (newer > 0)
        return UpdateVerbs::tr("%n of %1 name(s) have a newer image in their registry.", nullptr, newer).arg(all);
    if (countOf(updates, State::NotAsked) == all)
        return UpdateVerbs::tr("No registry could be asked.");
    return UpdateVerbs::tr("No newer images were found for %n name(s).", nullptr, all);
}

/// A name whose registry could not be asked; what podman calls localhost mostly has none, and comes last.
Reference silentOne(const QList<NameUpdate> &updates)
{
    Reference silent;
    for (const NameUpdate &update : updates) {
        const bool may = update.error && mayBeTheRegistry(update.error->kind);
        if (may && (silent.isNull() || (silent.isLoopback() && !update.name.isLoopback())))
            silent = update.name;
    }
    return silent;
}

/// Further sentences for what the first one leaves open.
QStringList restOf(const QList<NameUpdate> &updates)
{
    QStringList rest;
    const int silent = countOf(updates, State::NotAsked);
    if (silent > 0 && silent < updates.size())
        rest.append(UpdateVerbs::tr("%n name(s) could not be compared.", nullptr, silent));
    if (const int gone = countOf(updates, State::Gone); gone > 0)
        rest.append(UpdateVerbs::tr("%n name(s) are in no registry.", nullptr, gone));
    return rest;
}

} // namespace

UpdateVerbs::UpdateVerbs(Desk desk, ImageListModel &images, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_images(images)
{
    connect(&m_found, &QFutureWatcherBase::resultsReadyAt, this, &UpdateVerbs::take);
    connect(&m_found, &QFutureWatcherBase::progressValueChanged, this, &UpdateVerbs::checkingChanged);
    connect(&m_found, &QFutureWatcherBase::finished, this, &UpdateVerbs::finish);
}

UpdateVerbs::~UpdateVerbs()
{
    stop();
}

void UpdateVerbs::checkOrStop()
{
    if (isChecking())
        return stop();
    m_updates.clear();
    m_error.reset();
    m_desk.messages.retract(m_told);
    m_stop = {};
    m_found.setFuture(m_desk.workspace.checkForUpdates(m_stop.get_token()));
    Q_EMIT checkingChanged();
}

void UpdateVerbs::stop()
{
    m_stop.request_stop();
}

void UpdateVerbs::take(int begin, int end)
{
    const qsizetype known = m_updates.size();
    for (int i = begin; i < end; ++i) {
        if (const Result<NameUpdate> found = m_found.resultAt(i))
            m_updates.append(*found);
        else
            m_error = found.error();
    }
    m_images.noteUpdates(m_updates.sliced(known));
}

void UpdateVerbs::finish()
{
    Q_EMIT checkingChanged();
    if (m_error)
        return m_desk.messages.tellError(*m_error); // which says nothing of our own stop
    m_told = m_desk.messages.tell([this, updates = m_updates] { return report(updates); });
}

Message UpdateVerbs::report(const QList<NameUpdate> &updates) const
{
    const bool newer = countOf(updates, State::Newer) > 0;
    const bool silent = countOf(updates, State::NotAsked) > 0;
    Message message{silent ? Message::Kind::Warning
            : newer        ? Message::Kind::Info
                           : Message::Kind::Done,
        oneAfterAnother(QStringList{sentenceOn(updates)} + restOf(updates)), remarksOn(updates), {}};
    message.actions = const_cast<UpdateVerbs *>(this)->waysOn(updates);
    return message;
}

QList<MessageAction> UpdateVerbs::waysOn(const QList<NameUpdate> &updates)
{
    QList<MessageAction> ways;
    if (countOf(updates, State::Newer) > 0)
        ways = {{tr("Pull All"), [this] { pullAll(); }},
            {tr("Show Them"), [this] { Q_EMIT showWanted(tr("outdated", "a word of the filter")); }, false}};
    if (const Reference silent = silentOne(updates); !silent.isNull())
        ways.append({tr("Diagnose…"), [this, silent] { Q_EMIT diagnoseWanted(silent.name()); }, false});
    return ways;
}

/// Those that are still older than their registry's; each for the platforms that are here.
void UpdateVerbs::pullAll()
{
    for (const auto &[name, image] : m_images.outdated()) {
        for (const PullRequest &request : pullsToRenew(image, name))
            m_desk.workspace.pull(request);
    }
}

} // namespace stowage
