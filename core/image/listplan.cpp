// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/listplan.h"

#include "core/base/tr.h"
#include "core/image/chooseimage.h"

#include <QSet>

#include <algorithm>

namespace stowage {

namespace {

/// Which images of a list were built on which, as an engine remembers; steps of builds are in between.
class Descent {
public:
    explicit Descent(const ImageList &list)
    {
        for (const ImageSummary &image : list.images) {
            m_images.insert(image.digest, &image);
            if (!image.parent.isNull())
                m_children[image.parent].append(image.digest);
        }
    }

    /// The images, and no steps, that stand on this one.
    QList<Digest> descendants(const Digest &image) const
    {
        QList<Digest> found;
        for (const Digest &child : m_children.value(image)) {
            const ImageSummary *const summary = m_images.value(child);
            if (summary->isIntermediate)
                found += descendants(child);
            else
                found.append(child);
        }
        return found;
    }

    /// Those that stay when others leave.
    QList<Digest> staying(const Digest &image, const QSet<Digest> &leaving) const
    {
        QList<Digest> all = descendants(image);
        all.removeIf([&](const Digest &one) { return leaving.contains(one); });
        return all;
    }

    /// An image may go when what was built on it is gone: how far that is from it.
    int depth(const Digest &image) const
    {
        int depth = 0;
        for (const ImageSummary *step = m_images.value(image);
            step && !step->parent.isNull() && depth < m_images.size(); step = m_images.value(step->parent))
            ++depth;
        return depth;
    }

private:
    QHash<Digest, const ImageSummary *> m_images;
    QHash<Digest, QList<Digest>> m_children;
};

/// A plan as it grows: one item for each image, in the order in which they were asked for.
class PlanBuilder {
public:
    explicit PlanBuilder(const ImageList &list)
        : m_list(list)
        , m_descent(list)
    {
    }

    /// By the name that was written, else the image with all its names.
    void take(const ImageSummary &image, const ImageName &name);
    void takeAll(const ImageSummary &image);
    RemovalPlan finish(bool lastNameDeletes);

private:
    RemovalItem &itemFor(const ImageSummary &image);
    const ImageSummary &imageOf(const RemovalItem &item) const;
    QSet<Digest> withSteps(QSet<Digest> leaving) const;
    qint64 freedBy(const QSet<Digest> &images) const;

    const ImageList &m_list;
    const Descent m_descent;
    RemovalPlan m_plan;
    QHash<Digest, qsizetype> m_itemOf;
};

RemovalItem &PlanBuilder::itemFor(const ImageSummary &image)
{
    if (const auto found = m_itemOf.constFind(image.digest); found != m_itemOf.cend())
        return m_plan.items[*found];
    m_itemOf.insert(image.digest, m_plan.items.size());
    m_plan.items.append({.digest = image.digest, .id = image.id, .names = {}, .otherNames = {}, .users = image.users});
    return m_plan.items.last();
}

void PlanBuilder::take(const ImageSummary &image, const ImageName &name)
{
    RemovalItem &item = itemFor(image);
    if (image.otherNames.contains(name.text)) {
        if (!item.otherNames.contains(name.text))
            item.otherNames.append(name.text);
    } else if (name.reference && image.references.contains(*name.reference)) {
        if (!item.names.contains(*name.reference))
            item.names.append(*name.reference);
    } else {
        takeAll(image);
    }
}

void PlanBuilder::takeAll(const ImageSummary &image)
{
    RemovalItem &item = itemFor(image);
    item.names = image.references;
    item.otherNames = image.otherNames;
}

const ImageSummary &PlanBuilder::imageOf(const RemovalItem &item) const
{
    return *std::ranges::find(m_list.images, item.digest, &ImageSummary::digest);
}

/// Steps of builds that lead to no image that stays go along by themselves.
QSet<Digest> PlanBuilder::withSteps(QSet<Digest> leaving) const
{
    const QSet<Digest> images = leaving;
    for (const ImageSummary &image : m_list.images) {
        if (image.isIntermediate && m_descent.staying(image.digest, images).isEmpty())
            leaving.insert(image.digest);
    }
    return leaving;
}

/// Layers that only leaving images stand on, and what each of these has besides.
qint64 PlanBuilder::freedBy(const QSet<Digest> &images) const
{
    const QSet<Digest> leaving = withSteps(images);
    QHash<Digest, qint64> layers;
    qint64 freed = 0;
    for (const ImageSummary &image : m_list.images) {
        if (!leaving.contains(image.digest))
            continue;
        if (image.uniqueSize < 0)
            return -1;
        freed += image.size;
        for (const KeptLayer &layer : image.kept) {
            freed -= layer.size;
            layers.insert(layer.chain, layer.size);
        }
    }
    for (const ImageSummary &image : m_list.images) {
        for (const KeptLayer &layer : leaving.contains(image.digest) ? QList<KeptLayer>() : image.kept)
            layers.remove(layer.chain);
    }
    for (const qint64 size : std::as_const(layers))
        freed += size;
    return freed;
}

RemovalPlan PlanBuilder::finish(bool lastNameDeletes)
{
    QSet<Digest> leaving;
    for (RemovalItem &item : m_plan.items) {
        const ImageSummary &image = imageOf(item);
        item.deletes = lastNameDeletes && item.names.size() == image.references.size()
            && item.otherNames.size() == image.otherNames.size();
        if (item.deletes)
            leaving.insert(item.digest);
    }
    for (RemovalItem &item : m_plan.items) {
        if (item.deletes)
            item.children = m_descent.staying(item.digest, leaving);
        // It becomes a step of what was built on it.
        if (!item.children.isEmpty() && !(item.names.isEmpty() && item.otherNames.isEmpty()))
            item.deletes = false;
        if (!item.deletes)
            leaving.remove(item.digest);
    }
    for (RemovalItem &item : m_plan.items)
        item.frees = item.deletes ? freedBy({item.digest}) : 0;
    m_plan.frees = freedBy(leaving);
    std::ranges::stable_sort(
        m_plan.items, std::ranges::greater(), [this](const RemovalItem &item) { return m_descent.depth(item.digest); });
    return std::move(m_plan);
}

bool isNamedBy(const ImageSummary &image, const ImageName &name)
{
    return image.otherNames.contains(name.text) || (name.reference && image.references.contains(*name.reference));
}

bool hasLabel(const QMap<QString, QString> &labels, const QString &wanted)
{
    const qsizetype equals = wanted.indexOf(u'=');
    if (equals < 0)
        return labels.contains(wanted);
    const auto label = labels.constFind(wanted.first(equals));
    return label != labels.cend() && *label == wanted.sliced(equals + 1);
}

std::unexpected<Error> severalNames(const ImageName &name, const ImageSummary &image)
{
    return fail(ErrorKind::Conflict,
        Tr::tr("The image %1 has %n names. Remove them one by one, or force it to remove the image with all of them.",
            nullptr, int(image.references.size() + image.otherNames.size()))
            .arg(name.text));
}

std::unexpected<Error> lastName(const ImageName &name)
{
    return fail(ErrorKind::Conflict,
        Tr::tr("%1 is the last name of its image, and the engine would delete the image with it. Give it another name "
               "before, or remove it.")
            .arg(name.text));
}

} // namespace

bool suitsPrune(const QDateTime &created, const QMap<QString, QString> &labels, const PruneRequest &request)
{
    if (request.until.isValid() && !(created.isValid() && created < request.until))
        return false;
    const auto has = [&](const QString &label) { return hasLabel(labels, label); };
    return std::ranges::all_of(request.labels, has) && std::ranges::none_of(request.withoutLabels, has);
}

Result<RemovalPlan> planRemoval(const ImageList &list, const QList<ImageName> &names, bool force)
{
    PlanBuilder plan(list);
    for (const ImageName &name : names) {
        const auto place = chooseImage(list.images, name);
        if (!place)
            return fail(place.error());
        const ImageSummary &image = list.images.at(*place);
        if (!force && !isNamedBy(image, name) && image.references.size() + image.otherNames.size() > 1)
            return severalNames(name, image);
        plan.take(image, name);
    }
    return plan.finish(true);
}

Result<RemovalPlan> planUntag(const ImageList &list, const QList<ImageName> &names, bool lastNameDeletes)
{
    PlanBuilder plan(list);
    for (const ImageName &name : names) {
        const auto named
            = std::ranges::find_if(list.images, [&](const ImageSummary &image) { return isNamedBy(image, name); });
        if (named == list.images.end())
            return fail(name.problem().value_or(
                Error{ErrorKind::NotFound, Tr::tr("There is no image %1 here.").arg(name.text), {}}));
        plan.take(*named, name);
    }
    const RemovalPlan deleting = PlanBuilder(plan).finish(true); // were it a removal
    const auto last = std::ranges::find(deleting.items, true, &RemovalItem::deletes);
    if (lastNameDeletes && last != deleting.items.end())
        return lastName(last->names.isEmpty() ? ImageName{last->otherNames.value(0), {}, {}, {}}
                                              : ImageName{last->names.first().familiar(), {}, {}, {}});
    return plan.finish(false);
}

static QSet<Digest> wantedBy(const ImageList &list, const PruneRequest &request)
{
    QSet<Digest> wanted;
    for (const ImageSummary &image : list.images) {
        const bool isMeant = request.all ? !image.isIntermediate : image.isDangling();
        if (isMeant && !image.isInUse() && suitsPrune(image.created, image.labels, request))
            wanted.insert(image.digest);
    }
    return wanted;
}

/// Whoever stays keeps what it was built on.
static QSet<Digest> withoutHeld(const ImageList &list, QSet<Digest> wanted)
{
    const Descent descent(list);
    const auto isHeld = [&](const Digest &image) { return !descent.staying(image, wanted).isEmpty(); };
    while (wanted.removeIf(isHeld) > 0) { }
    return wanted;
}

RemovalPlan planPrune(const ImageList &list, const PruneRequest &request)
{
    const QSet<Digest> wanted = withoutHeld(list, wantedBy(list, request));
    PlanBuilder plan(list);
    for (const ImageSummary &image : list.images) {
        if (wanted.contains(image.digest))
            plan.takeAll(image);
    }
    return plan.finish(true);
}

} // namespace stowage
