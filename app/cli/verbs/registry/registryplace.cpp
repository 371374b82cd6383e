// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/registry/registryplace.h"

#include "app/cli/interrupt.h"
#include "app/cli/verbs/removalprint.h"
#include "core/base/tr.h"
#include "core/jobs/look/registrylook.h"
#include "core/jobs/registrymodule.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

/// The repository of the place; a registry alone where it names none.
Result<Reference> placeOf(const Cli &cli)
{
    const auto registry = Reference::registry(cli.registry.section(u'/', 0, 0));
    if (!registry || !cli.registry.contains(u'/'))
        return registry;
    const auto repository = Reference::parse(cli.registry);
    if (repository && !repository->digest().isNull())
        return fail(ErrorKind::Usage, Tr::tr("%1 names an image, not a repository.").arg(cli.registry));
    return repository;
}

Result<Reference> imageIn(const Reference &place, const QString &text)
{
    if (place.isNull())
        return Reference::parse(place.domain() + u'/' + text);
    if (const auto digest = Digest::parse(text))
        return place.withDigest(*digest);
    if (Reference::isTag(text))
        return place.withTag(text);
    return fail(ErrorKind::Usage, Tr::tr("%1 is no tag and no digest of %2.").arg(text, place.familiarName()));
}

Result<QList<Reference>> imagesIn(const Reference &place, const QStringList &texts)
{
    QList<Reference> images;
    for (const QString &text : texts) {
        const auto image = imageIn(place, text);
        if (!image)
            return fail(image.error());
        images.append(*image);
    }
    return images;
}

/// A registry and the client that asks it about one repository.
struct Asking {
    const RegistryModule &module;
    Reference repository;
    std::shared_ptr<RegistryClient> client;
};

Result<Asking> askAbout(const Cli &cli, const Reference &repository)
{
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    return Asking{**module, repository, (*module)->client(repository, cli.access, {})};
}

Result<Asking> askAboutPlace(const Cli &cli)
{
    const auto place = placeOf(cli);
    if (!place)
        return fail(place.error());
    if (place->isNull())
        return fail(ErrorKind::Usage,
            Tr::tr("Name the repository too: --place registry:%1/REPOSITORY. stowagectl catalog %1 lists them.")
                .arg(place->domain()));
    return askAbout(cli, *place);
}

Result<ImageDetails> details(const Cli &cli, const Reference &image)
{
    const auto asking = askAbout(cli, image);
    if (!asking)
        return fail(asking.error());
    auto found = QCoro::waitFor(registryDetails(asking->client, image, {stopOnInterrupt()}));
    if (found)
        found->summary.references = {image};
    return found;
}

QJsonObject itemJson(const TagRemovalItem &item)
{
    return {{QStringLiteral("digest"), item.digest.toString()},
        {QStringLiteral("tags"), QJsonArray::fromStringList(item.chosen)},
        {QStringLiteral("otherTags"), QJsonArray::fromStringList(item.others)},
        {QStringLiteral("indexTags"), QJsonArray::fromStringList(item.indexes)}};
}

QJsonObject planJson(const TagRemovalPlan &plan)
{
    QJsonArray items;
    for (const TagRemovalItem &item : plan.items)
        items.append(itemJson(item));
    return {{QStringLiteral("repository"), plan.repository.name()}, {QStringLiteral("images"), items},
        {QStringLiteral("lookedAt"), plan.looked}};
}

void printPlan(const TagRemovalPlan &plan)
{
    for (const TagRemovalItem &item : plan.items) {
        print(item.digest.toString());
        for (const QString &tag : item.chosen)
            print(QStringLiteral("  ") + tag);
        for (const QString &tag : item.others)
            print(QStringLiteral("  ") + Tr::tr("%1 (goes along)").arg(tag).words());
        for (const QString &tag : item.indexes)
            print(QStringLiteral("  ") + Tr::tr("%1 (stays, and loses a platform)").arg(tag).words());
    }
    print(Tr::tr("%n tag(s) of %1 looked at.", nullptr, int(plan.looked)).arg(plan.repository.familiarName()));
}

Result<void> remove(const Asking &asking, const TagRemovalPlan &plan, bool tell)
{
    for (const TagRemovalItem &item : plan.items) {
        const auto gone = QCoro::waitFor(asking.module.removeImage(asking.client, item, stopOnInterrupt()));
        if (!gone)
            return gone;
        if (tell)
            print(QStringLiteral("Deleted: ") + item.digest.toString());
    }
    return {};
}

} // namespace

Result<ImageList> imagesInRegistry(const Cli &cli)
{
    return askAboutPlace(cli).and_then([](const Asking &asking) {
        return QCoro::waitFor(registryImages(asking.client, asking.repository, {stopOnInterrupt()}));
    });
}

QList<Result<ImageDetails>> detailsInRegistry(const Cli &cli, const QStringList &texts)
{
    QList<Result<ImageDetails>> answers;
    const auto place = placeOf(cli);
    for (const QString &text : texts) {
        const auto image = place.and_then([&](const Reference &where) { return imageIn(where, text); });
        answers.append(image.and_then([&](const Reference &one) { return details(cli, one); }));
    }
    return answers;
}

Result<void> removeFromRegistry(const Cli &cli, const QStringList &texts, bool force)
{
    const auto asking = askAboutPlace(cli);
    if (!asking)
        return fail(asking.error());
    const auto images = imagesIn(asking->repository, texts);
    if (!images)
        return fail(images.error());
    const auto plan = QCoro::waitFor(asking->module.planRemoval(asking->client, *images, {stopOnInterrupt()}));
    if (!plan)
        return fail(plan.error());
    cli.json ? printJson(planJson(*plan)) : printPlan(*plan);
    if (!force)
        if (auto asked = askFirst(); !asked)
            return asked;
    return remove(*asking, *plan, !cli.json);
}

Result<void> untagInRegistry(const Cli &cli, const QStringList &texts)
{
    const auto asking = askAboutPlace(cli);
    if (!asking)
        return fail(asking.error());
    const auto images = imagesIn(asking->repository, texts);
    if (!images)
        return fail(images.error());
    for (const Reference &image : *images) {
        if (image.tag().isEmpty())
            return fail(ErrorKind::Usage, Tr::tr("%1 is no tag.").arg(image.familiar()));
        const auto gone = QCoro::waitFor(asking->module.untag(asking->client, image.tag(), stopOnInterrupt()));
        if (!gone)
            return gone;
        if (!cli.json)
            print(QStringLiteral("Untagged: ") + image.familiar());
    }
    return {};
}

} // namespace stowage::cli
