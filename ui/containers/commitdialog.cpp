// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/containers/commitdialog.h"

#include "core/image/username.h"
#include "ui/dialogs/parts/referencefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stowage {

static QString spoken(const ImageUser &container)
{
    return container.kind == ImageUser::Kind::Running ? CommitDialog::tr("%1 (running)").arg(userName(container))
                                                      : userName(container);
}

CommitDialog::CommitDialog(const QList<ImageUser> &containers, const QString &engine, QWidget *parent)
    : Sheet(parent)
    , m_container(new QComboBox(this))
    , m_name(new ReferenceField(this))
    , m_comment(new QLineEdit(this))
    , m_pauses(new QCheckBox(tr("Let it stand still meanwhile, so that files are whole"), this))
{
    setWindowTitle(tr("Make an Image of a Container"));
    setIntroduction(
        tr("What the container has written becomes a layer of an image in %1. Volumes stay out.").arg(engine));
    setAcceptText(tr("Make the Image"), u"package"_s);
    m_container->setObjectName(u"container"_s);
    for (const ImageUser &container : containers)
        m_container->addItem(spoken(container), container.id);
    m_comment->setObjectName(u"comment"_s);
    m_pauses->setObjectName(u"pauses"_s);
    m_pauses->setChecked(true);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Container:"), m_container);
    form->addRow(tr("Name:"), m_name);
    form->addRow(tr("Comment:"), m_comment);
    form->addRow({}, m_pauses);
    body()->addLayout(form);
    body()->addStretch();
    resize(500, sizeHint().height());
    connect(m_name, &ReferenceField::edited, this, &CommitDialog::update);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT chosen({.container = m_container->currentData().toString(),
            .name = m_name->reference(),
            .comment = m_comment->text().trimmed(),
            .pauses = m_pauses->isChecked()});
    });
    update();
}

/// Without a name it would be rubbish to the next clean-up.
void CommitDialog::update()
{
    const Reference name = m_name->reference();
    acceptButton()->setEnabled(!name.isNull() && name.digest().isNull());
}

} // namespace stowage
