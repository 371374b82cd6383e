// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/engineverbs.h"

#include "ui/dialogs/cleanupdialog.h"
#include "ui/dialogs/parts/planview.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/engines/engineremovaldialog.h"
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
}

QString EngineVerbs::titleOf(const QString &placeId) const
{
    const EngineState *const engine = m_desk.workspace.engines().engine(placeId);
    return engine ? engine->title() : QString();
}

void EngineVerbs::open(QDialog *question)
{
    m_question = question;
    question->open();
}

void EngineVerbs::tag(const QString &placeId, const ImageSummary &image, const Reference &name)
{
    const EngineState *const engine = m_desk.workspace.engines().engine(placeId);
    if (isBusy() || !engine)
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
    if (names.isEmpty() || isBusy())
        return;
    ++m_awaited;
    m_desk.workspace.engines()
        .planUntag(placeId, asNames(names))
        .then(this, [this, placeId](const Result<RemovalPlan> &plan) {
            --m_awaited;
            if (!plan)
                return m_desk.messages.tellError(plan.error());
            carryOut(placeId, *plan);
        });
}

void EngineVerbs::remove(const QString &placeId, const ImageSelection &selection)
{
    const QList<ImageName> names = removalNames(selection);
    if (names.isEmpty() || isBusy())
        return;
    ++m_awaited;
    m_desk.workspace.engines().planRemoval(placeId, names).then(this, [this, placeId](const Result<RemovalPlan> &plan) {
        --m_awaited;
        offer(placeId, plan);
    });
}

void EngineVerbs::offer(const QString &placeId, const Result<RemovalPlan> &plan)
{
    if (!plan)
        return m_desk.messages.tellError(plan.error());
    auto *dialog = new EngineRemovalDialog(*plan, titleOf(placeId), m_desk.window);
    connect(dialog, &EngineRemovalDialog::chosen, this,
        [this, placeId](const RemovalPlan &chosen) { carryOut(placeId, chosen); });
    open(dialog);
}

void EngineVerbs::cleanUp(const QString &placeId)
{
    if (isBusy())
        return;
    EngineDesk &engines = m_desk.workspace.engines();
    const auto plan = [&engines, placeId](const PruneRequest &request) { return engines.planPrune(placeId, request); };
    auto *dialog = new CleanUpDialog(
        {tr("Clean Up %1").arg(titleOf(placeId)), tr("&All images that no container was made from"), false, plan},
        m_desk.window);
    connect(&engines, &EngineDesk::changed, dialog, [dialog, placeId](const QString &changed) {
        if (changed == placeId)
            dialog->preview();
    });
    connect(dialog, &CleanUpDialog::chosen, this,
        [this, placeId](const RemovalPlan &chosen) { carryOut(placeId, chosen); });
    open(dialog);
}

void EngineVerbs::carryOut(const QString &placeId, const RemovalPlan &plan)
{
    m_desk.workspace.engines().remove(placeId, plan).then(this, [this, placeId](const Result<EngineRemoval> &removal) {
        tellRemoved(placeId, removal);
    });
}

/// A name that was taken off can be given back, as long as its image is there.
void EngineVerbs::tellRemoved(const QString &placeId, const Result<EngineRemoval> &removal)
{
    if (!removal)
        return m_desk.messages.tellError(removal.error());
    if (removal->problem)
        m_desk.messages.tellError(*removal->problem);
    const RemovalPlan done = removal->done;
    if (done.items.isEmpty())
        return;
    const RemovalItem &item = done.items.first();
    const bool canBeUndone = done.items.size() == 1 && !item.deletes && item.names.size() == 1;
    m_desk.messages.tell([this, placeId, done, canBeUndone] {
        Message message{Message::Kind::Done, tr("Removed %1.").arg(whatWent(done)), {}, {}};
        if (canBeUndone)
            message.actions.append({tr("Undo"), [this, placeId, item = done.items.first()] {
                                        ImageSummary image;
                                        image.digest = image.id = item.id;
                                        give(placeId, image, item.names.first());
                                    }});
        return message;
    });
}

} // namespace stowage
