// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/preflight.h"
#include "ui/dialogs/parts/platformlist.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace stowage {

/// What a pull would do, as the registry says: how much is fetched, whether the disk holds it, the digest, who we are
/// there and how many pulls are left. An image for several platforms brings a list of them to tick. When the registry
/// does not answer, or no to us, a button does what helps.
class PullCard : public QFrame {
    Q_OBJECT

public:
    explicit PullCard(QWidget *parent = nullptr);

    void clear();
    /// In place of what it said; the list of platforms stays.
    void showAsking(const QString &registry);
    /// `elsewhere` is where else an image that is not there may be.
    void showAnswer(const Result<Preflight> &answer, const QList<Reference> &elsewhere = {});

    /// Whether there is a list to tick.
    bool hasPlatforms() const { return !m_list->offered().isEmpty(); }
    QList<Platform> ticked() const { return m_list->ticked(); }
    bool isAllTicked() const { return m_list->isAllTicked(); }
    void focusPlatforms();

Q_SIGNALS:
    void tickedChanged();
    void sizesWanted(); ///< though looking at them may count as a pull
    void againWanted();
    void signInWanted(const QString &reason);
    void diagnoseWanted();
    void elsewhereWanted(const stowage::Reference &image); ///< in place of the one that is not there

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPlatforms();
    QLayout *buildFacts();
    QLayout *buildActions();
    void offer(const Preflight &preflight);
    void tickAll();
    void forgetSizes();
    void say(const QString &headline);
    void sayAnswer();
    void sayFacts(const Preflight &preflight);
    void sayError(const Error &error);
    void setAction(const QString &text, const std::function<void()> &act);
    void hideActions();
    void offerElsewhere();

    std::optional<Result<Preflight>> m_answer;
    QList<Reference> m_elsewhere;
    std::function<void()> m_act; ///< what m_action does
    PlatformList *m_list; ///< empty while there is nothing to choose
    QWidget *m_platforms;
    QLabel *m_headline;
    QLabel *m_space;
    QLabel *m_remarks;
    QLabel *m_digest;
    QLabel *m_standing;
    QLabel *m_pulls;
    QPushButton *m_action;
    QList<QPushButton *> m_others; ///< further places, beside m_action
    QPushButton *m_diagnose;
};

/// How many other places are offered, a button each.
inline constexpr qsizetype mostPlacesToTry = 3;

/// What a button says that looks for an image elsewhere: "Try Docker Hub", "Try quay.io".
QString tryText(const Reference &elsewhere);

} // namespace stowage
