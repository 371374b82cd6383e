// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildfeed.h"
#include "ui/builds/builddialog.h"
#include "ui/shell/desk.h"

#include <QPointer>

namespace stowage {

class BuildModel;
class BuildWindow;

/// Builds of this session: asks for one, starts it, shows its steps. A build is a job like others, with a window of its
/// own. GUI thread.
class BuildVerbs : public QObject {
    Q_OBJECT

public:
    BuildVerbs(Desk desk, QObject *parent);

    /// `placeId` is where it is built, `context` what, unless the person says otherwise; both may be empty.
    void ask(const QString &placeId, const QString &context = {});
    void start(const BuildWish &wish);
    void showSteps(Job *job); ///< nothing for jobs that are no builds
    /// Nullptr when its job is not there any more, or no build.
    BuildModel *stepsOf(Job *job) const;

Q_SIGNALS:
    void built(const QString &placeId, const stowage::Digest &image); ///< one is done
    void imageWanted(const QString &placeId, const stowage::Digest &image); ///< somebody wants to see it

private:
    struct Build {
        Job *job;
        BuildWish wish;
        std::shared_ptr<BuildFeed> feed;
        BuildModel *model;
        QPointer<BuildWindow> window{};
    };

    Build *find(const Job *job);
    void again(Job *job);
    void take(const Job *job);
    void end(const Job *job);
    void forget(const QObject *job);

    Desk m_desk;
    QList<Build> m_builds;
    BuildWish m_last; ///< what is built is mostly built again
    QPointer<QDialog> m_question;
};

} // namespace stowage
