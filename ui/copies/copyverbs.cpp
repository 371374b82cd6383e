// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/copies/copyverbs.h"

#include "models/places/placenames.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/settings/settings.h"
#include "ui/shell/chosen.h"
#include "ui/shell/messagebar.h"

#include <QFileInfo>

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

void CopyVerbs::copy(const QList<Cargo> &cargo, const QStringList &to)
{
    for (const Cargo &one : cargo) {
        QStringList others = to;
        others.removeAll(one.place);
        if (!others.isEmpty())
            copyOne(one, others);
    }
}

void CopyVerbs::copyOne(const Cargo &cargo, const QStringList &to)
{
    Workspace &workspace = m_desk.workspace;
    if (!cargo.tags.isEmpty())
        return pull(cargo.tags, to);
    if (Place::isEngine(cargo.place)) {
        workspace.copyFromEngine(cargo.place, engineNames(cargo.images), to);
        return;
    }
    for (const QString &place : to) {
        if (place == Place::libraryId)
            workspace.load({cargo.archive, cargo.numbers, {}});
        else if (!cargo.archive.isEmpty())
            workspace.copyArchivedToEngine(cargo.archive, cargo.numbers, place);
        else
            workspace.copyToEngine(toSave(cargo.images), place);
    }
}

/// To one place as by a pull; for several it is fetched once.
void CopyVerbs::pull(const QList<Reference> &tags, const QStringList &to)
{
    Workspace &workspace = m_desk.workspace;
    for (const Reference &tag : tags) {
        PullRequest request;
        request.image = tag;
        if (to.size() > 1)
            workspace.pullIntoSeveral(request, to);
        else if (Place::isEngine(to.first()))
            workspace.pullIntoEngine(request, {to.first()});
        else
            workspace.pull(request);
    }
}

static QString titleOf(const Place &place, const QList<Place> &all)
{
    return place.kind == Place::Kind::Library ? CopyVerbs::tr("Library") : engineTitleAmong(all, place.id);
}

QList<CopyDialog::Target> CopyVerbs::offered(const QList<Cargo> &cargo) const
{
    QList<CopyDialog::Target> offered;
    for (const Place &place : targets(cargo))
        offered.append({place.id, titleOf(place, m_desk.workspace.places()), place.path});
    return offered;
}

static QStringList spokenNames(const QList<CopyVerbs::Cargo> &cargo)
{
    QStringList names;
    for (const CopyVerbs::Cargo &one : cargo)
        names += one.tags.isEmpty() ? spokenNames(one.images) : familiarNames(one.tags);
    return names;
}

void CopyVerbs::askWhere(const QList<Cargo> &cargo)
{
    const QList<CopyDialog::Target> places = offered(cargo);
    if (places.isEmpty()) {
        m_desk.messages.tell([] {
            return Message{
                Message::Kind::Info, tr("There is no other place to copy to: no engine answers just now."), {}, {}};
        });
        return;
    }
    auto *dialog = new CopyDialog(spokenNames(cargo), places, m_desk.settings.copyTargets(), m_desk.window);
    connect(dialog, &CopyDialog::chosen, this, [this, cargo](const QStringList &to) {
        m_desk.settings.setCopyTargets(to);
        copy(cargo, to);
    });
    dialog->open();
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
