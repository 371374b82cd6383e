// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/libraryverbs.h"

#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "ui/dialogs/cleanupdialog.h"
#include "ui/dialogs/parts/planview.h"
#include "ui/dialogs/removaldialog.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/dialogs/trashdialog.h"
#include "ui/shell/chosen.h"

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

Message backMessage(const UndoReport &report)
{
    const QString back = LibraryVerbs::tr("%1 is back.").arg(whatWent(report.entry.plan));
    if (report.taken.isEmpty())
        return {Message::Kind::Done, back, {}, {}};
    const QString rest = LibraryVerbs::tr("Other images have these names by now and keep them: %1.")
                             .arg(listed(familiarNames(report.taken)));
    return {Message::Kind::Warning, oneAfterAnother({back, rest}), {}, {}};
}

} // namespace

QList<ImageName> removalNames(const ImageSelection &selection)
{
    QList<ImageName> names;
    for (const Reference &name : selection.names)
        names.append({name.toString(), name, name.digest(), {}});
    for (const ImageSummary &image : selection.images) {
        if (image.references.isEmpty())
            names.append({image.digest.toString(), {}, image.digest, {}});
        for (const QString &name : image.references.isEmpty() ? QStringList() : image.otherNames) {
            if (selection.otherNames.contains(name))
                names.append({name, {}, {}, {}});
        }
    }
    return names;
}

LibraryVerbs::LibraryVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

template <typename Answer, typename Use>
void LibraryVerbs::await(QFuture<Answer> answer, Use use)
{
    ++m_awaited;
    answer.then(this, [this, use](const Answer &given) {
        --m_awaited;
        use(given);
    });
}

void LibraryVerbs::open(QDialog *question)
{
    m_question = question;
    question->open();
}

void LibraryVerbs::tag(const ImageSummary &image, const Reference &name)
{
    if (isBusy())
        return;
    await(m_desk.workspace.images(), [this, image, name](const Result<ImageList> &list) {
        auto *dialog = new TagDialog(image, name, ownersOf(list.value_or(ImageList())), m_desk.window);
        connect(dialog, &TagDialog::chosen, this, &LibraryVerbs::give);
        open(dialog);
    });
}

void LibraryVerbs::give(const Digest &image, const Reference &name)
{
    m_desk.workspace.tag(image, name).then(this, [this, image, name](const Result<Digest> &former) {
        if (!former)
            return m_desk.messages.tellError(former.error());
        m_desk.messages.tell([image, name, former = *former] {
            const QString text = former.isNull() ? tr("%1 is now called %2.").arg(image.shortHex(), name.familiar())
                                                 : tr("%1 is now called %2. %3 had that name and stays.")
                                                       .arg(image.shortHex(), name.familiar(), former.shortHex());
            return Message{Message::Kind::Done, text, {}, {}};
        });
    });
}

void LibraryVerbs::untag(const QList<Reference> &names)
{
    if (names.isEmpty() || isBusy())
        return;
    await(m_desk.workspace.planUntag(names), [this](const Result<RemovalPlan> &plan) {
        if (!plan)
            return m_desk.messages.tellError(plan.error());
        carryOut(*plan);
    });
}

void LibraryVerbs::remove(const ImageSelection &selection)
{
    const QList<ImageName> names = removalNames(selection);
    if (names.isEmpty() || isBusy())
        return;
    await(m_desk.workspace.planRemoval(names), [this](const Result<RemovalPlan> &plan) { offer(plan); });
}

void LibraryVerbs::offer(const Result<RemovalPlan> &plan)
{
    if (!plan)
        return m_desk.messages.tellError(plan.error());
    auto *dialog = new RemovalDialog(*plan, m_desk.window);
    connect(dialog, &RemovalDialog::chosen, this, &LibraryVerbs::carryOut);
    open(dialog);
}

void LibraryVerbs::cleanUp()
{
    Workspace &workspace = m_desk.workspace;
    auto *dialog
        = new CleanUpDialog({tr("Clean Up the Library"), tr("&All images, with their names"), true,
                                [&workspace](const PruneRequest &request) { return workspace.planPrune(request); }},
            m_desk.window);
    connect(&workspace, &Workspace::libraryChanged, dialog, &CleanUpDialog::lookAgain);
    connect(dialog, &CleanUpDialog::chosen, this, &LibraryVerbs::carryOut);
    dialog->open();
}

void LibraryVerbs::carryOut(const RemovalPlan &plan)
{
    m_desk.workspace.carryOut(plan).then(this, [this](const Result<TrashEntry> &entry) { tellRemoved(entry); });
}

void LibraryVerbs::tellRemoved(const Result<TrashEntry> &entry)
{
    if (!entry)
        return m_desk.messages.tellError(entry.error());
    const auto say = [this, id = entry->id, plan = entry->plan] {
        return Message{
            Message::Kind::Done, tr("Removed %1.").arg(whatWent(plan)), {}, {{tr("Undo"), [this, id] { undo(id); }}}};
    };
    m_undoable.insert(entry->id, m_desk.messages.tell(say));
}

void LibraryVerbs::undo(const QString &trashId)
{
    if (trashId.isEmpty() && isBusy())
        return;
    await(m_desk.workspace.undo(trashId), [this](const Result<UndoReport> &report) {
        if (!report)
            return m_desk.messages.tellError(report.error());
        m_desk.messages.retract(m_undoable.take(report->entry.id));
        m_desk.messages.tell([report = *report] { return backMessage(report); });
    });
}

void LibraryVerbs::showTrash()
{
    auto *dialog = new TrashDialog(m_desk.workspace, m_desk.window);
    connect(dialog, &TrashDialog::undoChosen, this, &LibraryVerbs::undo);
    connect(dialog, &TrashDialog::emptyChosen, this, &LibraryVerbs::emptyTrash);
    dialog->open();
}

void LibraryVerbs::emptyTrash()
{
    if (m_desk.workspace.jobs().runningCount() > 0) {
        m_desk.messages.tell(
            [] { return Message{Message::Kind::Info, tr("A transfer is running; empty it afterwards."), {}, {}}; });
        return;
    }
    m_desk.workspace.emptyTrash().then(this, [this](const Result<qint64> &freed) {
        if (!freed)
            return m_desk.messages.tellError(freed.error());
        m_desk.messages.tell([freed = *freed] {
            return Message{Message::Kind::Done, tr("The trash is empty. %1 freed.").arg(localSize(freed)), {}, {}};
        });
    });
}

} // namespace stowage
