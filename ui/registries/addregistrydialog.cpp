// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/addregistrydialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stowage {

AddRegistryDialog::AddRegistryDialog(QWidget *parent)
    : Sheet(parent)
    , m_name(new QLineEdit(this))
    , m_plainHttp(new PlainHttpBox(this))
{
    setWindowTitle(tr("Add a Registry"));
    setIntroduction(tr("It is listed with the places, to look around in. Nothing is asked for before it is chosen."));
    setAcceptText(tr("Add"), u"list-add"_s);
    m_name->setPlaceholderText(u"registry.example.com"_s);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Registry:"), m_name);
    form->addRow({}, m_plainHttp);
    body()->addLayout(form);
    body()->addStretch();
    resize(440, sizeHint().height());
    connect(m_name, &QLineEdit::textChanged, this, &AddRegistryDialog::update);
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto name = Reference::registry(m_name->text().trimmed()))
            Q_EMIT chosen(*name, m_plainHttp->isGranted());
    });
    update();
}

void AddRegistryDialog::update()
{
    const QString typed = m_name->text().trimmed();
    const auto name = Reference::registry(typed);
    setFooter(typed.isEmpty() || name ? QString() : name.error().message.words());
    m_plainHttp->setVisible(name && PlainHttpBox::isFor(*name));
    acceptButton()->setEnabled(name.has_value());
}

} // namespace stowage
