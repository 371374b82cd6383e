// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginepage.h"

#include "core/base/listed.h"
#include "ui/engines/enginehead.h"

#include <QEvent>
#include <QFuture>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

EnginePage::EnginePage(QWidget *parent)
    : QWidget(parent)
    , m_head(new EngineHead(this))
    , m_images(new ImagePage(this))
{
    m_head->offerRetry();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_images, 1);
    connect(m_images, &ImagePage::listed, m_images, &ImagePage::welcomeQuietly);
    const auto retry = [this] { Q_EMIT retryWanted(m_engine.id); };
    connect(m_images, &ImagePage::retryWanted, this, retry);
    connect(m_head, &EngineHead::retryWanted, this, retry);
}

void EnginePage::setStepsShown(bool shown)
{
    m_stepsShown = shown;
    if (m_engine.images && !m_engine.all.images.isSharedWith(m_engine.images->images))
        feed(false);
}

void EnginePage::offer(QAction *verb)
{
    m_head->offer(verb);
}

void EnginePage::showEngine(const EngineState &engine)
{
    const bool isAnother = engine.id != m_engine.id;
    const bool hasNews = isAnother || engine.images.has_value() != m_engine.images.has_value()
        || (engine.images && !engine.all.images.isSharedWith(m_engine.all.images))
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
    ImageListFeed &feed = m_images->feed();
    if (isAnother)
        m_images->expectOthers();
    if (!m_engine.images && !m_engine.problem)
        return isAnother ? feed.show() : feed.refresh();
    const ImageList images = m_stepsShown ? m_engine.all : m_engine.images.value_or(ImageList());
    const auto answer = QtFuture::makeReadyValueFuture(
        m_engine.images ? Result<ImageList>(images) : Result<ImageList>(fail(*m_engine.problem)));
    isAnother ? feed.show(answer) : feed.refresh(answer);
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
    m_head->setTitle(m_engine.title());
    m_head->setFacts(note.isEmpty() ? address : note + u" · "_s + address);
    const bool isGone = m_engine.problem && m_engine.images;
    m_head->setTrouble(isGone ? troubleText() : QString(), isGone ? m_engine.problem->detail : QString());
}

void EnginePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_engine.id.isEmpty())
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace stowage
