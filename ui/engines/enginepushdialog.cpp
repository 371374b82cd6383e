// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginepushdialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/style/celldelegate.h"
#include "ui/style/texts.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

EnginePushDialog::EnginePushDialog(
    const QList<Reference> &names, const QString &engine, bool takesPlainHttp, QWidget *parent)
    : Sheet(parent)
    , m_names(names)
    , m_takesPlainHttp(takesPlainHttp)
    , m_list(new QListWidget(this))
    , m_plainHttp(new PlainHttpBox(this))
{
    setWindowTitle(tr("Push from %1").arg(engine));
    setIntroduction(
        tr("%1 brings these to the registries of their names, as the account that you signed in with.").arg(engine));
    setAcceptText(tr("Push"), u"upload"_s);
    m_list->setAccessibleName(tr("What is pushed"));
    m_list->setAlternatingRowColors(true);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    for (const Reference &name : names) {
        auto *item = new QListWidgetItem(name.toString(), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setToolTip(toolTipText(name.toString()));
    }
    body()->addWidget(m_list, 1);
    body()->addWidget(m_plainHttp);
    resize(520, 300);
    connect(m_list, &QListWidget::itemChanged, this, &EnginePushDialog::update);
    connect(this, &QDialog::accepted, this, [this] {
        RegistryAccess access;
        access.plainHttp = m_takesPlainHttp && m_plainHttp->isGranted();
        Q_EMIT chosen(ticked(), access);
    });
    update();
}

QList<Reference> EnginePushDialog::ticked() const
{
    QList<Reference> names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_names.at(row));
    }
    return names;
}

/// What is granted to a registry is for all of these, so that they must be of one.
void EnginePushDialog::update()
{
    const QList<Reference> names = ticked();
    const bool isOfOne
        = std::ranges::all_of(names, [&](const Reference &name) { return name.domain() == names.first().domain(); });
    m_plainHttp->setVisible(m_takesPlainHttp && isOfOne && PlainHttpBox::isFor(names.value(0)));
    acceptButton()->setEnabled(!names.isEmpty());
    setFooter(names.isEmpty() ? tr("Tick at least one name.") : QString());
}

} // namespace stowage
