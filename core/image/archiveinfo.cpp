// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/archiveinfo.h"

#include "core/base/tr.h"

namespace stowage {

QString archiveFormatName(ArchiveFormat format)
{
    switch (format) {
    case ArchiveFormat::OciLayout:
        return Tr::tr("OCI layout folder");
    case ArchiveFormat::OciArchive:
        return Tr::tr("OCI archive");
    case ArchiveFormat::DockerArchive:
        return Tr::tr("Docker archive");
    case ArchiveFormat::Hybrid:
        return Tr::tr("Docker and OCI archive");
    case ArchiveFormat::RootFileSystem:
        return Tr::tr("root file system");
    }
    return {};
}

QString archiveFormatKey(ArchiveFormat format)
{
    switch (format) {
    case ArchiveFormat::OciLayout:
        return QStringLiteral("oci-layout");
    case ArchiveFormat::OciArchive:
        return QStringLiteral("oci-archive");
    case ArchiveFormat::DockerArchive:
        return QStringLiteral("docker-archive");
    case ArchiveFormat::Hybrid:
        return QStringLiteral("hybrid");
    case ArchiveFormat::RootFileSystem:
        return QStringLiteral("rootfs");
    }
    return {};
}

} // namespace stowage
