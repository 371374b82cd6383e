// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

namespace stowage {

/// What a file or folder turned out to hold, told from its content and never from its name.
enum class ArchiveFormat { OciLayout, OciArchive, DockerArchive, Hybrid, RootFileSystem };

/// One image in an archive, before anything is loaded.
struct ArchiveImage {
    int index = 0; ///< its place in the archive, for loading just this one
    QList<Reference> references;
    Digest digest; ///< null when only reading the whole file would tell
    Digest id; ///< of the config; null likewise
    QList<Platform> platforms;
    QDateTime created;
    int layers = 0;
    qint64 size = 0; ///< bytes of its blobs in the archive, each once
    qint64 uniqueSize = 0; ///< of those that no other image of the archive uses
};

/// An archive's content as `show` and a drop on the window list it.
struct ArchiveInfo {
    QString path;
    ArchiveFormat format = ArchiveFormat::OciArchive;
    QString compression; ///< of the file itself: "none", "gzip", "zstd", "xz", "bzip2"
    qint64 fileSize = 0;
    QList<ArchiveImage> images; ///< one without references for a root file system
    Sentences remarks; ///< translated: another platform than this machine's, an odd but harmless thing
};

/// "OCI archive", "docker archive" …, translated.
QString archiveFormatName(ArchiveFormat format);
/// For JSON: "oci-layout", "oci-archive", "docker-archive", "hybrid", "rootfs".
QString archiveFormatKey(ArchiveFormat format);

} // namespace stowage
