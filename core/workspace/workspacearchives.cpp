// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/rewrite.h"
#include "core/image/describe.h"
#include "core/workspace/workspace.h"

#include <QtConcurrentRun>

namespace stowage {

Place Workspace::openArchive(const QString &path)
{
    const Place place{QStringLiteral("archive:") + path, Place::Kind::Archive, path};
    if (!m_archives.contains(place)) {
        m_archives.append(place);
        Q_EMIT placesChanged();
    }
    return place;
}

void Workspace::closeArchive(const QString &placeId)
{
    if (m_archives.removeIf([&](const Place &place) { return place.id == placeId; }) > 0)
        Q_EMIT placesChanged();
}

static Result<ImageDetails> detailsInArchive(const QString &path, int index, const std::stop_token &stop)
{
    const auto source = archiveSource(path, index, stop);
    return source ? QCoro::waitFor(describeImage(**source)) : Result<ImageDetails>(fail(source.error()));
}

QFuture<Result<bool>> Workspace::hasPlainLayers(const QString &archive, const QList<int> &images)
{
    return QtConcurrent::run(&m_looks, [archive, images, stop = m_ending.get_token()]() -> Result<bool> {
        for (const int image : images) {
            const auto details = detailsInArchive(archive, image, stop);
            if (!details)
                return fail(details.error());
            if (stowage::hasPlainLayers(*details))
                return true;
        }
        return false;
    });
}

QFuture<Result<ImageDetails>> Workspace::archiveDetails(const QString &path, int index)
{
    return QtConcurrent::run(
        &m_looks, [path, index, stop = m_ending.get_token()] { return detailsInArchive(path, index, stop); });
}

QFuture<Result<ArchiveInfo>> Workspace::show(const QString &path, const std::stop_token &stop)
{
    return QtConcurrent::run(&m_looks, [path, stop] { return showArchive(path, {stop}); });
}

Job *Workspace::pushArchived(const QString &archive, PushRequest request)
{
    const QueueEntry asked{.request = request};
    request.access.accounts = m_accounts.accounts();
    request.access.isKnown = m_registries.registries().contains(registryOf(asked));
    auto job = std::make_unique<Job>(
        Job::Kind::Push, pushTitle(request), [path = m_libraryPath, archive, request](const TransferContext &context) {
            return stowage::pushArchived(path, archive, request, context);
        });
    job->setLayersAtATime(m_layersAtATime);
    noteUse(job.get(), repositoriesOf(asked));
    return noteAsked(m_jobs.add(std::move(job)), asked);
}

} // namespace stowage
