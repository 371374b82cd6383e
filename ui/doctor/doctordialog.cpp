// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/doctor/doctordialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/doctor/checkupdelegate.h"
#include "ui/doctor/trustdialog.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

// Pixels.
static constexpr int tall = 660;
static constexpr int roomAround = 20;

DoctorDialog::DoctorDialog(DoctorDesk &desk, std::shared_ptr<Accounts> accounts, const Start &start, QWidget *parent)
    : Sheet(parent)
    , m_desk(desk)
    , m_accounts(std::move(accounts))
    , m_placeLabel(new QLabel(this))
    , m_place(new QLineEdit(start.place, this))
    , m_plainHttp(new PlainHttpBox(this))
    , m_steps(new QListView(this))
    , m_detail(new QPlainTextEdit(this))
    , m_copy(new QPushButton(themeIcon(u"edit-copy"_s), {}, this))
    , m_trust(new QPushButton(themeIcon(u"security-medium"_s), {}, this))
    , m_settings(new QPushButton(themeIcon(u"configure"_s), {}, this))
{
    m_plainHttp->setChecked(start.plainHttp);
    build();
    retranslate();
    connect(m_place, &QLineEdit::textChanged, this, &DoctorDialog::update);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, this, &DoctorDialog::showDetail);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DoctorDialog::showDetail);
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &DoctorDialog::take);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DoctorDialog::end);
    connect(m_copy, &QPushButton::clicked, this, &DoctorDialog::copyReport);
    connect(m_trust, &QPushButton::clicked, this, &DoctorDialog::changeTrust);
    connect(m_settings, &QPushButton::clicked, this, [this] { Q_EMIT settingsWanted(m_host); });
    resize(660, parent ? std::min(tall, parent->window()->height() - 2 * roomAround) : tall);
    if (!start.place.isEmpty())
        accept();
}

DoctorDialog::~DoctorDialog()
{
    m_stop.request_stop();
}

void DoctorDialog::build()
{
    m_place->setPlaceholderText(u"registry.example.org/team/app"_s);
    m_placeLabel->setBuddy(m_place);
    m_steps->setModel(&m_model);
    m_steps->setItemDelegate(new CheckUpDelegate(m_steps));
    m_steps->setResizeMode(QListView::Adjust); // sentences wrap anew
    m_steps->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_copy->setObjectName(u"copy"_s);
    m_trust->setObjectName(u"trust"_s);
    m_settings->setObjectName(u"settings"_s);
    m_detail->setReadOnly(true);
    m_detail->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_detail->setFont(monospaced(font()));
    auto *field = new QHBoxLayout;
    field->addWidget(m_placeLabel);
    field->addWidget(m_place, 1);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_steps);
    parts->addWidget(m_detail);
    parts->setStretchFactor(0, 1);
    parts->setChildrenCollapsible(false);
    parts->setSizes({420, 100});
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_copy, m_settings, m_trust})
        buttons->addWidget(button);
    buttons->addStretch();
    body()->addLayout(field);
    body()->addWidget(m_plainHttp);
    body()->addWidget(parts, 1);
    body()->addLayout(buttons);
}

void DoctorDialog::retranslate()
{
    setWindowTitle(tr("Diagnose a Registry"));
    m_placeLabel->setText(tr("Registry or repository:"));
    m_steps->setAccessibleName(tr("Steps"));
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setPlaceholderText(tr("Choose a step to see its details."));
    m_copy->setText(tr("Copy Report"));
    m_copy->setToolTip(
        tr("All that was found, with its details, for whoever runs the registry. Nothing in it is secret."));
    m_settings->setText(tr("Settings…"));
    m_settings->setToolTip(tr("Mirrors, proxy, encryption and certificates of this registry alone."));
    cancelButton()->setText(tr("Close"));
    update();
}

void DoctorDialog::followLanguage()
{
    retranslate();
    m_model.retranslate();
}

Result<Reference> DoctorDialog::place() const
{
    return placeToExamine(m_place->text());
}

void DoctorDialog::accept()
{
    const auto typed = place();
    m_note = {};
    if (typed && acceptButton()->isEnabled())
        examine(*typed);
}

void DoctorDialog::settingsChanged(const QString &host)
{
    if (host == m_host)
        accept();
}

void DoctorDialog::examineAgain(const std::function<QString()> &note)
{
    accept();
    m_note = note;
    update();
}

void DoctorDialog::examine(const Reference &place)
{
    m_stop.request_stop();
    m_stop = {};
    m_examined = place.path().isEmpty() ? place.domain() : place.familiarName();
    m_host = place.domain();
    m_model.start(true);
    CheckUpRequest request{place, {}};
    request.access.accounts = m_accounts;
    request.access.plainHttp = m_plainHttp->isGranted();
    m_watcher.setFuture(m_desk.checkUp(request, m_stop.get_token()));
    update();
}

void DoctorDialog::take(int result)
{
    const Result<Diagnosis> found = m_watcher.resultAt(result);
    if (found)
        m_model.add(*found);
    else
        m_note = [said = found.error().message] { return said.words(); };
}

void DoctorDialog::end()
{
    m_model.end();
    chooseWhatIsBad();
    update();
}

void DoctorDialog::showFound(const QString &place, const QList<Diagnosis> &found)
{
    m_place->setText(place);
    m_examined = m_host = place;
    m_model.start(false);
    for (const Diagnosis &one : found)
        m_model.add(one);
    end();
}

void DoctorDialog::chooseWhatIsBad()
{
    for (int row = 0; row < m_model.found().size(); ++row) {
        if (m_model.found()[row].verdict == Verdict::Bad)
            return m_steps->setCurrentIndex(m_model.index(row));
    }
}

void DoctorDialog::showDetail()
{
    const QString detail = m_steps->currentIndex().data(CheckUpRole::Detail).toString();
    if (m_detail->toPlainText() != detail)
        m_detail->setPlainText(detail);
}

const Diagnosis *DoctorDialog::tls() const
{
    const QList<Diagnosis> &found = m_model.found();
    return found.size() > int(CheckStep::Tls) ? &found[int(CheckStep::Tls)] : nullptr;
}

void DoctorDialog::update()
{
    const auto typed = place();
    const bool running = m_watcher.isRunning();
    const bool isWrong = !typed && !m_place->text().isEmpty();
    setFooter(isWrong ? typed.error().message.words() : m_note ? m_note() : QString());
    m_plainHttp->setVisible(typed && PlainHttpBox::isFor(*typed));
    setAcceptText(m_examined.isEmpty() ? tr("Examine") : tr("Examine Again"), u"view-refresh"_s);
    acceptButton()->setEnabled(typed && !running);
    m_copy->setEnabled(!m_model.found().isEmpty());
    m_settings->setVisible(!m_host.isEmpty());
    const bool isTrusted = tls() && !tls()->trusted.isEmpty();
    m_trust->setVisible(tls() && (tls()->offer || isTrusted));
    m_trust->setEnabled(!running);
    m_settings->setEnabled(!running);
    if (isTrusted && !tls()->offer)
        m_trust->setText(tr("Stop Trusting the CA of %1").arg(m_host));
    else
        m_trust->setText(tr("Trust This CA for %1…").arg(m_host));
}

void DoctorDialog::copyReport() const
{
    QGuiApplication::clipboard()->setText(checkUpReport(m_examined, m_model.found()));
}

void DoctorDialog::changeTrust()
{
    if (!tls())
        return;
    if (const auto offer = tls()->offer)
        askTrust(*offer);
    else
        takeTrustBack();
}

void DoctorDialog::askTrust(const TrustOffer &offer)
{
    auto *dialog = new TrustDialog(m_host, offer.certificate, this);
    connect(dialog, &QDialog::accepted, this, [this, host = m_host, offer] {
        m_desk.trust(host, offer).then(this, [this](const Result<QString> &file) {
            examineAgain([file] {
                return file ? tr("It is trusted as long as this file is there: %1").arg(*file)
                            : file.error().message.words();
            });
        });
    });
    dialog->open();
}

void DoctorDialog::takeTrustBack()
{
    m_desk.distrust(m_host).then(this, [this](const Result<QStringList> &files) {
        examineAgain([files] {
            return files ? tr("No longer trusted. Removed: %1").arg(files->join(u", "_s))
                         : files.error().message.words();
        });
    });
}

} // namespace stowage
