// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/tagpane.h"

#include "core/image/remote/elsewhere.h"
#include "ui/registries/filterfield.h"
#include "ui/registries/tagview.h"
#include "ui/style/icons.h"
#include "ui/style/placeholder.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

TagPane::TagPane(RegistryDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(new QLabel(this))
    , m_star(new QToolButton(this))
    , m_filter(new FilterField(this))
    , m_pull(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_view(new TagView(m_tags, this))
    , m_note(new QLabel(this))
    , m_goOn(new QPushButton(this))
    , m_signIn(new QPushButton(this))
    , m_diagnose(new QPushButton(this))
    , m_placeholder(new Placeholder(this))
    , m_pages(new QStackedWidget(this))
{
    build();
    connect(m_star, &QToolButton::clicked, this, &TagPane::star);
    connect(m_filter, &QLineEdit::textChanged, this, &TagPane::setFilter);
    connect(m_pull, &QPushButton::clicked, this, &TagPane::pullWanted);
    connect(m_remove, &QPushButton::clicked, this, &TagPane::removeWanted);
    connect(m_view, &TagView::menuWanted, this, &TagPane::menuWanted);
    connect(m_view, &TagView::activated, this, &TagPane::pullWanted);
    connect(m_view, &TagView::selectionMoved, this, [this] {
        update();
        Q_EMIT selectionMoved();
    });
    connect(&m_tags, &TagModel::stumbled, this, &TagPane::stumble);
    connect(&m_desk, &RegistryDesk::remembered, this, &TagPane::update);
    connect(&m_desk, &RegistryDesk::looked, this, [this](const Reference &image, const ImageOutline &outline) {
        if (image.name() == m_repository.name() && !image.tag().isEmpty())
            m_tags.learn(image.tag(), outline);
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        m_stumble.reset();
        showState();
        m_tags.goOn();
    });
    connect(&m_state, &LoadState::changed, this, &TagPane::showState);
    retranslate();
}

void TagPane::build()
{
    m_name->setFont(scaled(font(), 1.1, true));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name->installEventFilter(this);
    m_star->setObjectName(u"star"_s);
    m_star->setCheckable(true);
    m_star->setAutoRaise(true);
    m_star->setFocusPolicy(Qt::TabFocus);
    m_filter->setObjectName(u"tagFilter"_s);
    m_filter->setList(m_view);
    m_pull->setObjectName(u"pull"_s);
    m_remove->setObjectName(u"remove"_s);
    m_signIn->setObjectName(u"signIn"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_placeholder);
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_star);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_pull);
    tools->addWidget(m_remove);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(8, 6, 8, 8);
    head->setSpacing(6);
    head->addLayout(title);
    head->addLayout(tools);
    m_footer = new QWidget(this);
    auto *note = new QHBoxLayout(m_footer);
    note->setContentsMargins(10, 4, 10, 6);
    note->addWidget(m_note, 1);
    note->addWidget(m_signIn);
    note->addWidget(m_goOn);
    note->addWidget(m_diagnose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer);
    setTabOrder({m_star, m_filter, m_pull, m_remove, m_view, m_signIn, m_goOn, m_diagnose});
    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInWanted(m_note->text()); });
    connect(m_diagnose, &QPushButton::clicked, this, [this] { Q_EMIT diagnoseWanted(m_repository.name()); });
}

void TagPane::showRepository(const Reference &repository)
{
    if (m_repository == repository && !m_state.isFailed())
        return;
    m_repository = repository;
    m_kept.clear();
    m_focusWanted = false;
    m_filter->clear();
    m_tags.setTags({}, {});
    load();
}

void TagPane::reload()
{
    m_kept = m_view->selectedTags();
    load();
}

void TagPane::takeFocus()
{
    m_focusWanted = m_tags.rowCount() == 0;
    if (m_focusWanted)
        return;
    m_view->setFocus();
    if (!m_view->selectionModel()->hasSelection())
        m_view->selectTag(m_tags.index(0, 0).data(TagRole::Tag).toString());
}

void TagPane::load()
{
    m_stop.request_stop();
    m_stop = {};
    m_stumble.reset();
    const auto ticket = m_questions.next();
    update();
    if (m_repository.isNull()) {
        m_state.succeed();
        return showState();
    }
    m_state.begin();
    m_desk.tags(m_repository, m_stop.get_token()).then(this, [this, ticket](const Result<QStringList> &tags) {
        if (m_questions.isCurrent(ticket))
            take(tags);
    });
    showState();
}

void TagPane::take(const Result<QStringList> &tags)
{
    if (tags) {
        m_tags.setTags(*tags, fetch());
        m_state.succeed();
        if (!m_kept.isEmpty())
            m_view->selectTag(m_kept.first());
    } else {
        m_tags.setTags({}, {});
        m_state.fail(tags.error());
    }
    showState();
    if (std::exchange(m_focusWanted, false))
        takeFocus();
    Q_EMIT listed();
}

TagModel::Fetch TagPane::fetch() const
{
    return [&desk = m_desk, repository = m_repository](
               const QString &tag, const std::stop_token &stop) { return desk.outline(repository.withTag(tag), stop); };
}

void TagPane::setFilter(const QString &words)
{
    const QStringList kept = m_view->selectedTags();
    m_tags.setFilter(words);
    if (!kept.isEmpty())
        m_view->selectTag(kept.first());
    showState();
    Q_EMIT listed();
}

void TagPane::star(bool favourite)
{
    m_desk.setFavourite(m_repository, favourite);
}

void TagPane::stumble(const Error &error)
{
    m_stumble = error;
    showState();
}

QList<Reference> TagPane::selected() const
{
    QList<Reference> images;
    for (const QString &tag : m_view->selectedTags())
        images.append(m_repository.withTag(tag));
    return images;
}

QStringList TagPane::selectedDigests() const
{
    QStringList digests;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        digests.append(index.data(TagRole::Digest).toString());
    digests.removeAll(QString());
    return digests;
}

bool TagPane::canRemove() const
{
    return !m_repository.isNull() && !m_repository.isOnDockerHub();
}

void TagPane::update()
{
    const bool some = m_view->selectionModel()->hasSelection();
    const bool favourite = m_desk.memory().isFavourite(m_repository);
    m_star->setChecked(favourite);
    m_star->setIcon(themeIcon(favourite ? u"rating"_s : u"rating-unrated"_s));
    m_star->setToolTip(favourite ? tr("No longer a favourite") : tr("Make it a favourite"));
    m_pull->setEnabled(some);
    showPullText();
    m_remove->setEnabled(some && canRemove());
    m_remove->setToolTip(canRemove() ? QString() : tr("Docker Hub deletes on its website only."));
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_star, m_filter, m_pull, m_remove})
        part->setVisible(!m_repository.isNull());
    showName();
}

void TagPane::showPullText()
{
    const int count = int(m_view->selectionModel()->selectedRows().size());
    m_pull->setText(count > 1 ? tr("Pull %n Image(s)…", nullptr, count) : tr("Pull…"));
}

void TagPane::showName()
{
    const QString name = m_repository.familiarName();
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, m_name->width()));
    m_name->setToolTip(toolTipText(name));
    m_name->setAccessibleName(name);
}

void TagPane::showState()
{
    const bool some = m_tags.rowCount() > 0;
    m_footer->setVisible(m_stumble && some);
    m_note->setText(m_stumble ? m_stumble->message.words() : QString());
    m_signIn->setVisible(m_stumble && m_stumble->signInHelps);
    m_pages->setCurrentIndex(some ? 0 : 1);
    if (!some)
        showEmpty();
}

void TagPane::showEmpty()
{
    if (m_repository.isNull())
        return m_placeholder->setContent(
            {}, tr("No repository chosen"), tr("Choose one to see its tags. Nothing is pulled to look."));
    if (m_state.isLoading())
        return m_placeholder->setContent({}, tr("Reading the tags…"), {});
    if (!m_state.isFailed())
        return m_placeholder->setContent(m_tags.tagCount() > 0 ? u"edit-find"_s : u"tag"_s,
            m_tags.tagCount() > 0 ? tr("No tag has these words") : tr("No tags here"), {});
    const Error &error = *m_state.error();
    m_placeholder->setContent(u"dialog-warning"_s, tr("The tags could not be read"), error.message.words());
    m_placeholder->setDetail(error.detail);
    if (error.signInHelps)
        m_placeholder->setAction(tr("Sign In…"), [this] { Q_EMIT signInWanted(m_state.errorMessage()); });
    else if (const Reference there = onDockerHub(); error.kind == ErrorKind::NotFound && !there.isNull())
        m_placeholder->setAction(tr("Look on Docker Hub"), [this, there] { Q_EMIT elsewhereWanted(there); });
    else
        m_placeholder->setAction(tr("Try Again"), [this] { reload(); });
    m_placeholder->setOtherAction(tr("Diagnose…"), [this] { Q_EMIT diagnoseWanted(m_repository.name()); });
}

/// Null when that is where it was looked for.
Reference TagPane::onDockerHub() const
{
    return sameNameElsewhere(m_repository, {}).value(0);
}

bool TagPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::Resize)
        showName();
    return QWidget::eventFilter(watched, event);
}

void TagPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_tags.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TagPane::retranslate()
{
    m_view->setAccessibleName(tr("Tags"));
    m_star->setAccessibleName(tr("Favourite"));
    m_filter->setPlaceholderText(tr("Filter the tags"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    showPullText();
    m_pull->setIcon(themeIcon(u"download"_s));
    m_remove->setText(tr("Delete…"));
    m_remove->setIcon(themeIcon(u"edit-delete"_s));
    m_signIn->setText(tr("Sign In…"));
    m_goOn->setText(tr("Go On"));
    m_diagnose->setText(tr("Diagnose…"));
    update();
    showState();
}

} // namespace stowage
