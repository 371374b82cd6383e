// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/pulldialog.h"

#include "core/base/secret.h"
#include "core/image/remote/elsewhere.h"
#include "ui/dialogs/parts/intobox.h"
#include "ui/dialogs/parts/morebutton.h"
#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/dialogs/parts/platformbox.h"
#include "ui/dialogs/parts/pullcard.h"
#include "ui/dialogs/parts/referencefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

static constexpr int typingPause = 600; // milliseconds

PullDialog::PullDialog(const QString &name, Look look, QWidget *parent)
    : Sheet(parent)
    , m_look(std::move(look))
    , m_name(new ReferenceField(this))
    , m_platform(new PlatformBox(false, this))
    , m_into(new IntoBox(this))
    , m_way(new QComboBox(this))
    , m_card(new PullCard(this))
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
    m_form->addRow(tr("Into:"), m_into);
    m_form->addRow(tr("By:"), m_way);
    m_form->setRowVisible(m_into, false);
    m_form->setRowVisible(m_way, false);
    body()->addLayout(m_form);
    body()->addWidget(m_card);
    auto *moreButton = new MoreButton(m_more, this);
    connect(moreButton, &QToolButton::toggled, this, &QWidget::adjustSize);
    body()->addWidget(moreButton, 0, Qt::AlignLeft);
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
    connect(m_name, &ReferenceField::edited, this, &PullDialog::startAnew);
    connect(m_platform, &QComboBox::currentTextChanged, this, &PullDialog::startAnew);
    connect(m_allTags, &QCheckBox::toggled, this, &PullDialog::startAnew);
    connect(m_plainHttp, &QCheckBox::toggled, this, &PullDialog::startAnew);
    connect(m_password, &QLineEdit::textEdited, this, &keepOutOfCoreDumps);
    for (QLineEdit *field : {m_user, m_password}) {
        connect(field, &QLineEdit::textEdited, this, &PullDialog::forget);
        connect(field, &QLineEdit::editingFinished, this, &PullDialog::takeCredential);
    }
    connect(m_into, &QComboBox::currentIndexChanged, this, &PullDialog::showWay);
    connect(m_way, &QComboBox::currentIndexChanged, this, &PullDialog::startAnew);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(request(), into()); });
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
    return more;
}

void PullDialog::offerEngines(const QList<Engine> &engines, const QString &place)
{
    m_engines = engines;
    m_way->setObjectName(u"way"_s);
    QList<Place> places;
    for (const Engine &engine : engines)
        places.append(engine.place);
    m_into->offer(places, place);
    m_form->setRowVisible(m_into, !engines.isEmpty());
    showWay();
}

/// Of an engine there are two.
void PullDialog::showWay()
{
    const bool isEngine = Place::isEngine(m_into->placeId());
    const int chosen = std::max(0, m_way->currentIndex());
    const QSignalBlocker quiet(m_way);
    m_way->clear();
    m_way->addItem(tr("%1 itself").arg(m_into->currentText()), false);
    m_way->addItem(tr("Stowage, through the Library"), true);
    m_way->setCurrentIndex(chosen);
    m_form->setRowVisible(m_way, isEngine);
    startAnew();
}

const PullDialog::Engine *PullDialog::fetcher() const
{
    const auto found = std::ranges::find(m_engines, into().place, [](const Engine &engine) { return engine.place.id; });
    return into().isByEngine() && found != m_engines.end() ? &*found : nullptr;
}

QString PullDialog::objection() const
{
    const Engine *const engine = fetcher();
    if (engine && isOfSeveralPlatforms())
        return tr("%1 fetches one platform at a time.").arg(engine->place.title);
    if (engine && m_allTags->isChecked() && !engine->pullsEveryTag)
        return tr("%1 cannot fetch all tags in one go.").arg(engine->place.title);
    return {};
}

PullInto PullDialog::into() const
{
    if (m_into->count() == 0)
        return {};
    return {m_into->placeId(), m_way->currentData().toBool()};
}

QString PullDialog::wayFooter() const
{
    if (!Place::isEngine(into().place))
        return {};
    return into().isByEngine()
        ? tr("From where %1 is set up to fetch; after a break it begins anew.").arg(m_into->currentText())
        : tr("Goes on where it broke off. The image stays in the Library too.");
}

QString PullDialog::footer() const
{
    const auto platform = m_platform->platform();
    if (!isWhoWhole())
        return tr("A user name goes with a password.");
    if (m_card->hasPlatforms() && m_card->ticked().isEmpty())
        return tr("Tick at least one platform.");
    if (!objection().isEmpty())
        return objection();
    return platform ? wayFooter() : platform.error().message.words();
}

bool PullDialog::isOfSeveralPlatforms() const
{
    return m_card->hasPlatforms() ? m_card->ticked().size() > 1 : m_platform->mode() == CopyRequest::Platforms::All;
}

void PullDialog::update()
{
    const Reference reference = m_name->reference();
    m_plainHttp->setVisible(PlainHttpBox::isFor(reference) && (!fetcher() || fetcher()->takesPlainHttp));
    const auto platform = m_platform->platform();
    const bool lacksPlatform = m_card->hasPlatforms() && m_card->ticked().isEmpty();
    const bool canBe = objection().isEmpty();
    setFooter(footer());
    acceptButton()->setEnabled(!reference.isNull() && platform && !lacksPlatform && canBe && isWhoWhole());
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
    m_card->setVisible(!m_allTags->isChecked() && !fetcher()); // what an engine has and may, it knows best
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
    return acceptButton()->isEnabled() && !m_allTags->isChecked() && !fetcher();
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
