// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "ui/shell/desk.h"
#include "ui/shell/messagebar.h"

#include <QDialog>
#include <QPointer>

namespace stowage {

/// What is done to images in the Library: names given and taken, removal with its undo, clean-up, the trash. Every
/// removal shows its exact plan first. GUI thread.
class LibraryVerbs : public QObject {
    Q_OBJECT

public:
    LibraryVerbs(Desk desk, QObject *parent);

    /// `name`: how the image was chosen; null when it has none.
    void tag(const ImageSummary &image, const Reference &name);
    void untag(const QList<Reference> &names);
    void remove(const ImageSelection &selection);
    void cleanUp();
    void undo(const QString &trashId = {});
    void showTrash();

private:
    void give(const Digest &image, const Reference &name);
    void offer(const Result<RemovalPlan> &plan);
    void carryOut(const RemovalPlan &plan);
    void tellRemoved(const Result<TrashEntry> &entry);
    void emptyTrash();

    /// Whether an answer is still awaited that a verb asked for, or its question stands: the same key again would ask
    /// twice.
    bool isBusy() const { return m_awaited > 0 || (m_question && m_question->isVisible()); }
    void open(QDialog *question);
    template <typename Answer, typename Use>
    void await(QFuture<Answer> answer, Use use);

    Desk m_desk;
    int m_awaited = 0;
    QPointer<QDialog> m_question;
    QHash<QString, MessageBar::Number> m_undoable; ///< what offers to take a removal back, by its id
};

/// What a selection asks to remove: the chosen names, and the images that have none.
QList<ImageName> removalNames(const ImageSelection &selection);

} // namespace stowage
