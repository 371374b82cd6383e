// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/libraryplaces.h"
#include "tests/support/imagebuilder.h"

#include <QCoroTask>
#include <QTemporaryDir>

namespace stowage {

inline Reference name(const QString &text)
{
    return Reference::parse(text).value();
}

inline ImageName called(const QString &text)
{
    return ImageName::parse(text);
}

inline Result<void> putBlob(ImageSink &sink, const Digest &digest, const QByteArray &bytes)
{
    Descriptor blob;
    blob.digest = digest;
    blob.size = bytes.size();
    auto writer = QCoro::waitFor(sink.write(blob, {}));
    if (!writer)
        return fail(writer.error());
    if (auto restarted = (*writer)->restart(); !restarted)
        return restarted;
    if (auto written = (*writer)->write(bytes); !written)
        return written;
    return (*writer)->commit();
}

/// Copies a drawn image in as any copy does: blobs, manifests, then the names.
inline Result<void> putImage(const Library &library, const DrawnImage &image, const QStringList &names = {})
{
    const auto sink = librarySink(library);
    if (!sink)
        return fail(sink.error());
    for (auto it = image.blobs.begin(); it != image.blobs.end(); ++it) {
        if (auto written = putBlob(**sink, it.key(), it.value()); !written)
            return written;
    }
    QList<Reference> references;
    for (const QString &text : names)
        references.append(name(text));
    return QCoro::waitFor((*sink)->publish(image.root.descriptor(), references));
}

/// A Library in a folder of its own that is gone with it.
class TestLibrary {
public:
    operator const Library &() const { return m_library; }
    const Library *operator->() const { return &m_library; }
    QString path(const QString &file = {}) const { return m_folder.filePath(QStringLiteral("library/") + file); }

    Result<void> put(const DrawnImage &image, const QStringList &names = {}) const
    {
        return putImage(m_library, image, names);
    }

    ImageSummary row(const DrawnImage &image) const
    {
        const ImageList list = listImages(m_library).value();
        for (const ImageSummary &summary : list.images) {
            if (summary.digest == image.root.digest)
                return summary;
        }
        return {};
    }

    bool has(const Digest &blob) const { return QFile::exists(m_library.blobPath(blob)); }

private:
    QTemporaryDir m_folder;
    Library m_library = Library::open(m_folder.filePath(QStringLiteral("library"))).value();
};

} // namespace stowage
