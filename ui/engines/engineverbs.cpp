// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/engineverbs.h"

#include "core/base/listed.h"
#include "models/places/placenames.h"
#include "ui/dialogs/cleanupdialog.h"
#include "ui/dialogs/parts/planview.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/engines/addenginedialog.h"
#include "ui/engines/enginepushdialog.h"
#include "ui/engines/engineremovaldialog.h"
#include "ui/engines/enginesearchdialog.h"
#include "ui/shell/chosen.h"
#include "ui/shell/libraryverbs.h"
#include "ui/shell/messagebar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

EngineVerbs::EngineVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(
        &desk.workspace.engines(), &EngineDesk::foundTwice, this, [this](const QString &title, const QString &other) {
            m_desk.messages.tell([title, other] {
                return Message{Message::Kind::Info,
                    tr("%1 is the engine that is listed already as %2.").arg(title, other), {}, {}};
            });
        });
}

QString EngineVerbs::titleOf(const QString &placeId) const
{
    return engineTitleAmong(m_desk.workspace.places(), placeId);
}

bool EngineVerbs::isBusy(const QString &placeId) const
{
    return m_awaited.contains(placeId) || (m_question && m_question->isVisible());
}

void EngineVerbs::open(QDialog *question)
{
    m_question = question;
    question->open();
}

void EngineVerbs::tag(const QString &placeId, const ImageSummary &image, const Reference &name)
{
    const EngineState *const engine = m_desk.workspace.engines().engine(placeId);
    if (isBusy(placeId) || !engine)
        return;
    auto *dialog = new TagDialog(image, name, ownersOf(engine->images.value_or(ImageList())), m_desk.window);
    connect(dialog, &TagDialog::chosen, this,
        [this, placeId, image](const Digest &, const Reference &chosen) { give(placeId, image, chosen); });
    open(dialog);
}

void EngineVerbs::give(const QString &placeId, const ImageSummary &image, const Reference &name)
{
    m_desk.workspace.engines().tag(placeId, image, name).then(this, [this, image, name](const Result<void> &given) {
        if (!given)
            return m_desk.messages.tellError(given.error());
        m_desk.messages.tell([id = image.id, name] {
            return Message{Message::Kind::Done, tr("%1 is now called %2.").arg(id.shortHex(), name.familiar()), {}, {}};
        });
    });
}

static QList<ImageName> asNames(const QList<Reference> &references)
{
    QList<ImageName> names;
    for (const Reference &reference : references)
        names.append({reference.familiar(), reference, {}, {}});
    return names;
}

void EngineVerbs::untag(const QString &placeId, const QList<Reference> &names)
{
    if (names.isEmpty() || isBusy(placeId))
        return;
    m_awaited.insert(placeId);
    m_desk.workspace.engines()
        .planUntag(placeId, asNames(names))
        .then(this, [this, placeId](const Result<RemovalPlan> &plan) {
            m_awaited.remove(placeId);
            if (!plan)
                return m_desk.messages.tellError(plan.error());
            carryOut(placeId, *plan);
        });
}

static bool isMeantBy(const RemovalItem &item, const ImageName &name)
{
    return item.digest == name.digest || item.otherNames.contains(name.text)
        || (name.reference && item.names.contains(*name.reference));
}

/// What containers hold left out.
static QList<ImageName> freeNames(QList<ImageName> names, const RemovalPlan &plan)
{
    names.removeIf([&](const ImageName &name) {
        return std::ranges::any_of(
            plan.items, [&](const RemovalItem &item) { return isHeld(item) && isMeantBy(item, name); });
    });
    return names;
}

void EngineVerbs::remove(QMap<QString, ImageSelection> selections)
{
    if (selections.isEmpty())
        return;
    const QString placeId = selections.firstKey();
    const QList<ImageName> names = removalNames(selections.take(placeId));
    const auto next = [this, selections] { remove(selections); };
    if (names.isEmpty() || isBusy(placeId))
        return next();
    m_awaited.insert(placeId);
    m_desk.workspace.engines()
        .planRemoval(placeId, names)
        .then(this, [this, placeId, names, next](const Result<RemovalPlan> &plan) {
            m_awaited.remove(placeId);
            if (plan)
                return planFree({placeId, *plan, next}, freeNames(names, *plan));
            m_desk.messages.tellError(plan.error());
            next();
        });
}

/// What goes without the containers is another plan: an image that stays keeps what it was built on.
void EngineVerbs::planFree(const Removal &removal, const QList<ImageName> &names)
{
    if (std::ranges::none_of(removal.all.items, isHeld) || names.isEmpty())
        return offer(removal, names.isEmpty() ? RemovalPlan() : removal.all);
    m_awaited.insert(removal.placeId);
    m_desk.workspace.engines()
        .planRemoval(removal.placeId, names)
        .then(this, [this, removal](const Result<RemovalPlan> &free) {
            m_awaited.remove(removal.placeId);
            if (free)
                return offer(removal, *free);
            m_desk.messages.tellError(free.error());
            removal.next();
        });
}

void EngineVerbs::offer(const Removal &removal, const RemovalPlan &free)
{
    auto *dialog = new EngineRemovalDialog(removal.all, free, titleOf(removal.placeId), m_desk.window);
    connect(dialog, &EngineRemovalDialog::chosen, this,
        [this, placeId = removal.placeId](const RemovalPlan &chosen) { carryOut(placeId, chosen); });
    connect(dialog, &QDialog::accepted, this, removal.next, Qt::QueuedConnection);
    open(dialog);
}

void EngineVerbs::cleanUp(const QString &placeId)
{
    if (isBusy(placeId))
        return;
    EngineDesk &engines = m_desk.workspace.engines();
    const auto plan = [&engines, placeId](const PruneRequest &request) { return engines.planPrune(placeId, request); };
    auto *dialog = new CleanUpDialog(
        {tr("Clean Up %1").arg(titleOf(placeId)), tr("&All images that no container was made from"), false, plan},
        m_desk.window);
    connect(&engines, &EngineDesk::changed, dialog, [dialog, placeId](const QString &changed) {
        if (changed == placeId)
            dialog->lookAgain();
    });
    connect(dialog, &CleanUpDialog::chosen, this,
        [this, placeId](const RemovalPlan &chosen) { carryOut(placeId, chosen); });
    open(dialog);
}

void EngineVerbs::askAdd()
{
    auto *dialog = new AddEngineDialog(m_desk.files, m_desk.window);
    connect(dialog, &AddEngineDialog::chosen, this, [this](const EngineEndpoint &endpoint) {
        m_desk.workspace.engines().add(endpoint).then(this, [this](const Result<void> &added) {
            if (!added)
                m_desk.messages.tellError(added.error());
        });
    });
    open(dialog);
}

void EngineVerbs::takeOff(const QString &placeId)
{
    m_desk.workspace.engines().takeOff(placeId).then(this, [this](const Result<void> &done) {
        if (!done)
            m_desk.messages.tellError(done.error());
    });
}

void EngineVerbs::askPush(const QString &placeId, const QList<Reference> &names)
{
    const EngineState *const engine = m_desk.workspace.engines().engine(placeId);
    if (names.isEmpty() || isBusy(placeId) || !engine || !engine->isHere())
        return;
    const bool takesPlainHttp = engine->met->capabilities.takesPlainHttp;
    auto *dialog = new EnginePushDialog(names, titleOf(placeId), takesPlainHttp, m_desk.window);
    connect(dialog, &EnginePushDialog::chosen, this,
        [this, placeId](const QList<Reference> &chosen, const RegistryAccess &access) {
            m_desk.workspace.pushFromEngine(placeId, chosen, access);
        });
    open(dialog);
}

void EngineVerbs::askSearch(const QString &placeId)
{
    const EngineState *const engine = m_desk.workspace.engines().engine(placeId);
    if (isBusy(placeId) || !engine || !engine->isHere())
        return;
    const EngineSearchDialog::Engine searcher{
        titleOf(placeId), engine->met->hello.kind == EngineKind::Podman, engine->met->capabilities.takesPlainHttp};
    const auto search = [&engines = m_desk.workspace.engines(), placeId](const EngineSearch &wanted,
                            const std::stop_token &stop) { return engines.search(placeId, wanted, stop); };
    auto *dialog = new EngineSearchDialog(searcher, search, m_desk.window);
    connect(dialog, &EngineSearchDialog::pullWanted, this, [this, placeId, dialog](const Reference &repository) {
        Q_EMIT pullWanted(placeId, repository.familiarName(), dialog);
    });
    open(dialog);
}

void EngineVerbs::carryOut(const QString &placeId, const RemovalPlan &plan)
{
    m_desk.workspace.engines().remove(placeId, plan).then(this, [this, placeId](const Result<EngineRemoval> &removal) {
        tellRemoved(placeId, removal);
    });
}

/// Names that were taken off can be given back, as long as their images are there.
static bool canBeUndone(const RemovalPlan &done)
{
    return std::ranges::none_of(done.items,
        [](const RemovalItem &item) { return item.deletes || item.names.isEmpty() || !item.otherNames.isEmpty(); });
}

/// Bytes that are gone, and that a registry had.
static QList<LostImage> lostIn(const RemovalPlan &done)
{
    QList<LostImage> lost;
    for (const RemovalItem &item : done.items) {
        if (item.deletes && !item.origins.isEmpty())
            lost.append({item.origins.first(), item.names});
    }
    return lost;
}

static Message removedMessage(const EngineRemoval &removal)
{
    const QString went = EngineVerbs::tr("Removed %1.").arg(whatWent(removal.done));
    const QString hope = lostIn(removal.done).isEmpty()
        ? QString()
        : EngineVerbs::tr("Nothing is kept of it there, but it can be pulled again by its digest.");
    if (!removal.problem)
        return {Message::Kind::Done, oneAfterAnother({went, hope}), {}, {}};
    return {Message::Kind::Warning, oneAfterAnother({went, removal.problem->message.words(), hope}),
        removal.problem->detail, {}};
}

void EngineVerbs::giveBack(const QString &placeId, const RemovalPlan &plan)
{
    for (const RemovalItem &item : plan.items) {
        ImageSummary image;
        image.digest = image.id = item.id;
        for (const Reference &name : item.names)
            give(placeId, image, name);
    }
}

void EngineVerbs::tellRemoved(const QString &placeId, const Result<EngineRemoval> &removal)
{
    if (!removal)
        return m_desk.messages.tellError(removal.error());
    if (removal->done.items.isEmpty()) {
        if (removal->problem)
            m_desk.messages.tellError(*removal->problem);
        return;
    }
    m_desk.messages.tell([this, placeId, removal = *removal] {
        Message message = removedMessage(removal);
        if (canBeUndone(removal.done))
            message.actions.append({tr("Undo"), [this, placeId, done = removal.done] { giveBack(placeId, done); }});
        if (const QList<LostImage> lost = lostIn(removal.done); !lost.isEmpty())
            message.actions.append(
                {tr("Pull Again"), [this, placeId, lost] { m_desk.workspace.pullAgain(placeId, lost); }});
        return message;
    });
}

} // namespace stowage
