// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/mirrorreading.h"
#include "core/image/remote/searchpage.h"
#include "core/image/remote/tagremoval.h"
#include "core/jobs/preflight.h"
#include "core/workspace/registries/registrymemory.h"
#include "core/workspace/registries/registrythread.h"

#include <QObject>
#include <QThreadPool>

namespace stowage {

/// Looking around in registries for the window, which never waits: questions run on a thread of their own and answer
/// through futures, with the errors of core/transport/registry. Remembers which registries and repositories were used
/// and which are favourites. Lives on the GUI thread; everything that is still asked ends with it.
class RegistryDesk : public QObject {
    Q_OBJECT

public:
    /// `memoryPath` is the file that remembers; it need not be there.
    RegistryDesk(std::shared_ptr<Accounts> accounts, QString memoryPath, QObject *parent = nullptr);
    ~RegistryDesk() override;

    QFuture<Result<QStringList>> repositories(const Reference &registry, const std::stop_token &stop = {});
    QFuture<Result<QStringList>> tags(const Reference &repository, const std::stop_token &stop = {});
    QFuture<Result<SearchPage>> search(
        const Reference &registry, const SearchQuery &query, const std::stop_token &stop = {});
    /// Of an image whose digest was seen before without asking for anything but its digest.
    QFuture<Result<ImageOutline>> outline(const Reference &image, const std::stop_token &stop = {});
    QFuture<Result<Digest>> digest(const Reference &image, const std::stop_token &stop = {}); ///< by HEAD
    QFuture<Result<ImageDetails>> details(const Reference &image, const std::stop_token &stop = {});
    /// The future's progress is in tags.
    QFuture<Result<TagRemovalPlan>> planRemoval(const QList<Reference> &images, const std::stop_token &stop = {});
    QFuture<Result<void>> remove(const TagRemovalPlan &plan); ///< exactly its digests
    QFuture<Result<void>> removeTag(const Reference &image);
    /// Tries a mirror of the image's registry: see core/transport/registry/mirrors/measure.h. An image with no
    /// repository (Reference::registry()) stands for none.
    QFuture<Result<MirrorReading>> measure(
        const Mirror &mirror, const Reference &image, const std::stop_token &stop = {});
    /// What a pull into the Library there would do: see core/jobs/preflight.h. Without `mayCount` nothing is asked that
    /// Docker Hub counts as a pull; what was fetched once is known from then on.
    QFuture<Result<Preflight>> preflight(
        const QString &libraryPath, const PullRequest &request, bool mayCount, const std::stop_token &stop = {});

    /// Docker Hub, then those that were added, used or signed in to.
    QStringList registries() const;
    const RegistryMemory &memory() const { return m_memory; }
    void addRegistry(const Reference &registry);
    void forgetRegistry(const QString &registry);
    void noteUse(const Reference &repository);
    void setFavourite(const Reference &repository, bool favourite);
    /// Who is signed in has changed: passes are asked for anew, and the list may be another one.
    void followAccounts();
    /// What was decided about a registry has changed, and holds from the next question on.
    void followSettings();

Q_SIGNALS:
    void registriesChanged();
    void remembered(); ///< repositories or favourites are others now
    void looked(const stowage::Reference &image, const stowage::ImageOutline &outline); ///< after details()
    void notKept(const stowage::Error &error); ///< what was to be remembered could not be written

private:
    using Change = std::function<void(RegistryMemory &)>;

    template <typename Answer, typename Ask>
    QFuture<Answer> ask(
        const Reference &repository, const std::stop_token &stop, Ask act, const RegistryAccess &access = {});
    void change(const Change &act);
    void takeMemory(const Result<RegistryMemory> &memory);
    void tellChange(const RegistryMemory &before, const QStringList &listed);

    const std::shared_ptr<Accounts> m_accounts;
    const QString m_memoryPath;
    RegistryMemory m_memory;
    QList<Change> m_early; ///< made before the memory was read
    bool m_read = false;
    QStringList m_signedIn;
    std::stop_source m_ending;
    QThreadPool m_disk; ///< one thread: changes are written in their order
    QThreadPool m_lists; ///< of accounts
    RegistryThread m_thread;
};

} // namespace stowage
