// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QTimer;

namespace stowage {

class IntoBox;
class PlainHttpBox;
class PlatformBox;
class PullCard;
class ReferenceField;

/// Asks what to pull: a name that is checked while it is typed, and which platform. What is rarely needed (all tags,
/// plain HTTP, user and password for this pull) unfolds on demand. When the person stops typing it asks the registry
/// what the pull would do, and shows that on a card; the pull need not wait for it. Docker Hub is asked for what costs
/// no pull until the person wants to see more.
class PullDialog : public Sheet {
    Q_OBJECT

public:
    /// Asks what a pull would do: see Workspace::preflight().
    using Look = std::function<QFuture<Result<Preflight>>(const PullRequest &, bool mayCount, const std::stop_token &)>;

    PullDialog(const QString &name, Look look, QWidget *parent);
    ~PullDialog() override;

    /// An engine that can take it too, as it is called, and what it can do by itself.
    struct Engine {
        Place place;
        bool takesPlainHttp = false;
        bool pullsEveryTag = false;
    };
    /// `place` is where it goes unless the person says otherwise.
    void offerEngines(const QList<Engine> &engines, const QString &place);
    /// Registries where an image may be that is not where its name says, best first; Docker Hub always is one.
    void setSearch(const QStringList &registries) { m_search = registries; }
    /// Asks the registry, without waiting for the person to stop typing.
    void ask();
    /// As whoever has signed in by now, not as who was typed here.
    void askSignedIn();

Q_SIGNALS:
    void chosen(const stowage::PullRequest &request, const stowage::PullInto &into);
    /// The registry refuses to say; `reason` is its sentence.
    void signInWanted(const stowage::PullRequest &request, const QString &reason);
    /// The registry could not be asked, or said no, and somebody wants to know why; see DoctorDialog::Start.
    void diagnoseWanted(const QString &place, bool plainHttp);

private:
    QWidget *buildMore();
    void connectFields();
    void connectCard();
    void update();
    void forget();
    void startAnew();
    void takeCredential();
    void showWay();
    PullInto into() const;
    QString footer() const;
    QString wayFooter() const;
    bool isOfSeveralPlatforms() const;
    const Engine *fetcher() const; ///< who fetches by itself; nullptr: we do
    QString objection() const; ///< what the one who fetches cannot do
    bool canAsk() const;
    bool isWhoWhole() const;
    void askSoon();
    void showAnswer(const Result<Preflight> &answer);
    PullRequest request() const;
    RegistryAccess access() const;

    const Look m_look;
    ReferenceField *m_name;
    PlatformBox *m_platform;
    IntoBox *m_into;
    QComboBox *m_way;
    QList<Engine> m_engines;
    PullCard *m_card;
    QCheckBox *m_allTags;
    PlainHttpBox *m_plainHttp;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QWidget *m_more;
    QFormLayout *m_form;
    QStringList m_search;
    KnownManifests m_known; ///< since the image was asked for
    bool m_isKnown = false; ///< the registry has answered for it
    bool m_mayCount = false; ///< as a pull, what is asked: on Docker Hub only when somebody wants to see more
    QTimer *m_pause;
    std::stop_source m_asking;
};

} // namespace stowage
