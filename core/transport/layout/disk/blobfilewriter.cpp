// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/blobfilewriter.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/layout/disk/growingfile.h"

#include <QFileInfo>

namespace stowage {

namespace {

Result<void> moveToPlace(PartialFile &file, const QString &path)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    return file.moveTo(path);
}

std::unexpected<Error> thrownAway(const QString &detail)
{
    return fail(ErrorKind::Damaged,
        Tr::tr(
            "The data that arrived is not what it should be, and was thrown away. Try again; if it happens again, the "
            "image is damaged where it comes from."),
        detail);
}

class BlobFileWriter final : public BlobWriter {
public:
    BlobFileWriter(GrowingFile file, QString path, Descriptor blob)
        : m_file(std::move(file))
        , m_path(std::move(path))
        , m_blob(std::move(blob))
    {
    }
    ~BlobFileWriter() override;

    qint64 offset() const override { return m_file.size(); }
    Result<void> restart() override { return m_file.clear(); }
    Result<void> write(QByteArrayView bytes) override;
    Result<void> commit() override;

private:
    std::unexpected<Error> refuse(const QString &detail);

    GrowingFile m_file;
    QString m_path;
    Descriptor m_blob;
    bool m_finished = false;
};

BlobFileWriter::~BlobFileWriter()
{
    if (m_finished)
        return;
    if (m_file.file().isPrivate() || m_file.size() == 0)
        static_cast<void>(m_file.file().remove());
    else
        static_cast<void>(m_file.flush());
}

std::unexpected<Error> BlobFileWriter::refuse(const QString &detail)
{
    m_finished = true;
    static_cast<void>(m_file.file().remove());
    return thrownAway(QStringLiteral("%1: %2").arg(m_blob.digest.toString(), detail));
}

Result<void> BlobFileWriter::write(QByteArrayView bytes)
{
    if (m_finished)
        return thrownAway({});
    if (m_file.size() + bytes.size() > m_blob.size)
        return refuse(QStringLiteral("more than the promised %1 bytes").arg(m_blob.size));
    return m_file.append(bytes);
}

Result<void> BlobFileWriter::commit()
{
    if (m_finished)
        return thrownAway({});
    if (m_file.size() != m_blob.size)
        return refuse(QStringLiteral("%1 bytes instead of %2").arg(m_file.size()).arg(m_blob.size));
    if (const Digest digest = m_file.digest(); digest != m_blob.digest)
        return refuse(QStringLiteral("its digest is %1").arg(digest.toString()));
    if (auto flushed = m_file.flush(); !flushed)
        return flushed;
    auto moved = moveToPlace(m_file.file(), m_path);
    m_finished = moved.has_value();
    return moved;
}

class IngestFileWriter final : public IngestWriter {
public:
    IngestFileWriter(Library library, PartialFile file)
        : m_library(std::move(library))
        , m_file(std::move(file), Digest::Algorithm::Sha256)
    {
    }
    ~IngestFileWriter() override
    {
        if (!m_finished)
            static_cast<void>(m_file.file().remove());
    }

    Result<void> write(QByteArrayView bytes) override { return m_file.append(bytes); }
    Result<Descriptor> commit() override;

private:
    Library m_library;
    GrowingFile m_file;
    bool m_finished = false;
};

Result<Descriptor> IngestFileWriter::commit()
{
    if (auto flushed = m_file.flush(); !flushed)
        return fail(flushed.error());
    Descriptor blob;
    blob.digest = m_file.digest();
    blob.size = m_file.size();
    const QString path = m_library.blobPath(blob.digest);
    if (QFileInfo(path).size() == blob.size && QFileInfo::exists(path))
        return blob;
    if (auto moved = moveToPlace(m_file.file(), path); !moved)
        return fail(moved.error());
    m_finished = true;
    return blob;
}

} // namespace

Result<std::unique_ptr<BlobWriter>> blobFileWriter(const Library &library, const Descriptor &blob)
{
    if (!blob.digest.isVerifiable())
        return fail(ErrorKind::Damaged, Tr::tr("This image uses a kind of digest that Stowage cannot verify."),
            blob.digest.toString());
    auto partial = PartialFile::openFor(library, blob.digest);
    if (!partial)
        return fail(partial.error());
    GrowingFile file(std::move(*partial), blob.digest.algorithm());
    if (auto resumed = file.resume(blob.size); !resumed)
        return fail(resumed.error());
    return std::make_unique<BlobFileWriter>(std::move(file), library.blobPath(blob.digest), blob);
}

Result<std::unique_ptr<IngestWriter>> ingestFileWriter(const Library &library)
{
    auto partial = PartialFile::openPrivate(library);
    if (!partial)
        return fail(partial.error());
    return std::make_unique<IngestFileWriter>(library, std::move(*partial));
}

Result<void> writeBlob(const Library &library, const Descriptor &blob, const QByteArray &bytes)
{
    auto writer = blobFileWriter(library, blob);
    if (!writer)
        return fail(writer.error());
    if (auto restarted = (*writer)->restart(); !restarted)
        return restarted;
    if (auto written = (*writer)->write(bytes); !written)
        return written;
    return (*writer)->commit();
}

} // namespace stowage
