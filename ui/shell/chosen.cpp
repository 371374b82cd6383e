// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/chosen.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/parts/planview.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QString spokenName(const ImageSummary &image, const ImageSelection &selection)
{
    const auto chosen
        = std::ranges::find_if(selection.names, [&](const Reference &name) { return image.references.contains(name); });
    return chosen != selection.names.end() ? chosen->familiar() : image.otherNames.value(0, image.digest.shortHex());
}

} // namespace

QStringList spokenNames(const ImageSelection &selection)
{
    QStringList names;
    for (const ImageSummary &image : selection.images)
        names.append(spokenName(image, selection));
    return names;
}

QStringList selectedNames(const ImageSelection &selection)
{
    QStringList names = familiarNames(selection.names) + selection.otherNames;
    for (const ImageSummary &image : selection.images) {
        if (image.references.isEmpty() && image.otherNames.isEmpty())
            names.append(image.digest.toString());
    }
    return names;
}

QList<Digest> chosenDigests(const ImageSelection &selection)
{
    QList<Digest> digests;
    for (const ImageSummary &image : selection.images)
        digests.append(image.digest);
    return digests;
}

QList<SaveSelection> toSave(const ImageSelection &selection)
{
    QList<SaveSelection> images;
    for (const ImageSummary &image : selection.images) {
        SaveSelection chosen{image.digest, {}};
        std::ranges::copy_if(selection.names, std::back_inserter(chosen.names),
            [&](const Reference &name) { return image.references.contains(name); });
        images.append(chosen);
    }
    return images;
}

Reference movedTo(const Reference &name, const QString &registry)
{
    if (registry.isEmpty() || registry == name.domain())
        return name;
    static constexpr QStringView official = u"library/";
    const QString path = name.path();
    const QString there = registry + u'/' + (path.startsWith(official) ? path.sliced(official.size()) : path);
    return Reference::parse(name.tag().isEmpty() ? there : there + u':' + name.tag()).value_or(name);
}

QList<PushItem> toPush(const ImageSelection &selection, const QString &registry)
{
    QList<PushItem> items;
    for (const SaveSelection &image : toSave(selection)) {
        for (const Reference &name : image.names) {
            if (!name.tag().isEmpty())
                addTarget(items, image.digest, movedTo(name, registry));
        }
    }
    return items;
}

ImageSelection knownInArchive(ImageSelection selection)
{
    for (ImageSummary &image : selection.images) {
        if (image.digest.isNull())
            image.digest = image.id;
    }
    return selection;
}

QString archiveNameFor(const ImageSelection &selection)
{
    const QStringList names = spokenNames(selection);
    return (names.size() == 1 ? fileNameFor(names.first()) : u"images"_s) + u".tar"_s;
}

QHash<QString, Digest> ownersOf(const ImageList &list)
{
    QHash<QString, Digest> owners;
    for (const ImageSummary &image : list.images) {
        for (const Reference &name : image.references)
            owners.insert(name.toString(), image.digest);
    }
    return owners;
}

QString whatWent(const RemovalPlan &plan)
{
    if (plan.items.size() != 1)
        return planSummary(plan);
    const RemovalItem &item = plan.items.first();
    if (item.names.size() + item.otherNames.size() == 1)
        return item.names.isEmpty() ? item.otherNames.first() : item.names.first().familiar();
    return (item.id.isNull() ? item.digest : item.id).shortHex();
}

} // namespace stowage
