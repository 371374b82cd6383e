// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/archiveinfo.h"
#include "core/image/copy.h"

#include <functional>

namespace stowage {

/// Looks into an archive (or a layout folder) without loading it: reads headers and the small JSON documents only where
/// the file can be seeked, one pass where it is compressed. Blocking. Damaged with a sentence that says what the file
/// seems to be when it is no archive; NotFound.
Result<ArchiveInfo> showArchive(const QString &path, const TransferContext &context);

/// One image of an archive that can be seeked (a folder, a plain tar), to be looked at or copied from. Blocking.
/// NotFound when there is no image at that place; Usage when the archive is compressed and has to be loaded instead.
Result<std::unique_ptr<ImageSource>> archiveSource(const QString &path, int index, const std::stop_token &stop = {});

/// Whether it is compressed as a whole, so that it can only be read from its beginning to its end. Blocking, small.
Result<bool> isPacked(const QString &path);

/// What a load does. An empty path is standard input.
struct LoadRequest {
    QString path;
    QList<int> images; ///< indexes of ArchiveInfo::images; empty: all
    QList<Reference> names; ///< in place of its own, when exactly one image is loaded
};

/// One image that a load brought.
struct LoadedImage {
    Descriptor root;
    QList<Reference> references;
    QList<Platform> platforms;
    Sentences remarks; ///< translated: what is odd about it and yet no error

    QString displayName() const
    {
        return references.isEmpty() ? root.digest.shortHex() : references.first().familiar();
    }
};

struct LoadReport {
    QList<LoadedImage> images;
    Sentences remarks; ///< translated, as in ArchiveInfo
};

/// Brings images from an archive into `sink`. A plain tar or folder is read at several places at once, a compressed one
/// or a stream in one pass, hashing while it copies. Nothing becomes visible unless all of it arrived.
Task<Result<LoadReport>> loadArchive(LoadRequest request, ImageSink &sink, TransferContext context);

/// How an archive is written.
struct SaveRequest {
    enum class Format { Docker, Oci }; ///< both are hybrids that every reader takes; Oci leaves `manifest.json` out

    QString path; ///< empty: standard output
    Format format = Format::Docker;
    Compression compress = Compression::None; ///< or Gzip, Zstd: of the whole file; layers stay as they are
    bool isForNow = false; ///< the file is gone soon: nobody waits until the disk has it
    /// Layers that whoever reads it has: they are named, and their bytes are not in it. Null: none.
    std::function<bool(const Digest &layer)> leavesOut{};
};

/// One image to be saved, with the names that go into the archive.
struct SaveItem {
    ImageSource *source = nullptr; ///< must outlive the task
    QList<Reference> names;
};

struct SaveReport {
    qint64 bytesWritten = 0;
    QList<Manifest> images{}; ///< of the platform that docker's `manifest.json` names, one for each item; or empty ones
};

/// Writes images into one archive, shared layers once (protocols: hybrid of OCI layout and docker archive). A file
/// appears under its name only when it is complete; the whole of it is verified on the way. An index is cut down to the
/// platforms that the source really has.
Task<Result<SaveReport>> saveArchive(QList<SaveItem> items, SaveRequest request, TransferContext context);

/// A root file system becomes an image of one layer (docker import). `changes` are Dockerfile instructions: CMD,
/// ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR; Usage for any other.
struct ImportRequest {
    QString path; ///< empty: standard input
    QString shown; ///< what a file of ours is called, such as the address that it was fetched from; empty: its path
    QString message; ///< recorded in the history; empty: "Imported from FILE"
    QStringList changes;
    Platform platform = Platform::host();
    QList<Reference> names;
};

Task<Result<LoadedImage>> importRootFileSystem(ImportRequest request, ImageSink &sink, TransferContext context);

} // namespace stowage
