// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/image/imagename.h"
#include "core/image/removal.h"
#include "core/image/transfer.h"

#include <QHash>

namespace stowage {

/// The Library: an OCI image layout on disk (image-layout.md) that any number of programs may use at once.
///
/// A small value that names the place; every function is blocking (worker threads) and may be called from any thread.
/// Promises (ARCHITECTURE.md, "The Library's promises"): a blob appears only after digest and size were verified, by an
/// atomic rename; index.json is replaced atomically under a lock; bytes are kept as they came; whatever is removed can
/// be taken back until its time is over; collecting garbage never races a running copy.
///
/// On disk, beside the layout: `stowage/partial` (blobs on their way), `stowage/trash` (receipts of removals),
/// `stowage/damaged` (what verify put aside), `stowage/cache.db` (what images say about themselves, and what layers
/// became on their way to registries), `stowage/list.cache` (the last long list), `stowage/swept` (when garbage was
/// last collected), `stowage/index.lock`, `stowage/blobs.lock`. Deleting `stowage/` loses no image.
class Library {
public:
    /// Opens, and creates what is missing. Refused when it cannot be created; a Library on a read-only disk opens and
    /// answers Refused to every change. Damaged when the folder holds another layout version or something else; Usage
    /// for an empty path.
    static Result<Library> open(const QString &path);

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }

    QString blobPath(const Digest &digest) const; ///< blobs/sha256/<hex>
    QString indexPath() const; ///< index.json
    QString ownPath(const QString &name) const; ///< stowage/<name>

private:
    QString m_path;
    bool m_readOnly = false;
};

/// All images, dangling ones too, with honest sizes. One read of the list that was kept last, as long as nothing has
/// changed since; else of index.json, plus what the cache does not know yet.
Result<ImageList> listImages(const Library &library);

/// The image that a person means. NotFound; Conflict when a short ID fits several, or an ID two images.
Result<ImageSummary> findImage(const Library &library, const ImageName &name);
/// The same for several in one reading of the Library: an answer for each.
QList<Result<ImageSummary>> findImages(const Library &library, const QList<ImageName> &names);

/// Everything about one image, by the digest of its row.
Result<ImageDetails> imageDetails(const Library &library, const Digest &digest);
/// The same for several, by what a person calls them, in one reading of the Library: an answer for each.
QList<Result<ImageDetails>> imageDetails(const Library &library, const QList<ImageName> &names);

/// The manifest or index that a name stands for here, sound; nothing when there is none.
std::optional<RawManifest> manifestNamed(const Library &library, const Reference &name);

/// What the image is made for, as far as it is here: a look at this one image and no other.
QList<Platform> platformsHere(const Library &library, const Descriptor &root);

/// For the blobs of this image: a repository of the registry of `target`, other than its own, under whose name an image
/// with the same blob is here too ("team/base"). The registry probably has the blob there.
QHash<Digest, QString> repositoriesWith(const Library &library, const Digest &image, const Reference &target);

/// Gives the image one more name. A name that another image had moves here; that image stays, dangling if it has no
/// other. Returns the digest of the image that lost the name, null when none did.
Result<Digest> tagImage(const Library &library, const Digest &digest, const Reference &name);

/// What removing these would do: a name takes that name (and the image when it was the last); a digest or an ID takes
/// the image with all its names, Conflict when it has several and not `force`.
Result<RemovalPlan> planRemoval(const Library &library, const QList<ImageName> &names, bool force);

/// Takes just these names; an image may stay without any (dangling). NotFound when a name is not there.
Result<RemovalPlan> planUntag(const Library &library, const QList<Reference> &names);
/// The same for names as they were written: one that another tool gave need not be a reference. Usage for an ID.
Result<RemovalPlan> planUntag(const Library &library, const QList<ImageName> &names);

/// What a clean-up would do.
Result<RemovalPlan> planPrune(const Library &library, const PruneRequest &request);

/// Carries out exactly this plan: names that were given to another image meanwhile stay. Goes through the trash, and
/// answers with what was really taken.
Result<TrashEntry> carryOut(const Library &library, const RemovalPlan &plan);

/// What can still be taken back, newest first.
Result<QList<TrashEntry>> listTrash(const Library &library);

/// Takes one removal back, the newest when `id` is empty. NotFound when there is none.
Result<UndoReport> undoRemoval(const Library &library, const QString &id = {});

/// Forgets removals older than a week (all when `everything`) and deletes what only they led to, and blobs that nothing
/// has led to for a day. What a document leads to that Stowage does not understand stays. Returns the bytes freed.
/// While a copy runs in any process it does nothing: Conflict when `everything` was asked for, else 0, because the next
/// clean-up will do as well. Damaged when an image that is listed hides what belongs to it; nothing of any image goes
/// then.
Result<qint64> collectGarbage(const Library &library, bool everything = false);

/// Bytes that collecting everything would free now.
Result<qint64> garbageSize(const Library &library);

/// collectGarbage() once a day, whoever asks how often; what keeps it from its work is for the next day. Every removal
/// ends with it.
void tidyLibrary(const Library &library);

/// One thing that verify found wrong.
struct Finding {
    Sentence what;
    Digest digest; ///< of the damaged or missing blob, null when it is about something else
    QList<Reference> images; ///< that suffer from it
};

/// Re-hashes every blob and walks every reference. Platforms that an index names and that were never fetched are not
/// wrong. A damaged config or layer is put aside in `stowage/damaged` for a week, so that pulling or loading the image
/// once more repairs it. Reports Verify progress per blob.
Result<QList<Finding>> verifyLibrary(const Library &library, const TransferContext &context);

} // namespace stowage
