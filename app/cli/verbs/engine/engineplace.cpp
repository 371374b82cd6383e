// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/engine/engineplace.h"

#include "app/cli/interrupt.h"
#include "app/cli/verbs/engine/askengine.h"
#include "core/image/chooseimage.h"

namespace stowage::cli {

static Result<ImageDetails> details(const Asking &asking, const ImageList &list, const QString &text)
{
    return chooseImage(list.images, ImageName::parse(text)).and_then([&](qsizetype place) {
        return QCoro::waitFor(
            asking.module.describe(asking.client, asking.met, list.images.at(place), stopOnInterrupt()));
    });
}

Result<ImageList> imagesInEngine(const Cli &cli, EngineList which, Study how)
{
    return askTheEngine(cli).and_then(
        [&](const Asking &asking) { return how == Study::Each ? wholeListOf(asking, which) : listOf(asking, which); });
}

QList<Result<ImageDetails>> detailsInEngine(const Cli &cli, const QStringList &texts)
{
    const auto asking = askTheEngine(cli);
    const auto images = asking ? listOf(*asking, EngineList::WithIntermediate) : fail(asking.error());
    if (!images)
        return QList<Result<ImageDetails>>(texts.size(), fail(images.error()));
    QList<Result<ImageDetails>> answers;
    for (const QString &text : texts)
        answers.append(details(*asking, *images, text));
    return answers;
}

} // namespace stowage::cli
