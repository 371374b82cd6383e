// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/pulldialog.h"

#include "core/base/secret.h"
#include "core/image/remote/elsewhere.h"
#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/dialogs/parts/platformbox.h"
#include "ui/dialogs/parts/pullcard.h"
#include "ui/dialogs/parts/referencefield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

static constexpr int typingPause = 600; // milliseconds

PullDialog::PullDialog(const QString &name, Look look, QWidget *parent)
    : Sheet(parent)
    , m_look(std::move(look))
    , m_name(new ReferenceField(this))
    , m_platform(new PlatformBox(false, this))
    , m_card(new PullCard(this))
    , m_moreButton(new QToolButton(this))
    , m_allTags(new QCheckBox(tr("All tags of this repository"), this))
    , m_plainHttp(new PlainHttpBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_more(buildMore())
    , m_form(new QFormLayout)
    , m_pause(new QTimer(this))
{
    setWindowTitle(tr("Pull an Image"));
    setAcceptText(tr("Pull"), u"download"_s);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("Image:"), m_name);
    m_form->addRow(tr("Platform:"), m_platform);
    body()->addLayout(m_form);
    body()->addWidget(m_card);
    m_moreButton->setText(tr("More options"));
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setArrowType(Qt::RightArrow);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    body()->addWidget(m_moreButton, 0, Qt::AlignLeft);
    body()->addWidget(m_more);
    body()->addStretch();
    resize(480, sizeHint().height());
    connectFields();
    m_name->setText(name);
    startAnew();
}

PullDialog::~PullDialog()
{
    m_asking.request_stop();
}

void PullDialog::connectFields()
{
    m_pause->setObjectName(u"pause"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &PullDialog::ask);
    connect(m_moreButton, &QToolButton::toggled, this, [this](bool open) {
        m_more->setVisible(open);
        m_moreButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        adjustSize();
    });
    connect(m_name, &ReferenceField::edited, this, &PullDialog::startAnew);
    connect(m_platform, &QComboBox::currentTextChanged, this, &PullDialog::startAnew);
    connect(m_allTags, &QCheckBox::toggled, this, &PullDialog::startAnew);
    connect(m_plainHttp, &QCheckBox::toggled, this, &PullDialog::startAnew);
    connect(m_password, &QLineEdit::textEdited, this, &keepOutOfCoreDumps);
    for (QLineEdit *field : {m_user, m_password}) {
        connect(field, &QLineEdit::textEdited, this, &PullDialog::forget);
        connect(field, &QLineEdit::editingFinished, this, &PullDialog::takeCredential);
    }
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(request()); });
    connectCard();
}

void PullDialog::connectCard()
{
    connect(m_card, &PullCard::tickedChanged, this, &PullDialog::askSoon);
    connect(m_card, &PullCard::againWanted, this, &PullDialog::ask);
    connect(m_card, &PullCard::elsewhereWanted, this,
        [this](const Reference &image) { m_name->setText(image.familiar()); });
    connect(m_card, &PullCard::sizesWanted, this, [this] {
        m_mayCount = true;
        ask();
    });
    connect(m_card, &PullCard::signInWanted, this,
        [this](const QString &reason) { Q_EMIT signInWanted(request(), reason); });
    connect(m_card, &PullCard::diagnoseWanted, this,
        [this] { Q_EMIT diagnoseWanted(m_name->reference().name(), m_plainHttp->isGranted()); });
}

QWidget *PullDialog::buildMore()
{
    auto *more = new QWidget(this);
    auto *form = new QFormLayout(more);
    form->setContentsMargins(22, 0, 0, 0);
    m_allTags->setObjectName(u"all-tags"_s);
    m_user->setObjectName(u"user"_s);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_user->setAccessibleName(tr("User name"));
    m_password->setAccessibleName(tr("Password"));
    auto *promise = new QLabel(
        tr("For this pull only, and never written down. Without them the account that you signed in with is used."),
        more);
    promise->setWordWrap(true);
    promise->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(m_allTags);
    form->addRow(m_plainHttp);
    form->addRow(tr("User name:"), m_user);
    form->addRow(tr("Password:"), m_password);
    form->addRow(promise);
    more->hide();
    return more;
}

void PullDialog::update()
{
    const Reference reference = m_name->reference();
    m_plainHttp->setVisible(PlainHttpBox::isFor(reference));
    const auto platform = m_platform->platform();
    const bool lacksPlatform = m_card->hasPlatforms() && m_card->ticked().isEmpty();
    setFooter(!isWhoWhole() ? tr("A user name goes with a password.")
            : lacksPlatform ? tr("Tick at least one platform.")
            : platform      ? QString()
                            : platform.error().message.words());
    acceptButton()->setEnabled(!reference.isNull() && platform && !lacksPlatform && isWhoWhole());
}

/// Half of a way in would hide the one that is known.
bool PullDialog::isWhoWhole() const
{
    return m_user->text().isEmpty() == m_password->text().isEmpty();
}

/// What the card says is about another pull.
void PullDialog::forget()
{
    m_asking.request_stop();
    m_pause->stop();
    m_known.clear();
    m_isKnown = false;
    m_card->clear();
    m_card->setVisible(!m_allTags->isChecked());
    m_form->setRowVisible(m_platform, true);
    update();
}

void PullDialog::startAnew()
{
    forget();
    // Nobody has asked for it yet, and the name may be half typed.
    m_mayCount = !m_name->reference().isOnDockerHub();
    askSoon();
}

/// Not before it is whole: one that is half typed must not be tried.
void PullDialog::takeCredential()
{
    if (!m_user->isModified() && !m_password->isModified())
        return;
    m_user->setModified(false);
    m_password->setModified(false);
    startAnew();
}

bool PullDialog::canAsk() const
{
    return acceptButton()->isEnabled() && !m_allTags->isChecked();
}

void PullDialog::askSoon()
{
    m_asking.request_stop();
    m_pause->stop();
    update();
    if (!canAsk())
        return;
    m_card->showAsking(m_name->reference().domain());
    m_pause->start();
}

void PullDialog::ask()
{
    m_asking.request_stop();
    m_pause->stop();
    m_asking = std::stop_source();
    m_card->showAsking(m_name->reference().domain());
    m_look(request(), m_mayCount, m_asking.get_token())
        .then(this, [this, stop = m_asking.get_token()](const Result<Preflight> &answer) {
            if (!stop.stop_requested())
                showAnswer(answer);
        });
}

void PullDialog::askSignedIn()
{
    m_user->clear();
    m_password->clear();
    ask();
}

void PullDialog::showAnswer(const Result<Preflight> &answer)
{
    const bool wasChoosing = m_platform->hasFocus();
    if (answer)
        m_known = answer->manifests;
    m_isKnown = answer.has_value();
    m_card->showAnswer(answer, sameNameElsewhere(m_name->reference(), m_search));
    if (wasChoosing && m_card->hasPlatforms())
        m_card->focusPlatforms();
    m_form->setRowVisible(m_platform, !m_card->hasPlatforms());
    update();
}

RegistryAccess PullDialog::access() const
{
    return {{m_user->text(), m_password->text()}, m_plainHttp->isGranted()};
}

PullRequest PullDialog::request() const
{
    PullRequest request{m_name->reference(), m_platform->mode(), m_platform->platform().value_or(Platform()),
        m_allTags->isChecked(), access()};
    request.known = m_known;
    request.access.isKnown = m_isKnown;
    if (!m_card->hasPlatforms())
        return request;
    request.platforms = m_card->isAllTicked() ? CopyRequest::Platforms::All : CopyRequest::Platforms::Some;
    request.some = m_card->ticked();
    return request;
}

} // namespace stowage
