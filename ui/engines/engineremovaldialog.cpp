// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/engineremovaldialog.h"

#include "core/base/listed.h"
#include "core/image/username.h"
#include "ui/dialogs/parts/planview.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

bool isHeld(const RemovalItem &item)
{
    return item.deletes && !item.users.isEmpty();
}

namespace {

QList<ImageUser> usersIn(const RemovalPlan &plan)
{
    QList<ImageUser> users;
    for (const RemovalItem &item : plan.items) {
        for (const ImageUser &user : isHeld(item) ? item.users : QList<ImageUser>()) {
            if (!users.contains(user))
                users.append(user);
        }
    }
    return users;
}

QString nameOf(const ImageUser &user)
{
    const QString name = userName(user);
    return user.kind == ImageUser::Kind::Running ? EngineRemovalDialog::tr("%1 (running)").arg(name) : name;
}

/// "web (running), old"; of very many the first.
QString namesOf(const QList<ImageUser> &users)
{
    constexpr qsizetype most = 12;
    QStringList names;
    for (const ImageUser &user : users.first(std::min(users.size(), most)))
        names.append(nameOf(user));
    if (users.size() > most)
        names.append(EngineRemovalDialog::tr("%n more", nullptr, int(users.size() - most)));
    return listed(names);
}

} // namespace

EngineRemovalDialog::EngineRemovalDialog(
    const RemovalPlan &all, const RemovalPlan &free, const QString &engine, QWidget *parent)
    : Sheet(parent)
    , m_all(all)
    , m_free(free)
    , m_list(new PlanView(this))
    , m_containers(new QCheckBox(this))
    , m_held(new QLabel(this))
{
    const QList<ImageUser> users = usersIn(all);
    const bool runs = std::ranges::contains(users, ImageUser::Kind::Running, &ImageUser::kind);
    setWindowTitle(tr("Remove from %1").arg(engine));
    setIntroduction(tr("This and nothing else goes, for good: %1 has no trash.").arg(engine));
    m_containers->setObjectName(u"containers"_s);
    m_containers->setText(runs
            ? tr("Also stop and re&move %n container(s), with what they wrote", nullptr, int(users.size()))
            : tr("Also re&move %n container(s), with what they wrote", nullptr, int(users.size())));
    m_containers->setVisible(!users.isEmpty());
    m_held->setVisible(!users.isEmpty());
    m_held->setWordWrap(true);
    m_held->setTextFormat(Qt::PlainText);
    m_held->setForegroundRole(QPalette::PlaceholderText);
    m_held->setText(tr("Made from what is to go: %1").arg(namesOf(users)));
    body()->addWidget(m_list, 1);
    body()->addWidget(m_containers);
    body()->addWidget(m_held);
    resize(600, 360);
    preferCancel();
    connect(m_containers, &QCheckBox::toggled, this, &EngineRemovalDialog::showPlan);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_chosen); });
    showPlan();
}

void EngineRemovalDialog::showPlan()
{
    m_chosen = m_containers->isChecked() ? m_all : m_free;
    const bool some = !m_chosen.items.isEmpty();
    m_list->show(m_all, m_containers->isChecked());
    acceptButton()->setEnabled(some);
    setAcceptText(some ? tr("Remove %1").arg(planSummary(m_chosen)) : tr("Remove"), u"edit-delete"_s);
    setFooter(some ? planGainAtOnce(m_chosen) : tr("Containers hold all of it."));
}

} // namespace stowage
