// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/listplan.h"

#include "core/base/tr.h"
#include "core/image/chooseimage.h"
#include "core/image/descent.h"
#include "core/image/layeruses.h"

#include <algorithm>

namespace stowage {

namespace {

LayerUses usesIn(const ImageList &list)
{
    LayerUses uses;
    for (const ImageSummary &image : list.images)
        countUses(uses, image.kept);
    return uses;
}

bool areSizesKnown(const QList<KeptLayer> &layers)
{
    return !layers.isEmpty() && std::ranges::all_of(layers, [](const KeptLayer &layer) { return layer.size >= 0; });
}

/// What an image has besides its layers.
qint64 bytesBesides(const ImageSummary &image)
{
    qint64 bytes = image.size;
    for (const KeptLayer &layer : image.kept)
        bytes -= layer.size;
    return bytes;
}

/// A plan as it grows: one item for each image, in the order in which they were asked for.
class PlanBuilder {
public:
    explicit PlanBuilder(const ImageList &list)
        : m_descent(list)
        , m_uses(usesIn(list))
    {
    }

    /// By the name that was written, else the image with all its names.
    void take(const ImageSummary &image, const ImageName &name);
    void takeAll(const ImageSummary &image);
    RemovalPlan finish(bool lastNameDeletes);

private:
    RemovalItem &itemFor(const ImageSummary &image);
    bool goesWhole(const RemovalItem &item) const;
    QSet<Digest> judge();
    qint64 freedBy(const QSet<Digest> &images) const;

    const Descent m_descent;
    const LayerUses m_uses;
    RemovalPlan m_plan;
    QHash<Digest, qsizetype> m_itemOf;
};

RemovalItem &PlanBuilder::itemFor(const ImageSummary &image)
{
    if (const auto found = m_itemOf.constFind(image.digest); found != m_itemOf.cend())
        return m_plan.items[*found];
    m_itemOf.insert(image.digest, m_plan.items.size());
    m_plan.items.append({.digest = image.digest,
        .id = image.id,
        .names = {},
        .otherNames = {},
        .origins = image.origins,
        .users = image.users});
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

/// No name of it stays.
bool PlanBuilder::goesWhole(const RemovalItem &item) const
{
    const ImageSummary &image = *m_descent.image(item.digest);
    return item.names.size() == image.references.size() && item.otherNames.size() == image.otherNames.size();
}

/// Layers that only leaving images stand on, and what each of these has besides. Where an engine tells of no layers,
/// what leaving images share among each other is left out: more may be freed, and no less.
qint64 PlanBuilder::freedBy(const QSet<Digest> &images) const
{
    LayerUses gone;
    qint64 freed = 0;
    for (const Digest &digest : m_descent.withSteps(images)) {
        const ImageSummary &image = *m_descent.image(digest);
        if (image.uniqueSize < 0)
            return -1;
        const bool isCounted = areSizesKnown(image.kept);
        freed += isCounted ? bytesBesides(image) : image.uniqueSize;
        if (isCounted)
            countUses(gone, image.kept);
    }
    for (const auto &[chain, use] : std::as_const(gone).asKeyValueRange())
        freed += use.images == m_uses.value(chain).images ? use.size : 0;
    return freed;
}

/// What leaves, when what stands on others was judged before these: a named image that others stay on becomes a step of
/// theirs, and then keeps in turn what it was built on.
QSet<Digest> PlanBuilder::judge()
{
    QSet<Digest> leaving;
    for (const RemovalItem &item : std::as_const(m_plan.items)) {
        if (goesWhole(item))
            leaving.insert(item.digest);
    }
    for (RemovalItem &item : m_plan.items) {
        if (!leaving.contains(item.digest))
            continue;
        item.children = m_descent.staying(item.digest, leaving);
        const bool isNamed = !item.names.isEmpty() || !item.otherNames.isEmpty();
        if (isNamed && !item.children.isEmpty())
            leaving.remove(item.digest);
    }
    return leaving;
}

RemovalPlan PlanBuilder::finish(bool lastNameDeletes)
{
    std::ranges::stable_sort(
        m_plan.items, std::ranges::greater(), [this](const RemovalItem &item) { return m_descent.depth(item.digest); });
    const QSet<Digest> leaving = judge();
    for (RemovalItem &item : m_plan.items) {
        item.deletes = lastNameDeletes && leaving.contains(item.digest);
        item.frees = item.deletes ? freedBy({item.digest}) : 0;
    }
    m_plan.frees = lastNameDeletes ? freedBy(leaving) : 0;
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

} // namespace

bool suitsPrune(const QDateTime &created, const QMap<QString, QString> &labels, const PruneRequest &request)
{
    if (request.until.isValid() && !(created.isValid() && created < request.until))
        return false;
    const auto has = [&](const QString &label) { return hasLabel(labels, label); };
    return std::ranges::all_of(request.labels, has) && std::ranges::none_of(request.withoutLabels, has);
}

Error wouldDelete(const QString &name)
{
    return {ErrorKind::Conflict,
        Tr::tr("%1 is the last name of its image, and the engine would delete the image with it. Give it another name "
               "before, or remove it.")
            .arg(name),
        {}};
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
    const auto last = std::ranges::find_if(deleting.items, [&](const RemovalItem &item) {
        return item.deletes
            && (lastNameDeletes || !item.otherNames.isEmpty()); // what is no tag is deleted, never untagged
    });
    if (last != deleting.items.end())
        return fail(wouldDelete(last->names.isEmpty() ? last->otherNames.value(0) : last->names.first().familiar()));
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
