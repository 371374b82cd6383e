// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "ui/containers/rundialog.h"
#include "ui/shell/desk.h"

#include <QPointer>

namespace stowage {

/// Containers from the point of view of images in an engine: one is run, one becomes an image. GUI thread.
class ContainerVerbs : public QObject {
    Q_OBJECT

public:
    ContainerVerbs(Desk desk, QObject *parent);

    /// Of the first image that is chosen.
    void askRun(const QString &placeId, const ImageSelection &selection);
    void askCommit(const QString &placeId, const ImageSelection &selection);

Q_SIGNALS:
    void made(const QString &placeId, const stowage::Digest &image); ///< of a container

private:
    void open(QDialog *question);
    void run(const QString &placeId, const ContainerWish &wish, RunDialog::Where where);
    void runInTerminal(const QString &placeId, const ContainerWish &wish);
    void commit(const QString &placeId, const CommitWish &wish);
    QString titleOf(const QString &placeId) const;

    Desk m_desk;
    QPointer<QDialog> m_question;
};

/// Containers of these images that the engine itself made: others cannot become images there.
QList<ImageUser> committable(const ImageSelection &selection);

/// What stowagectl is told to do the same: to be typed, or to be run in a terminal.
QStringList runCommand(const EngineState &engine, const ContainerWish &wish);

} // namespace stowage
