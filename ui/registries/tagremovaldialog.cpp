// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/tagremovaldialog.h"

#include "core/base/listed.h"
#include "core/jobs/doctor/checkup.h"
#include "ui/style/celldelegate.h"
#include "ui/style/texts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

TagRemovalDialog::TagRemovalDialog(RegistryDesk &desk, const QList<Reference> &images, QWidget *parent)
    : Sheet(parent)
    , m_images(images)
    , m_progress(new QProgressBar(this))
    , m_list(new QTreeWidget(this))
    , m_tagOnly(new QPushButton(tr("Delete Only This Tag"), this))
    , m_diagnose(new QPushButton(tr("Diagnose…"), this))
{
    setWindowTitle(tr("Delete from %1").arg(images.first().domain()));
    setIntroduction(tr("A registry deletes an image with every tag that stands for it. This and nothing else goes, and "
                       "nobody can take it back."));
    setAcceptText(tr("Delete"), u"edit-delete"_s);
    acceptButton()->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Tags that were looked at"));
    m_list->setAccessibleName(tr("What goes"));
    m_list->setHeaderLabels({tr("Tag"), tr("Digest"), QString()});
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    CellDelegate::alignHeader(m_list->header());
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_tagOnly->setObjectName(u"tagOnly"_s);
    m_tagOnly->setAutoDefault(false);
    m_tagOnly->setVisible(images.size() == 1);
    m_tagOnly->setEnabled(false);
    m_tagOnly->setToolTip(tr("The image stays under its digest and its other tags. Some registries cannot do this."));
    body()->addWidget(m_progress);
    body()->addWidget(m_list, 1);
    m_diagnose->setObjectName(u"diagnose"_s);
    m_diagnose->setAutoDefault(false);
    m_diagnose->hide();
    body()->addWidget(m_tagOnly, 0, Qt::AlignLeft);
    body()->addWidget(m_diagnose, 0, Qt::AlignLeft);
    resize(560, 380);
    preferCancel();
    setFooter(tr("Looking at the other tags…"));

    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_plan); });
    connect(m_diagnose, &QPushButton::clicked, this, [this] { Q_EMIT diagnoseWanted(m_images.first().name()); });
    connect(m_tagOnly, &QPushButton::clicked, this, [this] {
        Q_EMIT tagOnlyChosen(m_images.first());
        reject();
    });
    connect(&m_answer, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_answer, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] { take(m_answer.result()); });
    m_answer.setFuture(desk.planRemoval(images, m_stop.get_token()));
}

TagRemovalDialog::~TagRemovalDialog()
{
    m_stop.request_stop();
}

void TagRemovalDialog::take(const Result<TagRemovalPlan> &plan)
{
    m_progress->hide();
    if (!plan) {
        m_diagnose->setVisible(mayBeTheRegistry(plan.error().kind));
        return setFooter(plan.error().message);
    }
    m_plan = *plan;
    list();
    setAcceptText(tr("Delete %n Image(s)", nullptr, int(m_plan.items.size())), u"edit-delete"_s);
    setFooter(oneAfterAnother(consequences()));
    acceptButton()->setEnabled(true);
    m_tagOnly->setEnabled(true);
}

QStringList TagRemovalDialog::consequences() const
{
    const int others = int(m_plan.otherCount());
    const int indexes = int(m_plan.indexCount());
    QStringList sentences{others > 0 ? tr("%n other tag(s) go along.", nullptr, others)
                                     : tr("No other tag goes along; %n looked at.", nullptr, int(m_plan.looked))};
    if (indexes > 0)
        sentences.append(
            tr("%n tag(s) stay, but can no longer be pulled for one of their platforms.", nullptr, indexes));
    return sentences;
}

void TagRemovalDialog::list()
{
    QList<QTreeWidgetItem *> rows;
    for (const TagRemovalItem &item : std::as_const(m_plan.items)) {
        const auto add = [&](const QStringList &tags, const QString &remark) {
            for (const QString &tag : tags) {
                auto *row = new QTreeWidgetItem({tag, item.digest.shortHex(), remark});
                row->setToolTip(1, item.digest.toString());
                row->setFont(1, monospaced(font()));
                rows.append(row);
            }
        };
        add(item.chosen, {});
        add(item.others, tr("goes along"));
        add(item.indexes, tr("loses a platform"));
    }
    m_list->clear();
    m_list->addTopLevelItems(rows);
}

} // namespace stowage
