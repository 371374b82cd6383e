// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/oci/descriptor.h"
#include "core/oci/reference.h"
#include "core/transport/layout/library.h"

#include <QSet>

namespace stowage {

/// One descriptor of index.json and what it calls its image. `json` is the truth that is written back; a descriptor
/// that we do not understand has a null digest and is kept as it is.
struct IndexEntry {
    QJsonObject json{};
    Descriptor descriptor{};
    Reference reference{}; ///< null when it has no name, or one that is no reference
    QString otherName{}; ///< a name that is no reference

    bool isNamed() const { return !reference.isNull() || !otherName.isEmpty(); }

    static IndexEntry fromJson(const QJsonObject &json);
    static IndexEntry named(const Descriptor &root, const Reference &name);
    static IndexEntry unnamed(const Descriptor &root);
};

/// index.json as it stands on disk; keys and descriptors that are not ours survive an edit.
struct IndexFile {
    QJsonObject document;
    QList<IndexEntry> entries;

    /// Damaged with a sentence that says what to do; never half of a file, even while another program writes.
    static Result<IndexFile> read(const Library &library);
    QByteArray toJson() const;

    const IndexEntry *find(const Digest &digest) const;
    const IndexEntry *find(const Reference &name) const;

    /// Gives the image one more name, taking it from the image that had it: that one stays, without the name.
    /// Returns the digest of the image that lost it, null when none did.
    Digest assign(const Descriptor &root, const Reference &name);
    /// Adds the image without a name unless it is listed already.
    void addUnnamed(const Descriptor &root);
    /// Each of these images is either named or listed once without a name.
    void tidy(const QSet<Digest> &images);
};

/// What every change to a Library that cannot be written to answers.
Error readOnlyLibrary(const Library &library);

/// The exclusive right to change index.json, kept until it is destroyed. Waits for other programs; worker threads only.
class IndexEdit {
public:
    /// Refused on a read-only disk.
    static Result<IndexEdit> begin(const Library &library);

    IndexFile index;

    /// Replaces the file in one step.
    Result<void> commit() const;

private:
    IndexEdit(FileLock lock, QString path, IndexFile file);

    FileLock m_lock;
    QString m_path;
};

} // namespace stowage
