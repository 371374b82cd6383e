// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/importdialog.h"

#include "ui/dialogs/parts/entries.h"
#include "ui/dialogs/parts/intobox.h"
#include "ui/dialogs/parts/platformbox.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/style/texts.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

ImportDialog::ImportDialog(const QString &path, QWidget *parent)
    : Sheet(parent)
    , m_path(path)
    , m_form(new QFormLayout)
    , m_into(new IntoBox(this))
    , m_name(new ReferenceField(this))
    , m_platform(new PlatformBox(true, this))
    , m_changes(new QPlainTextEdit(this))
    , m_message(new QLineEdit(this))
{
    setWindowTitle(tr("Import a Root File System"));
    setIntroduction(tr("%1 becomes an image of one layer.").arg(QFileInfo(path).fileName()));
    setAcceptText(tr("Import"), u"document-import"_s);
    m_changes->setFont(monospaced(font()));
    m_changes->setPlaceholderText(u"CMD [\"/bin/sh\"]\nENV LANG=C.UTF-8\nWORKDIR /srv"_s);
    m_changes->setAccessibleName(tr("Instructions"));
    m_changes->setTabChangesFocus(true);
    m_message->setAccessibleName(tr("Comment"));
    m_message->setPlaceholderText(tr("Recorded in the history"));
    m_form->addRow(tr("Name:"), m_name);
    m_form->addRow(tr("Into:"), m_into);
    m_form->addRow(tr("Platform:"), m_platform);
    m_form->addRow(tr("Instructions:"), m_changes);
    m_form->addRow(tr("Comment:"), m_message);
    m_form->setRowVisible(m_into, false);
    body()->addLayout(m_form);
    resize(520, 380);
    connect(m_name, &ReferenceField::edited, this, &ImportDialog::update);
    connect(m_platform, &QComboBox::currentTextChanged, this, &ImportDialog::update);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(request(), m_into->placeId()); });
    update();
}

void ImportDialog::offerEngines(const QList<Place> &engines, const QString &place)
{
    m_into->offer(engines, place);
    m_form->setRowVisible(m_into, !engines.isEmpty());
}

void ImportDialog::update()
{
    const auto name = m_name->value();
    const auto platform = m_platform->platform();
    acceptButton()->setEnabled((!name || *name) && platform);
    setFooter(platform ? (name ? QString() : tr("Without a name it arrives as a dangling image."))
                       : platform.error().message.words());
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.path = m_path;
    request.message = m_message->text().trimmed();
    request.platform = m_platform->platform().value_or(Platform::host());
    request.changes = linesIn(m_changes);
    if (const Reference name = m_name->reference(); !name.isNull())
        request.names.append(name);
    return request;
}

} // namespace stowage
