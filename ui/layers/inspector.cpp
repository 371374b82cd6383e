// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/inspector.h"

#include "ui/layers/configtab.h"
#include "ui/layers/imagefacts.h"
#include "ui/layers/layerstab.h"
#include "ui/layers/tagstab.h"
#include "ui/style/placeholder.h"
#include "ui/style/texts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int tabCount = 4;

QWidget *emptyTab(QWidget *parent)
{
    auto *tab = new QWidget(parent);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    return tab;
}

} // namespace

Inspector::Inspector(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new QLabel(this))
    , m_platform(new QComboBox(this))
    , m_tabs(new QTabWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_placeholder(new Placeholder(this))
{
    m_name->setFont(scaled(font(), 1.15, true));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs->setDocumentMode(true);
    for (int tab = 0; tab < tabCount; ++tab)
        m_tabs->addTab(emptyTab(m_tabs), {});
    auto *filled = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 6);
    head->addWidget(m_name, 1);
    head->addWidget(m_platform, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(filled);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    connect(m_tabs, &QTabWidget::currentChanged, this, &Inspector::fillTab);
    connect(m_platform, &QComboBox::activated, &m_layers, &LayerModel::setPlatform);
    connect(&m_layers, &LayerModel::platformChanged, this, &Inspector::fillTab);
    retranslate();
}

void Inspector::inspect(const ImageSummary &image, const QString &name)
{
    ask(image, name, true, m_workspace.details(image.digest));
}

void Inspector::inspectArchived(const ImageSummary &image, const QString &name, const QString &path, int number)
{
    ask(image, name, false, m_workspace.archiveDetails(path, number));
}

void Inspector::ask(const ImageSummary &image, const QString &name, bool editable, QFuture<Result<ImageDetails>> answer)
{
    m_image = image;
    m_chosenName = name;
    m_selected = 1;
    m_editable = editable;
    m_problem.clear();
    answer.then(this, [this, ticket = m_questions.next()](const Result<ImageDetails> &details) {
        if (m_questions.isCurrent(ticket))
            showDetails(details);
    });
}

void Inspector::inspectNone(int selected)
{
    m_questions.next();
    m_selected = selected;
    m_problem.clear();
    showHead();
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void Inspector::showDetails(const Result<ImageDetails> &details)
{
    m_problem = details ? QString() : details.error().message;
    if (details) {
        ImageDetails shown = *details;
        // What is shared can only be told in the Library, and the list has measured the size already.
        if (!m_editable) {
            shown.summary.size = m_image.size;
            shown.summary.uniqueSize = shown.summary.sharedSize = -1;
        }
        m_layers.setDetails(std::move(shown));
    }
    showHead();
    fillTab();
    Q_EMIT shown();
}

void Inspector::showHead()
{
    if (m_selected != 1 || !m_problem.isEmpty()) {
        const QString title = m_selected == 0 ? tr("Nothing selected") : tr("%n images selected", nullptr, m_selected);
        const QString hint = m_selected == 0 ? tr("Choose an image to look inside.") : QString();
        m_placeholder->setContent(m_problem.isEmpty() ? QString() : u"dialog-warning"_s,
            m_problem.isEmpty() ? title : tr("This image cannot be read"), m_problem.isEmpty() ? hint : m_problem);
        return m_pages->setCurrentIndex(0);
    }
    m_name->setText(m_chosenName.isEmpty() ? tr("<no name>") : m_chosenName);
    m_platform->clear();
    m_platform->addItems(m_layers.platforms());
    m_platform->setCurrentIndex(m_layers.platform());
    m_platform->setVisible(m_layers.platforms().size() > 1);
    m_pages->setCurrentIndex(1);
}

void Inspector::makeTab(int tab)
{
    QWidget *made = nullptr;
    if (tab == Overview && !m_facts)
        (made = m_facts = new FactsView(this))->setAccessibleName(tr("Overview"));
    else if (tab == Layers && !m_layersTab)
        made = m_layersTab = new LayersTab(m_layers, this);
    else if (tab == Config && !m_config)
        made = m_config = new ConfigTab(this);
    else if (tab == Tags && !m_names) {
        made = m_names = new TagsTab(this);
        connect(m_names, &TagsTab::tagWanted, this, &Inspector::tagWanted);
        connect(m_names, &TagsTab::untagWanted, this, &Inspector::untagWanted);
    }
    if (made)
        m_tabs->widget(tab)->layout()->addWidget(made);
}

void Inspector::fillTab()
{
    if (m_selected != 1)
        return;
    const int tab = m_tabs->currentIndex();
    makeTab(tab);
    if (tab == Overview)
        m_facts->show(imageFacts(m_layers.details(), m_layers.platform()));
    else if (tab == Config)
        m_config->show(m_layers.details(), m_layers.platform());
    else if (tab == Tags)
        m_names->show(m_image, m_editable);
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Inspector::retranslate()
{
    const QString titles[tabCount] = {tr("Overview"), tr("Layers"), tr("Config"), tr("Tags")};
    for (int tab = 0; tab < tabCount; ++tab)
        m_tabs->setTabText(tab, titles[tab]);
    m_platform->setAccessibleName(tr("Platform"));
    if (m_facts)
        m_facts->setAccessibleName(titles[Overview]);
    showHead();
    fillTab();
}

} // namespace stowage
