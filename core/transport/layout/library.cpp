// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/library.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace stowage {

static constexpr qint64 maximumMarkerSize = 64 * 1024;

static QString markerPath(const QString &path)
{
    return path + QStringLiteral("/oci-layout");
}

static std::unexpected<Error> notALibrary(const QString &path, const QString &detail)
{
    return fail(ErrorKind::Damaged,
        Tr::tr(
            "%1 holds something other than a Library. Choose an empty folder, or one that holds an OCI image layout.")
            .arg(path),
        detail);
}

static Result<void> checkMarker(const QString &path)
{
    const auto bytes = readSmallFile(markerPath(path), maximumMarkerSize);
    if (!bytes)
        return fail(bytes.error());
    const auto marker = parseObject(*bytes, markerPath(path));
    if (!marker)
        return notALibrary(path, marker.error().detail);
    const QString version = marker->value(QStringLiteral("imageLayoutVersion")).toString();
    if (!version.startsWith(QStringLiteral("1.")))
        return notALibrary(path, QStringLiteral("imageLayoutVersion \"%1\"").arg(version));
    return {};
}

/// What a Library that was only half made may hold, and nothing else: by a program that was interrupted, or by one that
/// is at it right now.
static bool mayBecomeLibrary(const QString &path)
{
    const QStringList names = QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::ranges::all_of(names, [](const QString &name) {
        return name == QStringLiteral("blobs") || name == QStringLiteral("stowage")
            || name == QStringLiteral("lost+found") || name.startsWith(QStringLiteral("index.json"))
            || name.startsWith(QStringLiteral("oci-layout"));
    });
}

/// The marker comes last: a folder that has it is complete.
static Result<void> fillFolder(const QString &path)
{
    const QString index = path + QStringLiteral("/index.json");
    if (!QFileInfo::exists(index)) {
        const QByteArray empty
            = R"({"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]})";
        if (auto written = replaceFile(index, empty); !written)
            return written;
    }
    return replaceFile(markerPath(path), R"({"imageLayoutVersion":"1.0.0"})");
}

static Result<void> createLibrary(const QString &path)
{
    for (const QString &folder :
        {QStringLiteral("/blobs/sha256"), QStringLiteral("/stowage/partial"), QStringLiteral("/stowage/trash")}) {
        if (auto made = makeFolder(path + folder); !made)
            return made;
    }
    const auto lock = FileLock::acquire(path + QStringLiteral("/stowage/index.lock"), FileLock::Exclusive);
    if (!lock)
        return fail(lock.error());
    return QFileInfo::exists(markerPath(path)) ? Result<void>{} : fillFolder(path);
}

Result<Library> Library::open(const QString &path)
{
    if (path.isEmpty())
        return fail(ErrorKind::Usage, Tr::tr("Name the folder of the Library: an empty path is none."));
    Library library;
    library.m_path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QFileInfo folder(library.m_path);
    if (folder.exists() && !folder.isDir())
        return notALibrary(library.m_path, QStringLiteral("not a folder"));
    if (!QFileInfo::exists(markerPath(library.m_path))) {
        if (!mayBecomeLibrary(library.m_path))
            return notALibrary(library.m_path, QStringLiteral("no oci-layout"));
        if (auto created = createLibrary(library.m_path); !created)
            return fail(created.error());
    }
    if (auto checked = checkMarker(library.m_path); !checked)
        return fail(checked.error());
    library.m_readOnly = ::access(QFile::encodeName(library.m_path).constData(), W_OK) != 0;
    return library;
}

QString Library::blobPath(const Digest &digest) const
{
    return m_path + QStringLiteral("/blobs/") + digest.algorithmName() + u'/' + digest.hex();
}

QString Library::indexPath() const
{
    return m_path + QStringLiteral("/index.json");
}

QString Library::ownPath(const QString &name) const
{
    return m_path + QStringLiteral("/stowage/") + name;
}

} // namespace stowage
