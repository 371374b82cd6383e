// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"
#include "models/jobs/jobroles.h"

#include <QAbstractListModel>

namespace stowage {

/// The blobs of one job, a row each, in the order in which they were first heard of. Changed rows say so and new ones
/// are added at the end, so that delegates and their animations live on. GUI thread.
class BlobListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /// `kind` of the job: those of a build are its steps.
    explicit BlobListModel(Job::Kind kind = Job::Kind::Pull, QObject *parent = nullptr)
        : QAbstractListModel(parent)
        , m_kind(kind)
    {
    }

    void update(const QList<BlobProgress> &blobs);
    int count() const { return int(m_blobs.size()); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void startAgain();
    void change(int row, const BlobProgress &blob);
    void append(const QList<BlobProgress> &blobs);

    QString bytes(const BlobProgress &blob) const;

    const Job::Kind m_kind;
    QList<BlobProgress> m_blobs;
};

} // namespace stowage
