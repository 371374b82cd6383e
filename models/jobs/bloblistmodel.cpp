// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/bloblistmodel.h"

#include "core/oci/digest.h"
#include "models/jobs/jobtexts.h"

namespace stowage {

void BlobListModel::update(const QList<BlobProgress> &blobs)
{
    if (blobs.size() < m_blobs.size())
        startAgain();
    const qsizetype known = m_blobs.size();
    for (qsizetype row = 0; row < known; ++row)
        change(int(row), blobs.at(row));
    if (blobs.size() > known)
        append(blobs.sliced(known));
}

/// A retried job reports from the beginning.
void BlobListModel::startAgain()
{
    beginResetModel();
    m_blobs.clear();
    endResetModel();
    Q_EMIT countChanged();
}

void BlobListModel::change(int row, const BlobProgress &blob)
{
    if (m_blobs.at(row) == blob)
        return;
    m_blobs[row] = blob;
    Q_EMIT dataChanged(index(row), index(row));
}

void BlobListModel::append(const QList<BlobProgress> &blobs)
{
    const int first = count();
    beginInsertRows({}, first, first + int(blobs.size()) - 1);
    m_blobs += blobs;
    endInsertRows();
    Q_EMIT countChanged();
}

void BlobListModel::retranslate()
{
    if (!m_blobs.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

int BlobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

static QString nameOf(const BlobProgress &blob)
{
    const Result<Digest> digest = Digest::parse(blob.blob);
    return digest ? digest->shortHex() : blob.blob;
}

static double fraction(const BlobProgress &blob)
{
    return isThere(blob.phase) ? 1 : blob.phase == Phase::Waiting ? 0 : fractionOf(blob.current, blob.total);
}

/// A step has none, unless it fetches something.
QString BlobListModel::bytes(const BlobProgress &blob) const
{
    return m_kind == Job::Kind::Build && blob.total <= 0 ? QString() : bytesText(blob.current, blob.total);
}

QVariant BlobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BlobProgress &blob = m_blobs.at(index.row());
    switch (role) {
    case BlobRole::Name:
        return nameOf(blob);
    case BlobRole::Blob:
        return blob.blob;
    case BlobRole::Phase:
        return int(blob.phase);
    case BlobRole::PhaseText:
        return phaseText(blob.phase, m_kind);
    case BlobRole::Current:
        return blob.current;
    case BlobRole::Total:
        return blob.total;
    case BlobRole::Fraction:
        return fraction(blob);
    case BlobRole::BytesText:
        return bytes(blob);
    case BlobRole::Note:
        return blob.note;
    case BlobRole::From:
        return blob.from;
    case BlobRole::Active:
        return blob.phase == Phase::Transfer || blob.phase == Phase::Verify;
    case BlobRole::CanRetry:
        return m_kind != Job::Kind::Build
            && (blob.phase == Phase::Failed || (blob.phase == Phase::Transfer && !blob.from.isEmpty()));
    default:
        return {};
    }
}

QHash<int, QByteArray> BlobListModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "name"},
        {BlobRole::Blob, "blob"},
        {BlobRole::Phase, "phase"},
        {BlobRole::PhaseText, "phaseText"},
        {BlobRole::Current, "current"},
        {BlobRole::Total, "total"},
        {BlobRole::Fraction, "fraction"},
        {BlobRole::BytesText, "bytesText"},
        {BlobRole::Note, "note"},
        {BlobRole::From, "from"},
        {BlobRole::Active, "active"},
        {BlobRole::CanRetry, "canRetry"},
    };
}

} // namespace stowage
