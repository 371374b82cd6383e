// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/image/listplan.h"
#include "core/transport/layout/rowfinder.h"

#include <algorithm>

namespace stowage {

namespace {

/// A plan as it grows: one item for each image, in the order in which they were asked for.
class PlanBuilder {
public:
    explicit PlanBuilder(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    void takeName(const HeldImage &row, const Reference &name);
    void takeOtherName(const HeldImage &row, const QString &name);
    void takeImage(const HeldImage &row);
    /// The images go with their last name only when `lastNameDeletes`.
    RemovalPlan finish(bool lastNameDeletes);

private:
    RemovalItem &itemFor(const HeldImage &row);

    const Snapshot &m_snapshot;
    RemovalPlan m_plan;
    QHash<Digest, qsizetype> m_itemOf;
};

RemovalItem &PlanBuilder::itemFor(const HeldImage &row)
{
    if (const auto found = m_itemOf.constFind(row.digest()); found != m_itemOf.cend())
        return m_plan.items[*found];
    m_itemOf.insert(row.digest(), m_plan.items.size());
    const PlatformFacts *best = bestPlatform(m_snapshot, row);
    m_plan.items.append({.digest = row.digest(), .id = best ? best->config : Digest(), .names = {}, .otherNames = {}});
    return m_plan.items.last();
}

void PlanBuilder::takeName(const HeldImage &row, const Reference &name)
{
    RemovalItem &item = itemFor(row);
    if (!item.names.contains(name))
        item.names.append(name);
}

void PlanBuilder::takeOtherName(const HeldImage &row, const QString &name)
{
    RemovalItem &item = itemFor(row);
    if (!item.otherNames.contains(name))
        item.otherNames.append(name);
}

void PlanBuilder::takeImage(const HeldImage &row)
{
    RemovalItem &item = itemFor(row);
    item.names = row.references;
    item.otherNames = row.otherNames;
}

RemovalPlan PlanBuilder::finish(bool lastNameDeletes)
{
    QList<Digest> leaving;
    for (RemovalItem &item : m_plan.items) {
        const HeldImage *row = m_snapshot.find(item.digest);
        item.deletes = lastNameDeletes && item.names.size() == row->references.size()
            && item.otherNames.size() == row->otherNames.size();
        if (!item.deletes)
            continue;
        item.frees = m_snapshot.freedBy({item.digest});
        leaving.append(item.digest);
    }
    m_plan.frees = m_snapshot.freedBy(leaving);
    return std::move(m_plan);
}

/// Whether the person named this image by one of its names, rather than by what it is.
bool takeByName(PlanBuilder &plan, const HeldImage &row, const ImageName &name)
{
    if (row.otherNames.contains(name.text)) {
        plan.takeOtherName(row, name.text);
        return true;
    }
    if (!name.reference || !row.references.contains(*name.reference))
        return false;
    plan.takeName(row, *name.reference);
    return true;
}

Result<void> addToPlan(PlanBuilder &plan, const RowFinder &finder, const ImageName &name, bool force)
{
    const auto row = finder.find(name);
    if (!row)
        return fail(row.error());
    if (takeByName(plan, **row, name))
        return {};
    const qsizetype names = (*row)->references.size() + (*row)->otherNames.size();
    if (names > 1 && !force)
        return fail(ErrorKind::Conflict,
            Tr::tr(
                "The image %1 has %n names. Remove them one by one, or force it to remove the image with all of them.",
                nullptr, int(names))
                .arg(name.text));
    plan.takeImage(**row);
    return {};
}

/// A signature or attestation that is about an image which stays is no rubbish, though it has no name.
bool isAboutAnImageHere(const Snapshot &snapshot, const HeldImage &row)
{
    return std::ranges::any_of(row.facts.subjects, [&](const Digest &subject) { return snapshot.isHere(subject); });
}

bool isWanted(const Snapshot &snapshot, const HeldImage &row, const PruneRequest &request)
{
    if (!request.all && (!row.isDangling() || isAboutAnImageHere(snapshot, row)))
        return false;
    const PlatformFacts *best = bestPlatform(snapshot, row);
    return best ? suitsPrune(best->created, best->labels, request) : suitsPrune({}, {}, request);
}

} // namespace

Result<RemovalPlan> planRemoval(const Library &library, const QList<ImageName> &names, bool force)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    const RowFinder finder(*snapshot);
    PlanBuilder plan(*snapshot);
    for (const ImageName &name : names) {
        if (auto added = addToPlan(plan, finder, name, force); !added)
            return fail(added.error());
    }
    return plan.finish(true);
}

Result<RemovalPlan> planUntag(const Library &library, const QList<Reference> &names)
{
    QList<ImageName> written;
    for (const Reference &name : names)
        written.append({name.familiar(), name, {}, {}});
    return planUntag(library, written);
}

Result<RemovalPlan> planUntag(const Library &library, const QList<ImageName> &names)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    const RowFinder finder(*snapshot);
    PlanBuilder plan(*snapshot);
    for (const ImageName &name : names) {
        bool found = false;
        for (const HeldImage *row : finder.named(name))
            found = takeByName(plan, *row, name) || found;
        if (!found && !name.reference)
            return fail(Reference::parse(name.text).error());
        if (!found)
            return fail(ErrorKind::NotFound, Tr::tr("There is no image \"%1\" in the Library.").arg(name.text));
    }
    return plan.finish(false);
}

Result<RemovalPlan> planPrune(const Library &library, const PruneRequest &request)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    PlanBuilder plan(*snapshot);
    for (const HeldImage &row : snapshot->rows) {
        if (isWanted(*snapshot, row, request))
            plan.takeImage(row);
    }
    return plan.finish(true);
}

} // namespace stowage
