// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/copyverbs.h"

#include "models/places/placenames.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/settings/settings.h"
#include "ui/shell/chosen.h"
#include "ui/shell/messagebar.h"

#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

QStringList engineNames(const ImageSelection &selection)
{
    QStringList names = selection.otherNames;
    for (const Reference &name : selection.names)
        names.append(name.toString());
    for (const ImageSummary &image : selection.images) {
        if (image.references.isEmpty() && image.otherNames.isEmpty())
            names.append(image.id.toString());
    }
    return names;
}

CopyVerbs::CopyVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

QList<Place> CopyVerbs::targets(const QList<Cargo> &cargo) const
{
    const QString from = cargo.size() == 1 ? cargo.first().place : QString();
    QList<Place> places = m_desk.workspace.places();
    places.removeIf([&](const Place &place) {
        const EngineState *const engine = m_desk.workspace.engines().engine(place.id);
        const bool takes = place.kind == Place::Kind::Library || (engine && engine->isHere());
        return !takes || place.id == from;
    });
    return places;
}

void CopyVerbs::copy(const QList<Cargo> &cargo, const QString &to)
{
    for (const Cargo &one : cargo) {
        if (one.place != to)
            copyOne(one, to);
    }
}

void CopyVerbs::copyOne(const Cargo &cargo, const QString &to)
{
    Workspace &workspace = m_desk.workspace;
    const bool fromEngine = Place::isEngine(cargo.place);
    if (to == Place::libraryId && fromEngine)
        workspace.copyFromEngine(cargo.place, engineNames(cargo.images));
    else if (to == Place::libraryId && !cargo.archive.isEmpty())
        workspace.load({cargo.archive, cargo.numbers, {}});
    else if (fromEngine)
        workspace.copyBetweenEngines(cargo.place, engineNames(cargo.images), to);
    else if (!cargo.archive.isEmpty())
        workspace.copyArchivedToEngine(cargo.archive, cargo.numbers, to);
    else
        workspace.copyToEngine(toSave(cargo.images), to);
}

static QString titleOf(const Place &place, const QList<Place> &all)
{
    return place.kind == Place::Kind::Library ? CopyVerbs::tr("Library") : engineTitleAmong(all, place.id);
}

void CopyVerbs::askWhere(const QList<Cargo> &cargo)
{
    const QList<Place> places = targets(cargo);
    if (places.isEmpty()) {
        m_desk.messages.tell([] {
            return Message{
                Message::Kind::Info, tr("There is no other place to copy to: no engine answers just now."), {}, {}};
        });
        return;
    }
    auto *menu = new QMenu(m_desk.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Place &place : places) {
        QAction *const action = menu->addAction(
            titleOf(place, m_desk.workspace.places()), this, [this, cargo, to = place.id] { copy(cargo, to); });
        action->setToolTip(place.path);
    }
    menu->setActiveAction(menu->actions().first());
    const QSize half = menu->sizeHint() / 2;
    menu->popup(m_desk.window->mapToGlobal(m_desk.window->rect().center()) - QPoint(half.width(), half.height()));
}

void CopyVerbs::askExport(const Cargo &cargo)
{
    auto *dialog
        = new ExportDialog(spokenNames(cargo.images), m_desk.settings.exportFolder(), m_desk.files, m_desk.window);
    connect(dialog, &ExportDialog::chosen, this,
        [this, place = cargo.place, images = engineNames(cargo.images)](const SaveRequest &request) {
            m_desk.settings.setExportFolder(QFileInfo(request.path).path());
            m_desk.workspace.saveFromEngine(place, images, request);
        });
    dialog->open();
}

} // namespace stowage
