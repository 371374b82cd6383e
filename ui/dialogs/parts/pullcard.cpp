// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/pullcard.h"

#include "core/jobs/doctor/checkup.h"
#include "ui/style/colors.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

QLabel *namedLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton *namedButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    return button;
}

void tint(QLabel *label, const QColor &color)
{
    QPalette colors = label->parentWidget()->palette();
    colors.setColor(QPalette::WindowText, color);
    label->setPalette(colors);
}

/// Nothing to say takes no room.
void sayFact(QLabel *label, const QString &fact, Tint how = Tint::Neutral)
{
    const QPalette colors = label->parentWidget()->palette();
    tint(label, how == Tint::Neutral ? quietText(colors, QPalette::WindowText) : tintColor(how, colors));
    label->setText(fact);
    label->setVisible(!fact.isEmpty());
}

QList<Platform> withoutRepetition(const QList<Platform> &platforms)
{
    QList<Platform> once;
    for (const Platform &platform : platforms)
        if (!names(once, platform))
            once.append(platform);
    return once;
}

} // namespace

QString tryText(const Reference &elsewhere)
{
    return elsewhere.isOnDockerHub() ? PullCard::tr("Try Docker Hub") : PullCard::tr("Try %1").arg(elsewhere.domain());
}

PullCard::PullCard(QWidget *parent)
    : QFrame(parent)
    , m_list(new PlatformList(this))
    , m_platforms(buildPlatforms())
    , m_headline(namedLabel(u"headline"_s, this))
    , m_space(namedLabel(u"space"_s, this))
    , m_remarks(namedLabel(u"remarks"_s, this))
    , m_digest(namedLabel(u"digest"_s, this))
    , m_standing(namedLabel(u"standing"_s, this))
    , m_pulls(namedLabel(u"pulls"_s, this))
    , m_action(namedButton(u"action"_s, {}, this))
    , m_diagnose(namedButton(u"diagnose"_s, tr("Diagnose…"), this))
{
    setFrameShape(StyledPanel);
    m_headline->setWordWrap(true);
    m_space->setWordWrap(true);
    m_remarks->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addWidget(m_platforms);
    column->addWidget(m_headline);
    column->addWidget(m_space);
    column->addWidget(m_remarks);
    column->addLayout(buildFacts());
    column->addLayout(buildActions());
    column->addStretch();
    // As high as its answer mostly is, so that nothing jumps when that comes.
    setMinimumHeight(2 * fontMetrics().lineSpacing() + 32);
    connect(m_list, &PlatformList::itemChanged, this, &PullCard::forgetSizes);
    clear();
}

QWidget *PullCard::buildPlatforms()
{
    auto *box = new QWidget(this);
    auto *label = new QLabel(tr("Platforms:"), box);
    auto *all = namedButton(u"all"_s, tr("All platforms"), box);
    m_list->setAccessibleName(tr("Platforms"));
    label->setBuddy(m_list);
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(all);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list);
    connect(all, &QPushButton::clicked, this, &PullCard::tickAll);
    return box;
}

QLayout *PullCard::buildFacts()
{
    m_digest->setFont(monospaced(font()));
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_digest);
    row->addWidget(m_standing);
    row->addStretch();
    row->addWidget(m_pulls);
    return row;
}

QLayout *PullCard::buildActions()
{
    connect(m_action, &QPushButton::clicked, this, [this] {
        // What is done may take the action away.
        if (const std::function<void()> act = m_act)
            act();
    });
    connect(m_diagnose, &QPushButton::clicked, this, &PullCard::diagnoseWanted);
    auto *row = new QHBoxLayout;
    row->addWidget(m_action);
    for (qsizetype i = 1; i < mostPlacesToTry; ++i) {
        m_others.append(namedButton(u"elsewhere%1"_s.arg(i), {}, this));
        connect(m_others.last(), &QPushButton::clicked, this, [this, i] { Q_EMIT elsewhereWanted(m_elsewhere.at(i)); });
        row->addWidget(m_others.last());
    }
    row->addWidget(m_diagnose);
    row->addStretch();
    return row;
}

void PullCard::clear()
{
    m_list->forget();
    m_platforms->hide();
    hideActions();
    say(tr("Once the image has a name, this says what would be fetched."));
}

/// The buttons stay where they are, and with them the keyboard.
void PullCard::showAsking(const QString &registry)
{
    m_act = {};
    say(tr("Asking %1…").arg(registry));
}

void PullCard::showAnswer(const Result<Preflight> &answer, const QList<Reference> &elsewhere)
{
    m_elsewhere = elsewhere.first(qMin(elsewhere.size(), mostPlacesToTry));
    const bool wasActed = m_action->hasFocus();
    m_answer = answer;
    if (answer && answer->isMeasured)
        offer(*answer);
    sayAnswer();
    if (wasActed && m_action->isHidden() && hasPlatforms())
        focusPlatforms();
}

void PullCard::focusPlatforms()
{
    m_list->setFocus();
}

void PullCard::offer(const Preflight &preflight)
{
    const QList<Platform> offered = withoutRepetition(preflight.offered);
    if (offered.size() < 2 || offered == m_list->offered())
        return;
    m_list->offer(offered, preflight.chosen);
    m_platforms->show();
}

void PullCard::tickAll()
{
    m_list->tickAll();
    forgetSizes();
}

/// Those were for other platforms.
void PullCard::forgetSizes()
{
    hideActions();
    say({});
    Q_EMIT tickedChanged();
}

void PullCard::say(const QString &headline)
{
    m_answer.reset();
    tint(m_headline, quietText(palette(), QPalette::WindowText));
    m_headline->setText(headline);
    m_headline->setToolTip({});
    for (QLabel *fact : {m_space, m_remarks, m_digest, m_standing, m_pulls})
        fact->hide();
}

void PullCard::sayAnswer()
{
    if (*m_answer)
        sayFacts(**m_answer);
    else
        sayError(m_answer->error());
}

void PullCard::sayFacts(const Preflight &preflight)
{
    tint(m_headline, palette().color(QPalette::WindowText));
    m_headline->setText(sizeSentence(preflight));
    m_digest->setToolTip(preflight.digest.toString());
    m_digest->setAccessibleName(tr("Digest %1").arg(preflight.digest.toString()));
    sayFact(m_space, spaceSentence(preflight), Tint::Danger);
    sayFact(m_remarks, words(preflight.remarks).join(u'\n'), Tint::Warning);
    sayFact(m_digest, preflight.digest.shortHex());
    sayFact(m_standing, preflight.standing ? standingSentence(*preflight.standing).words() : QString());
    const auto pulls = preflight.standing ? preflight.standing->pulls : std::nullopt;
    sayFact(m_pulls, pulls ? pullsSentence(*pulls).words() : QString(),
        pulls && pulls->isFew() ? Tint::Warning : Tint::Neutral);
    m_diagnose->hide();
    if (preflight.isMeasured)
        setAction({}, {});
    else
        setAction(tr("Size and Platforms"), [this] { Q_EMIT sizesWanted(); });
}

void PullCard::sayError(const Error &error)
{
    tint(m_headline, tintColor(Tint::Danger, palette()));
    m_headline->setText(error.message);
    m_headline->setToolTip(toolTipText(error.detail));
    if (error.signInHelps)
        setAction(tr("Sign In…"), [this, reason = error.message] { Q_EMIT signInWanted(reason); });
    else if (error.kind == ErrorKind::NotFound && !m_elsewhere.isEmpty())
        offerElsewhere();
    else if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Usage)
        setAction({}, {});
    else
        setAction(tr("Try Again"), [this] { Q_EMIT againWanted(); });
    m_diagnose->setVisible(mayBeTheRegistry(error.kind));
}

void PullCard::setAction(const QString &text, const std::function<void()> &act)
{
    m_act = act;
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    for (QPushButton *other : std::as_const(m_others))
        other->hide();
}

void PullCard::offerElsewhere()
{
    setAction(tryText(m_elsewhere.first()), [this, image = m_elsewhere.first()] { Q_EMIT elsewhereWanted(image); });
    for (qsizetype i = 1; i < m_elsewhere.size(); ++i) {
        m_others.at(i - 1)->setText(tryText(m_elsewhere.at(i)));
        m_others.at(i - 1)->show();
    }
}

void PullCard::hideActions()
{
    setAction({}, {});
    m_diagnose->hide();
}

void PullCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_answer)
        sayAnswer();
    QFrame::changeEvent(event);
}

} // namespace stowage
