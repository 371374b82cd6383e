// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/copies/copydialog.h"

#include "ui/style/labels.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

CopyDialog::CopyDialog(
    const QStringList &images, const QList<Target> &targets, const QStringList &ticked, QWidget *parent)
    : Sheet(parent)
{
    setWindowTitle(tr("Copy to Other Places"));
    setIntroduction(images.size() == 1
            ? tr("Where should %1 go? What is there already is not sent again.").arg(images.first())
            : tr("Where should %n image(s) go? What is there already is not sent again.", nullptr, int(images.size())));
    setAcceptText(tr("Copy"), u"edit-copy"_s);
    for (const Target &target : targets)
        addTarget(target, targets.size() == 1 || ticked.contains(target.id));
    body()->addStretch();
    resize(440, sizeHint().height());
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(places()); });
    update();
}

void CopyDialog::addTarget(const Target &target, bool isTicked)
{
    auto *box = new QCheckBox(target.title, this);
    box->setObjectName(target.id);
    box->setChecked(isTicked);
    box->setAccessibleDescription(target.note);
    body()->addWidget(box);
    m_boxes.append(box);
    connect(box, &QCheckBox::toggled, this, &CopyDialog::update);
    if (target.note.isEmpty())
        return;
    auto *note = new QLabel(target.note, this);
    note->setTextFormat(Qt::PlainText);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setContentsMargins(style()->pixelMetric(QStyle::PM_IndicatorWidth) + 8, 0, 0, 4);
    letShrink(note);
    body()->addWidget(note);
}

QStringList CopyDialog::places() const
{
    QStringList places;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            places.append(box->objectName());
    }
    return places;
}

void CopyDialog::update()
{
    const qsizetype count = places().size();
    acceptButton()->setEnabled(count > 0);
    setFooter(count > 1 ? tr("The images are read once, and each place has a progress of its own.") : QString());
}

} // namespace stowage
