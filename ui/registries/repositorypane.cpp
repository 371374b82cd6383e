// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/repositorypane.h"

#include "core/base/addonce.h"
#include "core/jobs/doctor/checkup.h"
#include "ui/registries/filterfield.h"
#include "ui/registries/repositorydelegate.h"
#include "ui/style/placeholder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

static constexpr int restTime = 150; // milliseconds

RepositoryPane::RepositoryPane(RegistryDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new FilterField(this))
    , m_hint(new QLabel(this))
    , m_hintAction(new QPushButton(this))
    , m_hintDiagnose(new QPushButton(this))
    , m_view(new QTreeView(this))
    , m_delegate(new RepositoryDelegate(this))
    , m_moreButton(new QPushButton(this))
    , m_placeholder(new Placeholder(this))
    , m_pages(new QStackedWidget(this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    build();
    connect(&m_rest, &QTimer::timeout, this, &RepositoryPane::tellChosen);
    connect(m_field, &QLineEdit::textChanged, this, &RepositoryPane::followField);
    connect(m_field, &QLineEdit::returnPressed, this, &RepositoryPane::search);
    connect(m_view, &QTreeView::activated, this, [this] {
        m_rest.stop();
        tellChosen();
        Q_EMIT entered();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RepositoryPane::followCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RepositoryPane::keepCurrent);
    connect(m_moreButton, &QPushButton::clicked, this, [this] { askPage(m_query.page + 1); });
    connect(m_hintAction, &QPushButton::clicked, this, &RepositoryPane::wantSignIn);
    connect(&m_desk, &RegistryDesk::remembered, this, &RepositoryPane::followMemory);
    connect(&m_state, &LoadState::changed, this, &RepositoryPane::showState);
    retranslate();
}

void RepositoryPane::build()
{
    m_field->setObjectName(u"repositoryField"_s);
    m_field->setList(m_view);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_placeholder);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_field);
    top->addWidget(m_hint);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_hintAction);
    ways->addWidget(m_hintDiagnose);
    ways->setAlignment(Qt::AlignLeft);
    top->addLayout(ways);
    connect(m_hintDiagnose, &QPushButton::clicked, this, [this] { Q_EMIT diagnoseWanted(m_registry.domain()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    column->addWidget(m_moreButton);
    m_moreButton->setFlat(true);
    setTabOrder({m_field, m_hintAction, m_hintDiagnose, m_view, m_moreButton});
}

void RepositoryPane::showRegistry(const Reference &registry)
{
    m_registry = registry;
    m_current.clear();
    m_catalog = !m_registry.isOnDockerHub();
    m_searched = false;
    m_field->clear();
    m_model.setRepositories({});
    followMemory();
    load();
}

void RepositoryPane::choose(const QString &path)
{
    m_current = path;
    keepCurrent();
}

void RepositoryPane::reload()
{
    m_searched ? search() : load();
}

void RepositoryPane::load()
{
    m_stop.request_stop();
    m_stop = {};
    const auto ticket = m_questions.next();
    m_refusal.reset();
    m_problem.reset();
    m_searched = m_more = false;
    m_catalog = !m_registry.isOnDockerHub();
    m_state.succeed();
    if (m_registry.isOnDockerHub())
        return listNamed();
    m_state.begin();
    m_desk.repositories(m_registry, m_stop.get_token()).then(this, [this, ticket](const Result<QStringList> &paths) {
        if (m_questions.isCurrent(ticket))
            takeCatalog(paths);
    });
}

void RepositoryPane::takeCatalog(const Result<QStringList> &paths)
{
    if (paths) {
        m_model.setRepositories(catalogRows(*paths));
        m_state.succeed();
        return followField();
    }
    if (paths.error().kind != ErrorKind::Refused)
        return m_state.fail(paths.error());
    m_catalog = false;
    m_refusal = paths.error();
    m_state.succeed();
    listNamed();
}

QStringList RepositoryPane::favouritesHere() const
{
    QStringList paths;
    for (const Reference &favourite : m_desk.memory().favourites)
        if (favourite.domain() == m_registry.domain())
            paths.append(favourite.path());
    return paths;
}

/// Where there is no catalog: what was used or starred before.
void RepositoryPane::listNamed()
{
    QList<RepositoryRow> rows;
    QStringList paths = favouritesHere();
    addOnce(paths, m_desk.memory().repositories.value(m_registry.domain()));
    for (const QString &path : std::as_const(paths))
        rows.append(namedRow(path, spokenPath(m_registry.domain(), path), false));
    m_searched = m_more = false;
    m_problem.reset();
    m_delegate->setDescribed(false);
    m_model.setFilter({});
    m_model.setRepositories(rows);
    showState();
}

void RepositoryPane::followField()
{
    if (m_catalog) {
        m_delegate->setDescribed(false);
        m_model.setFilter(m_field->text());
        showState();
    } else if (m_field->text().trimmed().isEmpty() && m_searched) {
        m_questions.next();
        m_stop.request_stop();
        m_state.succeed();
        listNamed();
    }
}

QList<RepositoryRow> RepositoryPane::typedRows() const
{
    const auto typed = Reference::parse(m_registry.domain() + u'/' + m_query.term);
    return typed ? QList<RepositoryRow>{namedRow(typed->path(), spokenPath(m_registry.domain(), typed->path()), true)}
                 : QList<RepositoryRow>();
}

void RepositoryPane::search()
{
    const QString term = m_field->text().simplified();
    if (m_catalog || m_registry.domain().isEmpty())
        return m_view->setFocus();
    if (term.isEmpty())
        return;
    m_query.term = term;
    m_searched = true;
    m_delegate->setDescribed(true);
    m_model.setFilter({});
    m_current.clear();
    m_model.setRepositories(typedRows());
    askPage(1);
}

void RepositoryPane::askPage(int page)
{
    m_stop.request_stop();
    m_stop = {};
    m_problem.reset();
    m_more = false;
    SearchQuery query = m_query;
    query.page = page;
    m_state.begin();
    m_desk.search(m_registry, query, m_stop.get_token())
        .then(this, [this, query, ticket = m_questions.next()](const Result<SearchPage> &found) {
            if (m_questions.isCurrent(ticket))
                takePage(query, found);
        });
}

void RepositoryPane::takePage(const SearchQuery &query, const Result<SearchPage> &page)
{
    if (page) {
        m_query = query;
        m_more = !page->isLast();
        m_model.append(searchRows(m_registry.domain(), page->hits));
    } else if (page.error().kind != ErrorKind::Refused) {
        m_problem = page.error(); // that it cannot be searched is no news: the name stands there
        m_more = query.page > 1;
    }
    m_state.succeed();
    showState();
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0) {
        m_view->setCurrentIndex(m_model.index(0, 0));
        if (m_field->hasFocus())
            m_view->setFocus();
    }
}

void RepositoryPane::followMemory()
{
    m_model.setFavourites(favouritesHere());
    if (!m_catalog && !m_searched && !m_registry.domain().isEmpty())
        listNamed();
}

/// The model was filled anew: the row that was chosen stays so, and nobody is told.
void RepositoryPane::keepCurrent()
{
    m_view->setCurrentIndex(m_model.find(m_current));
}

void RepositoryPane::followCurrent(const QModelIndex &current)
{
    const QString path = current.data(RepositoryRole::Path).toString();
    if (path.isEmpty() || path == m_current)
        return;
    m_current = path;
    m_rest.start();
}

void RepositoryPane::tellChosen()
{
    if (const auto repository = Reference::parse(m_registry.domain() + u'/' + m_current))
        Q_EMIT chosen(*repository);
}

void RepositoryPane::showState()
{
    const bool some = m_model.rowCount() > 0;
    const std::optional<Error> said = shown();
    m_field->setPlaceholderText(m_registry.isOnDockerHub() ? tr("Search Docker Hub")
            : m_catalog                                    ? tr("Filter the repositories")
                                                           : tr("Name a repository"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_hint->setText(said ? said->message.words() : QString());
    m_hint->setVisible(said && some);
    m_hintAction->setVisible(said && some && said->signInHelps);
    m_hintDiagnose->setVisible(said && some && mayBeTheRegistry(said->kind));
    m_moreButton->setVisible(m_more && !m_state.isLoading());
    m_pages->setCurrentIndex(some ? 0 : 1);
    if (!some)
        showEmpty();
}

void RepositoryPane::showEmpty()
{
    const QString host = m_registry.domain();
    if (m_state.isLoading())
        return m_placeholder->setContent({}, tr("Asking %1…").arg(host), {});
    if (m_state.isFailed() || m_problem) {
        m_placeholder->setContent(u"dialog-warning"_s, tr("%1 does not tell").arg(host), shown()->message.words());
        m_placeholder->setDetail(shown()->detail);
        return offerWaysOn(*shown());
    }
    if (m_catalog && m_model.repositoryCount() > 0)
        return m_placeholder->setContent(u"edit-find"_s, tr("No repository has these words"), {});
    if (m_catalog)
        return m_placeholder->setContent(
            u"package"_s, tr("Nothing here yet"), tr("Pushing an image makes the first repository."));
    if (m_searched)
        return m_placeholder->setContent(u"edit-find"_s, tr("Nothing was found"), {});
    if (!m_refusal)
        return m_placeholder->setContent(u"edit-find"_s, tr("Search Docker Hub"),
            tr("Type a word and press Enter. What you pull or star is listed here."));
    m_placeholder->setContent(u"object-locked"_s, tr("No list"), m_refusal->message.words());
    m_placeholder->setDetail(m_refusal->detail);
    offerWaysOn(*m_refusal);
}

void RepositoryPane::offerWaysOn(const Error &error)
{
    if (error.signInHelps)
        m_placeholder->setAction(tr("Sign In…"), [this] { wantSignIn(); });
    else
        m_placeholder->setAction(tr("Try Again"), [this] { reload(); });
    m_placeholder->setOtherAction(tr("Diagnose…"), [this] { Q_EMIT diagnoseWanted(m_registry.domain()); });
}

void RepositoryPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void RepositoryPane::retranslate()
{
    m_view->setAccessibleName(tr("Repositories"));
    m_hintAction->setText(tr("Sign In…"));
    m_hintDiagnose->setText(tr("Diagnose…"));
    m_moreButton->setText(tr("More Results"));
    showState();
}

} // namespace stowage
