// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginepage.h"

#include "ui/images/imageview.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QFuture>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

/// What an engine says must never decide how wide the window is.
static void letShrink(QLabel *label)
{
    QSizePolicy fitting(QSizePolicy::Ignored, QSizePolicy::Preferred);
    fitting.setHeightForWidth(label->wordWrap());
    label->setSizePolicy(fitting);
    label->setTextFormat(Qt::PlainText);
}

EnginePage::EnginePage(QWidget *parent)
    : QWidget(parent)
    , m_images(new ImagePage(this))
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_icon(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_retry(new QPushButton(this))
    , m_trouble(new QWidget(this))
{
    m_awaited.start();
    m_title->setFont(scaled(font(), 1.15, true));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel *label : {m_title, m_facts, m_problem})
        letShrink(label);
    auto *trouble = new QHBoxLayout(m_trouble);
    trouble->setContentsMargins(0, 6, 0, 0);
    trouble->addWidget(m_icon, 0, Qt::AlignTop);
    trouble->addWidget(m_problem, 1);
    trouble->addWidget(m_retry, 0, Qt::AlignTop);
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

/// Where no list is known the page below says what is wrong.
void EnginePage::showTexts()
{
    const QString note = m_engine.note();
    const QString address = m_engine.endpoint.address.toString();
    m_title->setText(m_engine.title());
    m_facts->setText(note.isEmpty() ? address : note + u" · "_s + address);
    const bool isGone = m_engine.problem && m_engine.images;
    m_trouble->setVisible(isGone);
    m_icon->setPixmap(themeIcon(u"dialog-warning"_s).pixmap(16, 16));
    m_problem->setText(isGone ? m_engine.problem->message.words() + u'\n'
                + tr("These are the images that were there when it last answered.")
                              : QString());
    m_retry->setText(tr("Try Again"));
}

void EnginePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_engine.id.isEmpty())
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace stowage
