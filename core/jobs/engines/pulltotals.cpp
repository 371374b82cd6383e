// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/pulltotals.h"

#include "core/image/imagesource.h"
#include "core/jobs/registrymodule.h"
#include "core/oci/manifest.h"

namespace stowage {

void PullTotals::add(const BlobProgress &step)
{
    m_steps.insert(step.blob, step);
    m_tell(measured(step));
}

void PullTotals::learn(const QList<Descriptor> &layers)
{
    for (const Descriptor &layer : layers)
        m_sizes.insert(layer.digest.shortHex(), layer.size);
    for (const BlobProgress &step : std::as_const(m_steps)) {
        if (m_sizes.contains(step.blob))
            m_tell(measured(step));
    }
}

BlobProgress PullTotals::measured(BlobProgress step) const
{
    if (step.total >= 0 || !m_sizes.contains(step.blob))
        return step;
    step.total = m_sizes.value(step.blob);
    if (step.phase == Phase::Verify || step.phase == Phase::Done)
        step.current = step.total;
    return step;
}

/// The index's entry, as a copy would choose it; null: it has none that suits.
static Descriptor chosenFrom(const Index &index, const Platform &platform)
{
    const QList<Descriptor> images = index.images();
    QList<Platform> offered;
    for (const Descriptor &image : images)
        offered.append(image.platform);
    return images.value(bestMatch(platform.isNull() ? Platform::host() : platform, offered, !platform.isNull()));
}

static Task<QList<Descriptor>> layersOver(ImageSource &source, Platform platform)
{
    auto raw = co_await source.root();
    if (raw && mediaKind(raw->mediaType) == MediaKind::Index) {
        const auto index = Index::parse(*raw);
        raw = co_await source.manifest(index ? chosenFrom(*index, platform) : Descriptor());
    }
    const auto manifest = raw ? Manifest::parse(*raw) : fail(raw.error());
    co_return manifest ? manifest->layers + QList{manifest->config} : QList<Descriptor>();
}

Task<void> learnTotals(
    std::shared_ptr<PullTotals> totals, Reference image, Platform platform, RegistryAccess access, std::stop_token stop)
{
    const auto module = registryModule();
    if (!module)
        co_return;
    const auto book = std::make_shared<ManifestBook>();
    book->mayCount = !image.isOnDockerHub();
    TransferContext context;
    context.stop = stop;
    const auto source = (*module)->source((*module)->client(image, access, patienceOfWatchers()), image, context, book);
    totals->learn(co_await layersOver(*source, platform));
}

} // namespace stowage
