// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/pulldialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/dialogs/parts/platformbox.h"
#include "ui/dialogs/parts/referencefield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

PullDialog::PullDialog(const QString &name, QWidget *parent)
    : Sheet(parent)
    , m_name(new ReferenceField(this))
    , m_platform(new PlatformBox(false, this))
    , m_moreButton(new QToolButton(this))
    , m_allTags(new QCheckBox(tr("All tags of this repository"), this))
    , m_plainHttp(new PlainHttpBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_more(buildMore())
{
    setWindowTitle(tr("Pull an Image"));
    setAcceptText(tr("Pull"), u"download"_s);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Image:"), m_name);
    form->addRow(tr("Platform:"), m_platform);
    body()->addLayout(form);
    m_moreButton->setText(tr("More options"));
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setArrowType(Qt::RightArrow);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    body()->addWidget(m_moreButton, 0, Qt::AlignLeft);
    body()->addWidget(m_more);
    body()->addStretch();
    resize(480, sizeHint().height());

    connect(m_moreButton, &QToolButton::toggled, this, [this](bool open) {
        m_more->setVisible(open);
        m_moreButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        adjustSize();
    });
    connect(m_name, &ReferenceField::edited, this, &PullDialog::update);
    connect(m_platform, &QComboBox::currentTextChanged, this, &PullDialog::update);
    connect(this, &QDialog::accepted, this, &PullDialog::choose);
    m_name->setText(name);
    update();
}

QWidget *PullDialog::buildMore()
{
    auto *more = new QWidget(this);
    auto *form = new QFormLayout(more);
    form->setContentsMargins(22, 0, 0, 0);
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
    setFooter(platform ? QString() : platform.error().message.words());
    acceptButton()->setEnabled(!reference.isNull() && platform);
}

RegistryAccess PullDialog::access() const
{
    return {{m_user->text(), m_password->text()}, m_plainHttp->isGranted()};
}

void PullDialog::choose()
{
    Q_EMIT chosen({m_name->reference(), m_platform->mode(), m_platform->platform().value_or(Platform()),
        m_allTags->isChecked(), access()});
}

} // namespace stowage
