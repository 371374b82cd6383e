// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "ui/shell/desk.h"

#include <QDialog>
#include <QPointer>
#include <QSet>

#include <functional>

namespace stowage {

/// What is done to images in an engine: names given and taken, removal, clean-up; and what is found through it. Nothing
/// comes back from there, but for a name that was taken off. GUI thread.
class EngineVerbs : public QObject {
    Q_OBJECT

public:
    EngineVerbs(Desk desk, QObject *parent);

    void tag(const QString &placeId, const ImageSummary &image, const Reference &name);
    void untag(const QString &placeId, const QList<Reference> &names);
    /// By place; asks about one engine after another, until somebody says no.
    void remove(QMap<QString, ImageSelection> selections);
    void cleanUp(const QString &placeId);
    void askAdd(); ///< one more to the list
    void takeOff(const QString &placeId); ///< one that was added by hand
    void askPush(const QString &placeId, const QList<Reference> &names);
    void askSearch(const QString &placeId); ///< the registries that the engine searches

Q_SIGNALS:
    /// Of what was found; `over` asked, and is to close when it is pulled.
    void pullWanted(const QString &placeId, const QString &name, QDialog *over);

private:
    void give(const QString &placeId, const ImageSummary &image, const Reference &name);
    struct Removal {
        QString placeId;
        RemovalPlan all; ///< with what containers hold
        std::function<void()> next; ///< asks about the next engine
    };
    void planFree(const Removal &removal, const QList<ImageName> &names);
    void offer(const Removal &removal, const RemovalPlan &free);
    void giveBack(const QString &placeId, const RemovalPlan &plan);
    void carryOut(const QString &placeId, const RemovalPlan &plan);
    void tellRemoved(const QString &placeId, const Result<EngineRemoval> &removal);
    QString titleOf(const QString &placeId) const;
    /// The same key again would ask twice.
    bool isBusy(const QString &placeId) const;
    void open(QDialog *question);

    Desk m_desk;
    QSet<QString> m_awaited; ///< places where something is being planned; a slow one keeps no other waiting
    QPointer<QDialog> m_question;
};

} // namespace stowage
