// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/blobset.h"

#include "core/base/hex.h"

#include <QDir>
#include <QFile>

#include <dirent.h>
#include <memory>

namespace stowage {

namespace {

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

/// The bytes that a file name of `2 * length` hex digits stands for, into `raw`.
bool fromHex(const char *name, char *raw, size_t length)
{
    for (size_t i = 0; i < length; ++i) {
        const int high = lowerHexValue(name[2 * i]);
        const int low = high < 0 ? -1 : lowerHexValue(name[2 * i + 1]);
        if (low < 0)
            return false;
        raw[i] = char(high * 16 + low);
    }
    return name[2 * length] == '\0';
}

struct Folder {
    QString path;
    Digest::Algorithm algorithm;
    size_t length; ///< of a digest, in bytes
};

/// Calls `found` with the binary digest of every blob in one folder.
template <typename Found>
void readFolder(const Folder &folder, Found found)
{
    const std::unique_ptr<DIR, CloseFolder> dir(::opendir(QFile::encodeName(folder.path).constData()));
    std::array<char, 64> raw;
    for (const dirent *entry = dir ? ::readdir(dir.get()) : nullptr; entry; entry = ::readdir(dir.get())) {
        if (fromHex(entry->d_name, raw.data(), folder.length))
            found(QByteArrayView(raw.data(), qsizetype(folder.length)));
    }
}

std::array<Folder, 2> folders(const Library &library)
{
    const QString blobs = library.path() + QStringLiteral("/blobs/");
    return {Folder{blobs + QStringLiteral("sha256"), Digest::Algorithm::Sha256, 32},
        Folder{blobs + QStringLiteral("sha512"), Digest::Algorithm::Sha512, 64}};
}

} // namespace

BlobSet blobsHere(const Library &library)
{
    BlobSet present;
    for (const Folder &folder : folders(library))
        readFolder(folder, [&](QByteArrayView raw) { present.insert(BlobKey(raw)); });
    return present;
}

QList<BlobFile> blobFiles(const Library &library)
{
    QList<BlobFile> files;
    for (const Folder &folder : folders(library)) {
        readFolder(folder, [&](QByteArrayView raw) {
            const Digest digest = Digest::fromRaw(folder.algorithm, raw.toByteArray());
            files.append({digest, library.blobPath(digest)});
        });
    }
    return files;
}

} // namespace stowage
