// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "ui/shell/desk.h"
#include "ui/shell/messagerow.h"

#include <QHash>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

class QDialog;

namespace stowage {

class DragExports;
class PushDialog;
class SignInDialog;

/// What moves images: pull, push, load, import, export, verify. Each becomes a job of the workspace; when one ends, its
/// result or its error is told in the message bar, with what can be done next. GUI thread.
class TransferVerbs : public QObject {
    Q_OBJECT

public:
    TransferVerbs(Desk desk, QObject *parent);

    /// Asks first; `name` is put into the field.
    void askPull(const QString &name = {});
    /// Into an engine. `over`: who wants it, and is closed when it is pulled; null: the window.
    void askPullInto(const QString &placeId, const QString &name = {}, QDialog *over = nullptr);
    void pull(const PullRequest &request);
    void askPullSeveral(const QList<Reference> &images);
    /// Asks where to; `registry`: where it was dropped, may be empty.
    void askPush(const ImageSelection &selection, const QString &registry);
    /// `images`: their numbers in the archive.
    void askPushArchived(
        const QString &archive, const ImageSelection &selection, const QList<int> &images, const QString &registry);
    void push(const PushRequest &request);
    void diagnose(Job *job); ///< the registry of a transfer of this session
    void load(const QString &path, const QList<int> &images);
    void loadSample();
    /// One after another, into an engine when one is looked at.
    void askImports(QStringList paths, const QString &place = {});
    void askExport(const ImageSelection &selection);
    void verify();
    DragExports &drags() { return *m_drags; }

    /// What is under way, newest first: stopped, tried again when it failed or was stopped, taken off the list.
    void stopNewest();
    void retryNewest();
    bool canRetry() const;
    void clearEnded();

Q_SIGNALS:
    void sampleBusy(bool busy);
    /// A transfer failed, and somebody wants to know why; see DoctorDialog::Start.
    void diagnoseWanted(const QString &place, bool plainHttp);

private:
    PushDialog *openPush(
        const ImageSelection &selection, const QString &registry, QFuture<Result<bool>> hasPlainLayers);
    void openPull(const QString &name, const QString &place, QDialog *over);
    void report(Job *job);
    void reportFailure(Job *job);
    /// `asked`: of a pull or push.
    QList<MessageAction> waysOn(const Error &error, const std::optional<QueueEntry> &asked, const QPointer<Job> &job,
        const QStringList &search);
    void diagnoseFor(const QueueEntry &asked);
    QList<MessageAction> tryElsewhere(const QueueEntry &asked, const QPointer<Job> &job, const QStringList &search);
    void signIn(const QueueEntry &asked, const QPointer<Job> &job, const QString &reason);
    SignInDialog *openSignIn(const QueueEntry &asked, const QString &reason, QWidget *over);
    void loadSampleFrom(const QString &path);
    void endSample(const Job *job);

    Desk m_desk;
    DragExports *m_drags;
    std::shared_ptr<QTemporaryDir> m_sampleFolder;
    QPointer<Job> m_sample;
};

} // namespace stowage
