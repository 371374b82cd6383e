// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginepage.h"

#include "core/base/listed.h"
#include "ui/images/imageview.h"
#include "ui/style/icons.h"
#include "ui/style/labels.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QFuture>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

EnginePage::EnginePage(QWidget *parent)
    : QWidget(parent)
    , m_images(new ImagePage(this))
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_icon(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_details(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_detail(new QLabel(this))
    , m_trouble(new QWidget(this))
{
    m_awaited.start();
    m_title->setFont(scaled(font(), 1.15, true));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel *label : {m_title, m_facts, m_problem, m_detail})
        letShrink(label);
    buildTrouble();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    head->addWidget(m_trouble);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_images, 1);
    connect(m_images, &ImagePage::listed, m_images, &ImagePage::welcomeQuietly);
    const auto retry = [this] { Q_EMIT retryWanted(m_engine.id); };
    connect(m_images, &ImagePage::retryWanted, this, retry);
    connect(m_retry, &QPushButton::clicked, this, retry);
}

void EnginePage::buildTrouble()
{
    m_details->setCheckable(true);
    m_details->setFlat(true);
    m_detail->setFont(monospaced(font()));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->hide();
    auto *line = new QHBoxLayout;
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_problem, 1);
    line->addWidget(m_details, 0, Qt::AlignTop);
    line->addWidget(m_retry, 0, Qt::AlignTop);
    auto *trouble = new QVBoxLayout(m_trouble);
    trouble->setContentsMargins(0, 6, 0, 0);
    trouble->addLayout(line);
    trouble->addWidget(m_detail);
    connect(m_details, &QPushButton::toggled, m_detail, &QWidget::setVisible);
}

void EnginePage::showEngine(const EngineState &engine)
{
    const bool isAnother = engine.id != m_engine.id;
    const bool hasNews = isAnother || engine.images.has_value() != m_engine.images.has_value()
        || (engine.images && !engine.images->images.isSharedWith(m_engine.images->images))
        || (!engine.images && engine.problem != m_engine.problem);
    m_engine = engine;
    if (isAnother)
        m_images->setFilter({});
    if (hasNews)
        feed(isAnother);
    showTexts();
}

/// An engine that never listed anything is waited for, or says why it does not.
void EnginePage::feed(bool isAnother)
{
    QFuture<Result<ImageList>> answer = m_awaited.future();
    if (m_engine.images)
        answer = QtFuture::makeReadyValueFuture(Result<ImageList>(*m_engine.images));
    else if (m_engine.problem)
        answer = QtFuture::makeReadyValueFuture(Result<ImageList>(fail(*m_engine.problem)));
    if (!isAnother)
        return m_images->feed().refresh(answer);
    m_images->expectOthers();
    m_images->feed().show(answer);
}

/// The time says that a try was one, where nothing else changes.
QString EnginePage::troubleText() const
{
    const QString time = locale().toString(m_engine.askedAt.toLocalTime().time(), u"HH:mm:ss"_s);
    return m_engine.problem->message.words() + u'\n'
        + oneAfterAnother(
            {tr("Last asked at %1.").arg(time), tr("These are the images that were there when it last answered.")});
}

/// Where no list is known the page below says what is wrong.
void EnginePage::showTexts()
{
    const QString note = m_engine.note();
    const QString address = m_engine.endpoint.address.toString();
    m_title->setText(m_engine.title());
    m_title->setToolTip(toolTipText(m_engine.title()));
    m_facts->setText(note.isEmpty() ? address : note + u" · "_s + address);
    const bool isGone = m_engine.problem && m_engine.images;
    m_trouble->setVisible(isGone);
    m_icon->setPixmap(themeIcon(u"dialog-warning"_s).pixmap(16, 16));
    m_problem->setText(isGone ? troubleText() : QString());
    m_detail->setText(isGone ? m_engine.problem->detail : QString());
    m_details->setVisible(!m_detail->text().isEmpty());
    m_details->setChecked(m_details->isChecked() && isGone);
    m_details->setText(tr("Details"));
    m_retry->setText(tr("Try Again"));
}

void EnginePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_engine.id.isEmpty())
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace stowage
