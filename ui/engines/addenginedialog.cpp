// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/addenginedialog.h"

#include "core/workspace/engines/enginewish.h"
#include "ui/dialogs/parts/browserow.h"
#include "ui/dialogs/parts/filechooser.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stowage {

AddEngineDialog::AddEngineDialog(FileChooser &files, QWidget *parent)
    : Sheet(parent)
    , m_files(files)
    , m_form(new QFormLayout)
    , m_address(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_tls(new QCheckBox(tr("Encrypted (TLS)"), this))
    , m_folder(new QLineEdit(this))
{
    setWindowTitle(tr("Add an Engine"));
    setIntroduction(
        tr("Engines of this machine are found by themselves. One on another machine is reached through ssh, "
           "as you would log in there, or through a port that it opens."));
    setAcceptText(tr("Add"), u"list-add"_s);
    buildForm();
    body()->addLayout(m_form);
    body()->addStretch();
    resize(480, sizeHint().height());
    connect(m_address, &QLineEdit::textChanged, this, &AddEngineDialog::update);
    connect(m_tls, &QCheckBox::toggled, this, &AddEngineDialog::update);
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto engine = endpoint())
            Q_EMIT chosen(*engine);
    });
    update();
}

void AddEngineDialog::buildForm()
{
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"ssh://user@build.example.com"_s);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("As its host is called"));
    m_tls->setObjectName(u"tls"_s);
    m_folder->setObjectName(u"folder"_s);
    m_folder->setPlaceholderText(tr("Folder with ca.pem, cert.pem and key.pem"));
    m_folder->setAccessibleName(tr("Certificates"));
    m_folderRow = new BrowseRow(m_folder, this);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("Address:"), m_address);
    m_form->addRow(tr("Name:"), m_name);
    m_form->addRow({}, m_tls);
    m_form->addRow(tr("Certificates:"), m_folderRow);
    connect(m_folderRow, &BrowseRow::browseWanted, this, &AddEngineDialog::askFolder);
}

void AddEngineDialog::askFolder()
{
    askInto(m_folder, m_files,
        {.title = tr("Certificates"), .suggested = m_folder->text(), .filters = {}, .what = FileQuestion::For::Folder});
}

Result<EngineEndpoint> AddEngineDialog::endpoint() const
{
    return endpointFor({m_address->text(), m_name->text(), m_tls->isChecked(), m_folder->text()});
}

/// Who reaches a port without encryption owns the machine behind it.
void AddEngineDialog::update()
{
    const auto engine = endpoint();
    const bool hasPort = engine && isPort(*engine);
    m_form->setRowVisible(m_tls, hasPort);
    m_form->setRowVisible(m_folderRow, hasPort && m_tls->isChecked());
    acceptButton()->setEnabled(engine.has_value());
    const bool isTyped = !m_address->text().trimmed().isEmpty();
    setFooter(!engine ? (isTyped ? engine.error().message.words() : QString())
            : hasPort && !m_tls->isChecked()
            ? tr("Whoever can reach such a port can do anything on that machine. Prefer ssh or TLS.")
            : QString());
}

} // namespace stowage
