// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/buildwindow.h"

#include "models/jobs/jobtexts.h"
#include "ui/builds/builddelegate.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace stowage {

static constexpr int iconSize = 22; // pixels

BuildWindow::BuildWindow(Job *job, BuildModel &model, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_model(model)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_steps(new QTreeView(this))
    , m_detail(new QLabel(this))
    , m_copy(new QPushButton(themeIcon(u"edit-copy"_s), {}, this))
    , m_again(new QPushButton(themeIcon(u"view-refresh"_s), {}, this))
    , m_image(new QPushButton(themeIcon(u"package"_s), {}, this))
    , m_stop(new QPushButton(themeIcon(u"process-stop"_s), {}, this))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    retranslate();
    resize(760, 520);
    connect(job, &Job::stateChanged, this, &BuildWindow::update);
    connect(job, &Job::progressChanged, this, &BuildWindow::showState);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &BuildWindow::follow);
    connect(&model, &BuildModel::stepFailed, this, &BuildWindow::openFailure);
    connect(m_copy, &QPushButton::clicked, this, &BuildWindow::copyAll);
    connect(m_again, &QPushButton::clicked, this, &BuildWindow::againWanted);
    connect(m_image, &QPushButton::clicked, this, &BuildWindow::imageWanted);
    connect(m_stop, &QPushButton::clicked, this, &BuildWindow::stop);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    follow();
    openFailure();
}

void BuildWindow::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaled(font(), 1.15, true));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setFont(monospaced(font()));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_steps->setObjectName(u"steps"_s);
    m_steps->setModel(&m_model);
    m_steps->setItemDelegate(new BuildDelegate(m_steps));
    m_steps->setHeaderHidden(true);
    m_steps->setUniformRowHeights(true);
    m_steps->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_steps->header()->setStretchLastSection(true);
    auto *copy = new QShortcut(QKeySequence::Copy, m_steps, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this,
        [this] { QGuiApplication::clipboard()->setText(m_steps->currentIndex().data().toString()); });
    for (const auto &[button, name] : {std::pair(m_copy, u"copy"_s), std::pair(m_again, u"again"_s),
             std::pair(m_image, u"image"_s), std::pair(m_stop, u"stop"_s), std::pair(m_close, u"close"_s)}) {
        button->setObjectName(name);
        button->setAutoDefault(true);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_state);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    for (QPushButton *button : {m_again, m_image, m_stop, m_close})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_steps, 1);
    column->addWidget(m_detail);
    column->addLayout(buttons);
    m_close->setDefault(true);
    m_steps->setFocus();
}

void BuildWindow::retranslate()
{
    setWindowTitle(tr("Build of %1").arg(m_job ? m_job->title() : QString()));
    m_steps->setAccessibleName(tr("Steps"));
    m_progress->setAccessibleName(tr("Progress"));
    m_copy->setText(tr("Copy All"));
    m_copy->setToolTip(tr("The steps with all that they printed, to be passed on."));
    m_again->setText(tr("Build Again"));
    m_image->setText(tr("Show the Image"));
    m_close->setText(tr("Close"));
    update();
}

static QString iconFor(Job::State state)
{
    switch (state) {
    case Job::State::Done:
        return u"dialog-ok"_s;
    case Job::State::Failed:
        return u"dialog-error"_s;
    case Job::State::Cancelled:
        return u"process-stop"_s;
    default:
        return u"run-build"_s;
    }
}

/// What can be done depends on whether it still runs.
void BuildWindow::update()
{
    if (!m_job)
        return;
    const Job::State state = m_job->state();
    const bool isFailed = state == Job::State::Failed;
    m_icon->setPixmap(themeIcon(iconFor(state)).pixmap(iconSize, iconSize));
    m_title->setText(m_job->title());
    m_title->setToolTip(toolTipText(m_job->title()));
    m_again->setVisible(m_job->isEnded());
    m_image->setVisible(state == Job::State::Done);
    m_stop->setVisible(!m_job->isEnded());
    m_stop->setEnabled(true);
    m_stop->setText(tr("Stop"));
    m_detail->setVisible(isFailed && !m_job->error().detail.isEmpty());
    m_detail->setText(isFailed ? m_job->error().detail : QString());
    m_progress->setVisible(state == Job::State::Running);
    showState();
}

void BuildWindow::showState()
{
    if (!m_job)
        return;
    m_state->setText(summaryText(*m_job, m_job->progress()));
    QPalette colors = palette();
    if (m_job->state() == Job::State::Failed)
        colors.setColor(QPalette::WindowText, tintColor(Tint::Danger, colors));
    m_state->setPalette(colors);
    const double fraction = m_model.fraction();
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_progress->setValue(int(fraction * 1000));
}

/// For the longest line, measured once, as far as anybody would scroll.
void BuildWindow::makeRoom()
{
    constexpr int margins = 24; // pixels
    constexpr qsizetype longest = 1000;
    const QString line = m_model.longestLine().left(longest);
    if (line.size() == m_measured)
        return;
    m_measured = line.size();
    m_steps->setColumnWidth(0, BuildDelegate::widthOf(line, m_steps->font()) + 2 * m_steps->indentation() + margins);
}

/// The newest stays in sight, unless somebody looks at what was before.
void BuildWindow::follow()
{
    makeRoom();
    m_copy->setEnabled(m_model.rowCount() > 0);
    QScrollBar *const bar = m_steps->verticalScrollBar();
    const bool isAtEnd = bar->value() >= bar->maximum() - 2 * bar->singleStep();
    if (isAtEnd && m_job && !m_job->isEnded())
        QMetaObject::invokeMethod(m_steps, &QTreeView::scrollToBottom, Qt::QueuedConnection);
}

void BuildWindow::openFailure()
{
    const QModelIndex step = m_model.failed();
    if (!step.isValid())
        return;
    m_steps->expand(step);
    m_steps->setCurrentIndex(step);
    const QModelIndex last = m_model.index(m_model.rowCount(step) - 1, 0, step);
    m_steps->scrollTo(last);
    m_steps->scrollTo(step);
}

/// Enter opens a step, and is no button's then.
void BuildWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex step = m_steps->currentIndex();
    if (!isEnter || !m_steps->hasFocus())
        return QDialog::keyPressEvent(event);
    if (step.isValid())
        m_steps->setExpanded(step, !m_steps->isExpanded(step));
}

/// A builder is given time to end what it does.
void BuildWindow::stop()
{
    m_stop->setEnabled(false);
    m_stop->setText(tr("Stopping…"));
    m_steps->setFocus();
    if (m_job)
        m_job->stop();
}

void BuildWindow::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_model.text());
}

void BuildWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange && m_job)
        update();
    QDialog::changeEvent(event);
}

} // namespace stowage
