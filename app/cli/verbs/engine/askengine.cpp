// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/engine/askengine.h"

#include "app/cli/interrupt.h"
#include "core/image/chooseimage.h"
#include "core/jobs/engines/enginesmeant.h"
#include "core/jobs/engines/survey.h"

namespace stowage::cli {

Result<Asking> askTheEngine(const Cli &cli)
{
    return askTheEngine(*cli.engine);
}

Result<Asking> askTheEngine(const EngineChoice &choice)
{
    const auto meant = enginesMeant(choice.kind, choice.text, Surroundings::ofThisProcess());
    if (!meant)
        return fail(meant.error());
    const auto found = QCoro::waitFor(firstThatAnswers(*meant, stopOnInterrupt()));
    if (!found)
        return fail(found.error());
    return engineModule().transform(
        [&](const EngineModule *module) { return Asking{*module, found->endpoint, found->client, *found->met}; });
}

Result<ImageList> listOf(const Asking &asking, EngineList which)
{
    return QCoro::waitFor(asking.module.list(asking.client, asking.met, which, stopOnInterrupt()));
}

static QString nameFor(const ImageSummary &image, const ImageName &name)
{
    if (image.otherNames.contains(name.text))
        return name.text;
    const bool isNamed = name.reference && image.references.contains(*name.reference);
    return isNamed ? name.reference->toString() : image.id.toString();
}

Result<QStringList> engineNames(const Asking &asking, const QStringList &texts)
{
    const auto list = listOf(asking, EngineList::WithIntermediate);
    if (!list)
        return fail(list.error());
    QStringList names;
    for (const QString &text : texts) {
        const ImageName name = ImageName::parse(text);
        const auto place = chooseImage(list->images, name);
        if (!place)
            return fail(place.error());
        names.append(nameFor(list->images.at(*place), name));
    }
    names.removeDuplicates();
    return names;
}

Result<ImageList> wholeListOf(const Asking &asking, EngineList which)
{
    const auto book = std::make_shared<AnatomyBook>();
    return listOf(asking, which).and_then([&](const ImageList &list) {
        return QCoro::waitFor(asking.module.whole(asking.client, asking.met, list, book, stopOnInterrupt()));
    });
}

} // namespace stowage::cli
