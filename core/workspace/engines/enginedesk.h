// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagename.h"
#include "core/transport/engine/places/endpointsfound.h"
#include "core/workspace/engines/enginequestions.h"
#include "core/workspace/engines/enginestate.h"
#include "core/workspace/engines/listkeeper.h"
#include "core/workspace/questions/questionthread.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace stowage {

/// The engines that this machine knows of, for the window, which never waits: they are found by themselves, watched on
/// a thread of their own, and come back by themselves. Lives on the GUI thread; every watch ends with it.
class EngineDesk : public QObject {
    Q_OBJECT

public:
    /// `memory`: the folder where lists are kept until the next run; empty: they are not.
    explicit EngineDesk(QString memory = {}, QObject *parent = nullptr);
    ~EngineDesk() override;

    /// Looks for engines around, now and every now and then. Once.
    void start(const Surroundings &around);

    /// In the order in which they were found, those of this machine first.
    const QList<EngineState> &engines() const { return m_engines; }
    const EngineState *engine(const QString &placeId) const; ///< valid until the next signal; nullptr: not there
    /// Translated: what could not be read when it was looked the last time, and what to do about it.
    const Sentences &problems() const { return m_problems; }

    /// Listed from now on, in every run; one of the list no longer. As ownengines.h has them.
    QFuture<Result<void>> add(const EngineEndpoint &endpoint);
    QFuture<Result<void>> takeOff(const QString &placeId);
    /// At once, and tells again what is still wrong: a person did something about it.
    void lookAgain();
    /// Asks again at once: a person did something about it, or wants to be sure.
    void knock(const QString &placeId);
    /// As enginequestions.h has them, like all that follow.
    QFuture<Result<ImageDetails>> details(const QString &placeId, const ImageSummary &image);
    QFuture<Result<void>> tag(const QString &placeId, const ImageSummary &image, const Reference &name);
    QFuture<Result<QList<SearchHit>>> search(
        const QString &placeId, const EngineSearch &search, const std::stop_token &stop);
    QFuture<Result<QString>> run(const QString &placeId, const ContainerWish &wish);
    QFuture<Result<Digest>> commit(const QString &placeId, const CommitWish &wish);
    /// As core/image/listplan.h plans; an image that is meant by its ID goes with all its names.
    QFuture<Result<RemovalPlan>> planRemoval(const QString &placeId, const QList<ImageName> &names);
    QFuture<Result<RemovalPlan>> planUntag(const QString &placeId, const QList<ImageName> &names);
    QFuture<Result<RemovalPlan>> planPrune(const QString &placeId, const PruneRequest &request);
    /// Exactly that, with the containers that it names as users.
    QFuture<Result<EngineRemoval>> remove(const QString &placeId, const RemovalPlan &plan);

Q_SIGNALS:
    void enginesChanged(); ///< one came, went, or is called otherwise
    void changed(const QString &placeId); ///< its images or how it does
    void problemsChanged();
    /// One that was added by hand is listed already, as `other`: it was taken off again.
    void foundTwice(const QString &title, const QString &other);

private:
    template <typename Answer, typename Ask>
    QFuture<Answer> ask(Ask question, const std::stop_token &stop = {});
    QFuture<Result<RemovalPlan>> plan(const QString &placeId, const Planning &planning);
    void look();
    void take(const EndpointsFound &found);
    void follow(QList<EngineEndpoint> endpoints);
    void watch(const EngineEndpoint &endpoint);
    bool callAnew(const EngineEndpoint &endpoint);
    void forget(const QString &placeId);
    void noteMet(const QString &placeId, const EngineMet &met);
    void noteImages(const QString &placeId, const ImageList &images, const ImageList &all);
    void noteLost(const QString &placeId, const Error &why);
    void remember(const QString &placeId);
    EngineState *find(const QString &placeId);
    const EngineState *knownOtherwise(const QString &placeId, const EngineMet &met) const;
    void dropTwin(const QString &placeId, const EngineState &other);

    Surroundings m_around;
    QList<EngineState> m_engines;
    Sentences m_problems;
    QHash<QString, std::stop_source> m_watches;
    QTimer m_again;
    QThreadPool m_disk; ///< one thread: what was found last holds
    ListKeeper m_lists;
    const BookPtr m_book; ///< of the thread
    QuestionThread m_thread;
};

} // namespace stowage
