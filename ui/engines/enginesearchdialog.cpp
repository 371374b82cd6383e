// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginesearchdialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/registries/filterfield.h"
#include "ui/registries/repositorydelegate.h"
#include "ui/style/icons.h"
#include "ui/style/placeholder.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

static const QString dockerHub = u"docker.io"_s;

EngineSearchDialog::EngineSearchDialog(const Engine &engine, Search search, QWidget *parent)
    : Sheet(parent)
    , m_engine(engine)
    , m_ask(std::move(search))
    , m_field(new FilterField(this))
    , m_go(new QPushButton(themeIcon(u"search"_s), tr("Search"), this))
    , m_plainHttp(new PlainHttpBox(this))
    , m_list(new QTreeView(this))
    , m_placeholder(new Placeholder(this))
    , m_pages(new QStackedWidget(this))
    , m_copy(new QPushButton(themeIcon(u"edit-copy"_s), tr("Copy Name"), this))
{
    setWindowTitle(tr("Search Through %1").arg(engine.title));
    setIntroduction(engine.isPodman
            ? tr("%1 asks every registry that it is set up to search. registry.example.com/word asks that one alone.")
                  .arg(engine.title)
            : tr("%1 asks Docker Hub. registry.example.com/word asks another registry, if that can be searched.")
                  .arg(engine.title));
    setAcceptText(tr("Pull…"), u"download"_s);
    cancelButton()->setText(tr("Close"));
    buildTop();
    buildList();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    body()->addLayout(buttons);
    resize(620, 480);
    connect(m_field, &QLineEdit::textChanged, this, &EngineSearchDialog::update);
    connect(m_go, &QPushButton::clicked, this, &EngineSearchDialog::search);
    connect(m_copy, &QPushButton::clicked, this, &EngineSearchDialog::copyName);
    connect(m_list, &QTreeView::doubleClicked, this, &EngineSearchDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EngineSearchDialog::update);
    connect(&m_state, &LoadState::changed, this, &EngineSearchDialog::showState);
    showState();
}

EngineSearchDialog::~EngineSearchDialog()
{
    m_stop.request_stop();
}

void EngineSearchDialog::buildTop()
{
    auto *label = new QLabel(tr("Search for:"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(u"term"_s);
    m_field->setAccessibleName(tr("What to search for"));
    m_go->setObjectName(u"go"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_field, 1);
    line->addWidget(m_go);
    body()->addLayout(line);
    body()->addWidget(m_plainHttp);
}

void EngineSearchDialog::buildList()
{
    auto *delegate = new RepositoryDelegate(m_list);
    delegate->setDescribed(true);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(delegate);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addAction(acceptButton()->icon(), acceptButton()->text(), this, &EngineSearchDialog::accept);
    QAction *const copy = m_list->addAction(m_copy->icon(), m_copy->text(), this, &EngineSearchDialog::copyName);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_copy->setObjectName(u"copy"_s);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_placeholder);
    body()->addWidget(m_pages, 1);
}

/// Enter means what the field is for, and not yet the button below.
void EngineSearchDialog::keyPressEvent(QKeyEvent *event)
{
    if (m_field->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return search();
    if (m_field->hasFocus() && event->key() == Qt::Key_Down && m_list->isVisible())
        return m_list->setFocus();
    Sheet::keyPressEvent(event);
}

void EngineSearchDialog::search()
{
    const SearchTerm term = parseSearchTerm(m_field->text());
    if (term.word.isEmpty())
        return;
    m_stop.request_stop();
    m_stop = {};
    m_asked = term;
    m_field->setFocus(); // what had the focus may go
    m_model.setRepositories({});
    m_state.begin();
    showState();
    const EngineSearch search{
        .term = m_field->text().simplified(), .limit = SearchQuery::mostPerPage, .plainHttp = m_plainHttp->isGranted()};
    m_ask(search, m_stop.get_token())
        .then(this, [this, ticket = m_questions.next()](const Result<QList<SearchHit>> &hits) {
            if (m_questions.isCurrent(ticket))
                take(hits);
        });
}

void EngineSearchDialog::take(const Result<QList<SearchHit>> &hits)
{
    if (!hits)
        return m_state.fail(hits.error());
    m_model.setRepositories(foundRows(m_asked, *hits));
    m_state.succeed();
    m_list->setCurrentIndex(m_model.index(0, 0));
    const SearchTerm typed = parseSearchTerm(m_field->text());
    const bool isTypingAnother = typed.word != m_asked.word || typed.registry != m_asked.registry;
    if (m_model.rowCount() > 0 && focusWidget() == m_field && !isTypingAnother)
        m_list->setFocus();
}

void EngineSearchDialog::showState()
{
    const bool some = m_model.rowCount() > 0;
    m_pages->setCurrentWidget(some ? static_cast<QWidget *>(m_list) : m_placeholder);
    setFooter(some ? countText() : QString());
    if (!some)
        showEmpty();
    update();
}

QString EngineSearchDialog::countText() const
{
    const int count = m_model.rowCount();
    return count < SearchQuery::mostPerPage
        ? tr("%n hit(s)", nullptr, count)
        : tr("%n hit(s), and there may be more: another word narrows the search.", nullptr, count);
}

void EngineSearchDialog::showEmpty()
{
    if (m_state.isLoading())
        return m_placeholder->setContent({}, tr("%1 is searching…").arg(m_engine.title), {});
    if (m_state.isFailed()) {
        m_placeholder->setContent(u"dialog-warning"_s, tr("The search failed"), m_state.errorMessage());
        m_placeholder->setDetail(m_state.errorDetail());
        m_placeholder->setAction(tr("Try Again"), [this] { search(); });
        return offerDockerHub();
    }
    if (!m_asked.word.isEmpty())
        return showNothingFound();
    m_placeholder->setContent(u"edit-find"_s, tr("Search for an image"), tr("Type a word and press Enter."));
}

/// Podman may be set up to search nowhere, and does not say so.
void EngineSearchDialog::showNothingFound()
{
    const bool maySearchNowhere = m_engine.isPodman && !m_asked.namesRegistry();
    m_placeholder->setContent(u"edit-find"_s, tr("Nothing was found"),
        maySearchNowhere ? tr("%1 asks those registries alone that its registries.conf names to be searched, under "
                              "unqualified-search-registries.")
                               .arg(m_engine.title)
                         : tr("Another word, or fewer of them, may find something."));
    offerDockerHub();
}

/// To podman, which takes what stands before a slash for a registry, and may not know the Hub.
void EngineSearchDialog::offerDockerHub()
{
    if (!m_engine.isPodman || m_asked.namesRegistry())
        return;
    m_placeholder->setOtherAction(tr("Search Docker Hub"), [this] {
        m_field->setText(dockerHub + u'/' + m_asked.word);
        search();
    });
}

void EngineSearchDialog::update()
{
    const SearchTerm term = parseSearchTerm(m_field->text());
    const bool isChosen = m_list->currentIndex().isValid();
    m_go->setEnabled(!term.word.isEmpty());
    m_plainHttp->setVisible(m_engine.takesPlainHttp && PlainHttpBox::isFor(term.registry));
    acceptButton()->setEnabled(isChosen);
    m_copy->setEnabled(isChosen);
    for (QAction *const action : m_list->actions())
        action->setEnabled(isChosen);
}

Reference EngineSearchDialog::chosen() const
{
    const QModelIndex hit = m_list->currentIndex();
    const QString registry = hit.data(RepositoryRole::Registry).toString();
    const QString path = hit.data(RepositoryRole::Path).toString();
    return Reference::parse((registry.isEmpty() ? dockerHub : registry) + u'/' + path).value_or(Reference());
}

void EngineSearchDialog::accept()
{
    if (const Reference repository = chosen(); !repository.isNull())
        Q_EMIT pullWanted(repository);
}

void EngineSearchDialog::copyName() const
{
    QGuiApplication::clipboard()->setText(chosen().familiarName());
}

} // namespace stowage
