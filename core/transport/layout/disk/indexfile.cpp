// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/indexfile.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QJsonDocument>

#include <algorithm>

namespace stowage {

static const QString manifestsKey = QStringLiteral("manifests");
static constexpr qint64 maximumIndexSize = 256 * 1024 * 1024;

static std::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return fail(ErrorKind::Damaged,
        Tr::tr("The Library's list of images is damaged: %1. Put back a copy of this file, or move it away to begin "
               "with an "
               "empty list; the images' data stays where it is.")
            .arg(path),
        detail);
}

static Result<QByteArray> readDocument(const Library &library)
{
    auto bytes = readSmallFile(library.indexPath(), maximumIndexSize);
    if (!bytes && (bytes.error().kind == ErrorKind::NotFound || bytes.error().kind == ErrorKind::Usage))
        return damaged(library.indexPath(), bytes.error().detail);
    return bytes;
}

Result<IndexFile> IndexFile::read(const Library &library)
{
    const auto bytes = readDocument(library);
    if (!bytes)
        return fail(bytes.error());
    auto document = parseObject(*bytes, library.indexPath());
    if (!document)
        return damaged(library.indexPath(), document.error().detail);
    const QJsonValue manifests = document->value(manifestsKey);
    if (!manifests.isArray() && !manifests.isNull() && !manifests.isUndefined())
        return damaged(library.indexPath(), QStringLiteral("\"manifests\" is not a list"));
    IndexFile file{*document, {}};
    const QJsonArray descriptors = manifests.toArray();
    file.entries.reserve(descriptors.size());
    for (const QJsonValue descriptor : descriptors)
        file.entries.append(IndexEntry::fromJson(descriptor.toObject()));
    return file;
}

QByteArray IndexFile::toJson() const
{
    QJsonArray manifests;
    for (const IndexEntry &entry : entries)
        manifests.append(entry.json);
    QJsonObject whole = document;
    whole.insert(manifestsKey, manifests);
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

const IndexEntry *IndexFile::find(const Digest &digest) const
{
    const auto found
        = std::ranges::find(entries, digest, [](const IndexEntry &entry) { return entry.descriptor.digest; });
    return found == entries.end() ? nullptr : &*found;
}

const IndexEntry *IndexFile::find(const Reference &name) const
{
    const auto found = std::ranges::find(entries, name, &IndexEntry::reference);
    return found == entries.end() ? nullptr : &*found;
}

Digest IndexFile::assign(const Descriptor &root, const Reference &name)
{
    Digest loser;
    bool has = false;
    for (IndexEntry &entry : entries) {
        if (entry.reference != name)
            continue;
        if (entry.descriptor.digest == root.digest) {
            has = true;
            continue;
        }
        loser = entry.descriptor.digest;
        entry = IndexEntry::unnamed(entry.descriptor);
    }
    if (!has)
        entries.append(IndexEntry::named(root, name));
    tidy({root.digest, loser});
    return loser;
}

void IndexFile::addUnnamed(const Descriptor &root)
{
    if (!find(root.digest))
        entries.append(IndexEntry::unnamed(root));
}

void IndexFile::tidy(const QSet<Digest> &images)
{
    QSet<Digest> listed;
    for (const IndexEntry &entry : std::as_const(entries)) {
        if (entry.isNamed() && images.contains(entry.descriptor.digest))
            listed.insert(entry.descriptor.digest);
    }
    entries.removeIf([&](const IndexEntry &entry) {
        const Digest &digest = entry.descriptor.digest;
        if (digest.isNull() || entry.isNamed() || !images.contains(digest))
            return false;
        const bool isTwice = listed.contains(digest);
        listed.insert(digest);
        return isTwice;
    });
}

Error readOnlyLibrary(const Library &library)
{
    return {ErrorKind::Refused,
        Tr::tr("The Library at %1 cannot be changed: it is on a read-only disk or belongs to someone else.")
            .arg(library.path()),
        {}, false};
}

IndexEdit::IndexEdit(FileLock lock, QString path, IndexFile file)
    : index(std::move(file))
    , m_lock(std::move(lock))
    , m_path(std::move(path))
{
}

Result<IndexEdit> IndexEdit::begin(const Library &library)
{
    if (library.isReadOnly())
        return fail(readOnlyLibrary(library));
    if (auto folder = makeFolder(library.ownPath({})); !folder)
        return fail(folder.error());
    auto lock = FileLock::acquire(library.ownPath(QStringLiteral("index.lock")), FileLock::Exclusive);
    if (!lock)
        return fail(lock.error());
    auto file = IndexFile::read(library);
    if (!file)
        return fail(file.error());
    return IndexEdit(std::move(*lock), library.indexPath(), std::move(*file));
}

Result<void> IndexEdit::commit() const
{
    return replaceFile(m_path, index.toJson());
}

} // namespace stowage
