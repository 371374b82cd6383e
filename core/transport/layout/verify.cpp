// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/disk/blobslock.h"
#include "core/transport/layout/rehash.h"
#include "core/transport/layout/setaside.h"
#include "core/transport/layout/snapshot.h"

#include <QFileInfo>

namespace stowage {

namespace {

/// What was found, each blob once; who suffers from it is looked up at the end, in one walk over the images.
class Findings {
public:
    bool has(const Digest &blob) const { return m_of.contains(blob); }
    void add(const Sentence &what, const Digest &blob);
    QList<Finding> finish(const Snapshot &snapshot);

private:
    QList<Finding> m_findings;
    QHash<Digest, qsizetype> m_of;
};

void Findings::add(const Sentence &what, const Digest &blob)
{
    if (has(blob))
        return;
    m_of.insert(blob, m_findings.size());
    m_findings.append({what, blob, {}});
}

QList<Finding> Findings::finish(const Snapshot &snapshot)
{
    if (m_findings.isEmpty())
        return {};
    for (const HeldImage &row : snapshot.rows) {
        for (const BlobUse &use : row.facts.blobs) {
            if (const auto found = m_of.constFind(use.digest); found != m_of.cend())
                m_findings[*found].images += row.references;
        }
    }
    return std::move(m_findings);
}

Sentence damagedSentence(const Library &library, const BadBlob &bad, bool isManifest)
{
    const QString blob = bad.file.digest.toString();
    if (!bad.isReadable)
        return Tr::tr("The blob %1 cannot be read: look after the disk, and whether you may read the file.").arg(blob);
    if (!isManifest && setAside(library, bad.file))
        return Tr::tr("The blob %1 was damaged and was put aside. Pull or load the images that use it again: that "
                      "brings a sound one.")
            .arg(blob);
    return Tr::tr("The blob %1 is damaged: its bytes are not what its digest says. Pull or load the images that use it "
                  "again.")
        .arg(blob);
}

/// A damaged manifest stays where it is: a copy looks into manifests and replaces it anyway, and as long as it is here
/// nobody takes what it leads to for garbage.
QSet<Digest> manifestsOf(const Snapshot &snapshot)
{
    QSet<Digest> manifests;
    for (const HeldImage &row : snapshot.rows) {
        for (const BlobUse &use : row.facts.blobs) {
            if (use.part == BlobUse::Part::Manifest)
                manifests.insert(use.digest);
        }
    }
    return manifests;
}

void addDamaged(Findings &findings, const Library &library, const Snapshot &snapshot, const QList<BadBlob> &bad)
{
    if (bad.isEmpty())
        return;
    const QSet<Digest> manifests = manifestsOf(snapshot);
    for (const BadBlob &blob : bad)
        findings.add(damagedSentence(library, blob, manifests.contains(blob.file.digest)), blob.file.digest);
}

/// The size of every blob that is here.
QHash<Digest, qint64> sizesOf(const QList<BlobFile> &files)
{
    QHash<Digest, qint64> sizes;
    for (const BlobFile &file : files)
        sizes.insert(file.digest, QFileInfo(file.path).size());
    return sizes;
}

/// What an index names may never have been fetched; a manifest that is here needs its config and its layers.
bool mayBeMissing(const HeldImage &row, const BlobUse &use)
{
    return use.part == BlobUse::Part::Foreign || (use.part == BlobUse::Part::Manifest && use.digest != row.digest());
}

void addUnfit(Findings &findings, const Snapshot &snapshot, const HeldImage &row, const QHash<Digest, qint64> &sizes)
{
    for (const BlobUse &use : row.facts.blobs) {
        const bool isHere = snapshot.isHere(use.digest);
        if (!isHere && !mayBeMissing(row, use))
            findings.add(
                Tr::tr("The blob %1 is missing. Pull or load the images that use it again.").arg(use.digest.toString()),
                use.digest);
        else if (isHere && sizes.value(use.digest, use.size) != use.size)
            findings.add(Tr::tr("The blob %1 is sound, but an image that uses it names another size for it. Get that "
                                "image anew from whoever made it.")
                             .arg(use.digest.toString()),
                use.digest);
    }
}

/// A problem that no blob of it was found guilty of yet.
void addProblem(Findings &findings, const HeldImage &row)
{
    const auto known = [&](const Digest &blob) { return findings.has(blob); };
    if (!row.facts.problem.isEmpty() && std::ranges::none_of(row.facts.damaged, known))
        findings.add(row.facts.problem, row.facts.damaged.value(0));
}

} // namespace

Result<QList<Finding>> verifyLibrary(const Library &library, const TransferContext &context)
{
    // Nobody deletes blobs under our hands. On a read-only disk there may be no lock, and nobody who would.
    const auto lock = shareBlobs(library);
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    const QList<BlobFile> files = blobFiles(library);
    const QHash<Digest, qint64> sizes = sizesOf(files);
    const auto bad = rehashBlobs(files, context);
    if (!bad)
        return fail(bad.error());
    Findings findings;
    addDamaged(findings, library, *snapshot, *bad);
    for (const HeldImage &row : snapshot->rows) {
        addUnfit(findings, *snapshot, row, sizes);
        addProblem(findings, row);
    }
    return findings.finish(*snapshot);
}

} // namespace stowage
