// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/tagdialog.h"

#include "ui/dialogs/parts/referencefield.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

TagDialog::TagDialog(const ImageSummary &image, const Reference &name, QHash<QString, Digest> owners, QWidget *parent)
    : Sheet(parent)
    , m_image(image.digest)
    , m_owners(std::move(owners))
    , m_name(new ReferenceField(this))
{
    const QString now = name.isNull() ? image.digest.shortHex() : name.familiar();
    setWindowTitle(tr("Tag an Image"));
    setIntroduction(tr("One more name for %1. The names that it has stay.").arg(now));
    setAcceptText(tr("Tag"), u"tag"_s);
    body()->addWidget(m_name);
    body()->addStretch();
    resize(460, sizeHint().height());
    connect(m_name, &ReferenceField::edited, this, &TagDialog::update);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_image, m_name->reference()); });
    if (!name.isNull()) {
        m_name->setText(now);
        m_name->edit()->setSelection(int(name.familiarName().size()) + 1, int(now.size()));
    }
    update();
}

QString TagDialog::remarkOn(const Reference &name) const
{
    const auto owner = m_owners.constFind(name.toString());
    if (name.isNull() || owner == m_owners.constEnd())
        return {};
    if (*owner == m_image)
        return tr("This image has that name already.");
    return tr("%1 has this name now. The name moves here; that image stays.").arg(owner->shortHex());
}

void TagDialog::update()
{
    const Reference name = m_name->reference();
    const QString remark = remarkOn(name);
    acceptButton()->setEnabled(!name.isNull() && name.digest().isNull() && m_owners.value(name.toString()) != m_image);
    m_name->setRemark(remark);
}

} // namespace stowage
