// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "ui/shell/desk.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace stowage {

/// What moves images: pull, load, import, export, verify. Each becomes a job of the workspace; when one ends, its
/// result or its error is told in the message bar, with what can be done next. GUI thread.
class TransferVerbs : public QObject {
    Q_OBJECT

public:
    TransferVerbs(Desk desk, QObject *parent);

    /// Asks first; `name` is put into the field.
    void askPull(const QString &name = {});
    void pull(const PullRequest &request);
    void load(const QString &path, const QList<int> &images);
    void loadSample();
    void askImport(const QString &path);
    void askExport(const ImageSelection &selection);
    /// Writes them into a folder of ours that goes with the program, for a drag; the job's result names the file.
    Job *exportForDrag(const ImageSelection &selection, QString *path);
    void verify();

private:
    void report(Job *job);
    void reportFailure(Job *job);
    QString scratchPath(const QString &fileName);

    Desk m_desk;
    QHash<Job *, Reference> m_pulls; ///< to ask again with a password
    std::unique_ptr<QTemporaryDir> m_scratch;
};

/// How a person calls the selected images, a name or a short digest each.
QStringList spokenNames(const ImageSelection &selection);

} // namespace stowage
