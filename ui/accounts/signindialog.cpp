// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/accounts/signindialog.h"

#include "core/base/secret.h"
#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/style/icons.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

SignInDialog::SignInDialog(AccountDesk &desk, const Start &start, QWidget *parent)
    : Sheet(parent)
    , m_desk(desk)
    , m_registry(new QLineEdit(start.registry, this))
    , m_user(new QLineEdit(start.user, this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the keychain of this desktop"), this))
    , m_plainHttp(new PlainHttpBox(this))
    , m_diagnose(new QPushButton(themeIcon(u"network-connect"_s), tr("Diagnose…"), this))
{
    keepOutOfCoreDumps(); // of what is about to be typed
    setWindowTitle(tr("Sign In to a Registry"));
    setIntroduction(start.reason);
    setAcceptText(tr("Sign In"), u"im-user"_s);
    m_registry->setPlaceholderText(u"docker.io"_s);
    m_registry->setReadOnly(!start.registry.isEmpty());
    m_registry->setFocusPolicy(start.registry.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    m_user->setObjectName(u"user"_s);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setChecked(!desk.lacksKeychain());
    m_keep->setToolTip(tr("Otherwise it is forgotten when Stowage is closed."));
    m_plainHttp->setChecked(start.plainHttp);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Registry:"), m_registry);
    form->addRow(tr("User name:"), m_user);
    form->addRow(tr("Password or token:"), m_password);
    form->addRow({}, m_keep);
    form->addRow({}, m_plainHttp);
    m_diagnose->setObjectName(u"diagnose"_s);
    m_diagnose->hide();
    body()->addLayout(form);
    body()->addStretch();
    body()->addWidget(m_diagnose, 0, Qt::AlignLeft);
    resize(460, sizeHint().height());
    if (!start.registry.isEmpty())
        (start.user.isEmpty() ? m_user : m_password)->setFocus();
    for (QLineEdit *field : {m_registry, m_user, m_password})
        connect(field, &QLineEdit::textChanged, this, &SignInDialog::update);
    connect(m_diagnose, &QPushButton::clicked, this, [this] {
        if (const auto name = registry())
            Q_EMIT diagnoseWanted(name->domain(), m_plainHttp->isGranted());
    });
    update();
}

SignInDialog::~SignInDialog()
{
    m_stop.request_stop();
}

Result<Reference> SignInDialog::registry() const
{
    const QString typed = m_registry->text().trimmed();
    return Reference::registry(typed.isEmpty() ? m_registry->placeholderText() : typed);
}

void SignInDialog::update()
{
    const auto name = registry();
    setFooter(name ? QString() : name.error().message.words());
    m_plainHttp->setVisible(name && PlainHttpBox::isFor(*name));
    acceptButton()->setEnabled(name && !m_user->text().isEmpty() && !m_password->text().isEmpty());
}

void SignInDialog::setBusy(bool busy)
{
    for (QWidget *field : QList<QWidget *>{m_registry, m_user, m_password, m_keep, m_plainHttp})
        field->setDisabled(busy);
    acceptButton()->setDisabled(busy);
}

void SignInDialog::accept()
{
    const auto name = registry();
    if (!name || !acceptButton()->isEnabled())
        return;
    SignInRequest request{.registry = *name, .credential = {m_user->text(), m_password->text()}};
    request.plainHttp = m_plainHttp->isGranted();
    request.forSession = !m_keep->isChecked();
    setBusy(true);
    setFooter(tr("Asking %1…").arg(name->domain()));
    m_desk.signIn(request, m_stop.get_token()).then(this, [this](const Result<SignInReport> &report) { end(report); });
}

void SignInDialog::end(const Result<SignInReport> &report)
{
    setBusy(false);
    if (report) {
        m_password->clear();
        Q_EMIT signedIn(*report);
        return QDialog::accept();
    }
    if (report.error().kind == ErrorKind::NotFound)
        m_keep->setChecked(false); // no keychain: the next try is for this session
    else
        m_password->selectAll();
    m_diagnose->setVisible(report.error().kind != ErrorKind::NotFound);
    setFooter(report.error().message);
    (report.error().kind == ErrorKind::NotFound ? static_cast<QWidget *>(acceptButton()) : m_password)->setFocus();
}

} // namespace stowage
