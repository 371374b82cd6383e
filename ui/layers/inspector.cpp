// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/inspector.h"

#include "core/base/tr.h"
#include "ui/layers/configtab.h"
#include "ui/layers/imagefacts.h"
#include "ui/layers/layerstab.h"
#include "ui/layers/samedetails.h"
#include "ui/layers/tagstab.h"
#include "ui/style/placeholder.h"
#include "ui/style/texts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int tabCount = 4;
constexpr int patience = 150; // milliseconds that the former image may stay

/// A digest in a name is recognised by its beginning; the rest would need more room than there is.
QString shortened(const QString &name)
{
    static const QRegularExpression digest(u"(@[a-z0-9]+:[0-9a-f]{12})[0-9a-f]+$"_s);
    return QString(name).replace(digest, u"\\1…"_s);
}

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
    m_name->setMinimumWidth(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Inspector::askNow);
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
    connect(&m_workspace.engines(), &EngineDesk::changed, this, [this] {
        if (m_tabs->currentIndex() == Tags)
            fillTab(); // whether names can be given
    });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_slow = true;
        showHead();
    });
    retranslate();
}

void Inspector::inspect(const ImageSummary &image, const QString &name)
{
    ask({image, name, Where::Library}, [this, digest = image.digest] { return m_workspace.details(digest); });
}

void Inspector::inspectArchived(const ImageSummary &image, const QString &name, const QString &path, int number)
{
    ask({image, name, Where::Archive}, [this, path, number] { return m_workspace.archiveDetails(path, number); });
}

void Inspector::inspectInEngine(const ImageSummary &image, const QString &name, const QString &placeId)
{
    ask({image, name, Where::Engine, placeId},
        [this, image, placeId] { return m_workspace.engines().details(placeId, image); });
}

void Inspector::inspectRemote(const Reference &image)
{
    ImageSummary summary;
    summary.references = {image};
    ask({summary, image.familiar(), Where::Registry},
        [this, image] { return m_workspace.registries().details(image); });
}

void Inspector::ask(const Subject &subject, const Ask &question)
{
    m_asked = subject;
    m_question = question;
    m_selected = 1;
    if (!m_shown || subject.isRemote() || !m_shown->isAtSamePlace(subject)
        || m_shown->image.digest != subject.image.digest)
        m_patience.start();
    m_questions.next();
    m_wanted = true;
    m_turn.start();
}

void Inspector::askNow()
{
    if (!m_wanted || (m_asking && m_asking->isAtSamePlace(m_asked)))
        return;
    m_wanted = false;
    m_asking = m_asked;
    m_question().then(this, [this, asked = ++m_asks, ticket = m_questions.next()](const Result<ImageDetails> &details) {
        if (asked == m_asks)
            m_asking.reset();
        if (m_questions.isCurrent(ticket))
            showDetails(details);
        else
            askNow();
    });
}

void Inspector::inspectNone(int selected)
{
    m_questions.next();
    m_wanted = false;
    m_patience.stop();
    m_slow = false;
    m_selected = selected;
    m_problem.reset();
    showHead();
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void Inspector::showDetails(const Result<ImageDetails> &details)
{
    m_patience.stop();
    m_slow = false;
    m_problem.reset();
    if (details)
        take(*details);
    else
        m_problem = details.error();
    showHead();
    Q_EMIT shown();
}

void Inspector::take(ImageDetails details)
{
    m_shown = m_asked;
    // What is shared can only be told where images are stored, and the list has measured the size already.
    const Where where = m_shown->where;
    if (where == Where::Archive || where == Where::Registry)
        details.summary.uniqueSize = details.summary.sharedSize = -1;
    if (where == Where::Registry) // all of it is there
        details.summary.platforms += std::exchange(details.summary.absentPlatforms, {});
    if (where == Where::Archive)
        details.summary.size = m_shown->image.size;
    if (sameDetails(details, m_layers.details()))
        fillTab();
    else
        m_layers.setDetails(std::move(details)); // which fills the tab
}

void Inspector::showPlaceholder()
{
    m_pages->setCurrentIndex(0);
    if (m_problem) {
        m_placeholder->setContent(u"dialog-warning"_s, tr("This image cannot be read"), m_problem->message.words());
        m_placeholder->setDetail(m_problem->detail);
        m_placeholder->setAction(tr("Try Again"), [this] { ask(m_asked, m_question); });
        if (m_asked.isRemote())
            m_placeholder->setOtherAction(tr("Diagnose…"),
                [this, place = m_asked.image.references.first().name()] { Q_EMIT diagnoseWanted(place); });
        return;
    }
    const bool none = m_selected == 0;
    m_placeholder->setContent({},
        none                  ? tr("Nothing selected")
            : m_selected == 1 ? tr("Reading the image…")
                              : tr("%n images selected", nullptr, m_selected),
        none ? tr("Choose an image to look inside.") : QString());
}

void Inspector::showHead()
{
    if (m_selected != 1 || m_problem || m_slow || !m_shown)
        return showPlaceholder();
    m_name->setText(m_shown->name.isEmpty() ? Tr::tr("<none>").words() : shortened(m_shown->name));
    m_name->setToolTip(toolTipText(m_shown->name));
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

/// An engine that is gone takes no names.
bool Inspector::isEditable(const Subject &subject) const
{
    const EngineState *const engine = m_workspace.engines().engine(subject.place);
    return subject.where == Where::Library || (subject.where == Where::Engine && engine && engine->isHere());
}

void Inspector::fillTab()
{
    if (m_selected != 1 || !m_shown)
        return;
    const int tab = m_tabs->currentIndex();
    makeTab(tab);
    if (tab == Overview)
        m_facts->show(imageFacts(m_layers.details(), m_layers.platform()));
    else if (tab == Config)
        m_config->show(m_layers.details(), m_layers.platform());
    else if (tab == Tags)
        m_names->show(m_shown->image, isEditable(*m_shown));
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
