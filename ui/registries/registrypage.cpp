// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/registrypage.h"

#include "ui/registries/filterfield.h"
#include "ui/registries/repositorypane.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagview.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace stowage {

static constexpr int narrow = 560; // pixels

RegistryPage::RegistryPage(RegistryDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_repositories(new RepositoryPane(desk, this))
    , m_tags(new TagPane(desk, this))
    , m_parts(new QSplitter(this))
{
    m_parts->setHandleWidth(1);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_repositories);
    m_parts->addWidget(m_tags);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({240, 520});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_parts);
    connect(m_repositories, &RepositoryPane::chosen, m_tags, &TagPane::showRepository);
    connect(m_repositories, &RepositoryPane::entered, m_tags, &TagPane::takeFocus);
}

void RegistryPage::showRegistry(const Reference &registry)
{
    if (m_repositories->registry().domain() == registry.domain())
        return;
    m_tags->showRepository({});
    m_repositories->showRegistry(registry);
    m_repositories->field()->setFocus();
}

void RegistryPage::showRepository(const Reference &repository)
{
    m_repositories->choose(repository.path());
    m_tags->showRepository(repository);
}

void RegistryPage::reload()
{
    m_repositories->reload();
    if (!m_tags->repository().isNull())
        m_tags->reload();
}

void RegistryPage::focusFilter()
{
    const bool tags = m_tags->isAncestorOf(focusWidget()) && !m_tags->repository().isNull();
    QLineEdit *const field = tags ? m_tags->filter() : m_repositories->field();
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

QByteArray RegistryPage::saveState() const
{
    return m_parts->saveState();
}

void RegistryPage::restoreState(const QByteArray &state)
{
    m_parts->restoreState(state);
}

void RegistryPage::resizeEvent(QResizeEvent *event)
{
    m_parts->setOrientation(width() < narrow ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

} // namespace stowage
