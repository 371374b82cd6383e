// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/allenginespage.h"

#include "core/base/listed.h"
#include "models/places/placenames.h"
#include "ui/engines/enginehead.h"
#include "ui/images/imageview.h"

#include <QEvent>
#include <QFuture>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage {

AllEnginesPage::AllEnginesPage(QWidget *parent)
    : QWidget(parent)
    , m_head(new EngineHead(this))
    , m_images(new ImagePage(this))
{
    m_images->view()->showPlaces();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_images, 1);
    connect(m_images, &ImagePage::listed, m_images, &ImagePage::welcomeQuietly);
    connect(m_images, &ImagePage::retryWanted, this, &AllEnginesPage::retryWanted);
}

QString AllEnginesPage::titleOf(const EngineState &engine) const
{
    return engineTitleAmong(m_places, engine.id);
}

QList<PlacedImages> AllEnginesPage::lists() const
{
    QList<PlacedImages> lists;
    for (const EngineState &engine : m_engines) {
        if (engine.images)
            lists.append({engine.id, titleOf(engine), m_stepsShown ? engine.all : *engine.images});
    }
    return lists;
}

/// An engine that was asked again and has the same is no reason to prepare ten thousand rows anew.
bool AllEnginesPage::isShown(const QList<PlacedImages> &lists) const
{
    return m_shown && std::ranges::equal(lists, *m_shown, [](const PlacedImages &a, const PlacedImages &b) {
        return a.id == b.id && a.title == b.title && a.list.images.isSharedWith(b.list.images);
    });
}

void AllEnginesPage::showEngines(const QList<EngineState> &engines, const QList<Place> &places)
{
    m_engines = engines;
    m_places = places;
    feed();
    showTexts();
}

void AllEnginesPage::setStepsShown(bool shown)
{
    m_stepsShown = shown;
    feed();
}

void AllEnginesPage::feed()
{
    const QList<PlacedImages> now = lists();
    if (isShown(now))
        return;
    const bool isAwaited = now.isEmpty() && std::ranges::any_of(m_engines, &EngineState::isAsked);
    if (isAwaited)
        return m_images->feed().refresh();
    m_shown = now;
    m_images->feed().refresh(QtFuture::makeReadyValueFuture(Result<QList<PlacedImages>>(now)));
}

QStringList AllEnginesPage::troubles() const
{
    QStringList lines;
    for (const EngineState &engine : m_engines) {
        if (!engine.problem)
            continue;
        const QString title = titleOf(engine);
        const QString words = engine.problem->message.words();
        lines.append(words.contains(title) ? words : tr("%1: %2").arg(title, words));
    }
    return lines;
}

void AllEnginesPage::showTexts()
{
    QStringList titles;
    for (const EngineState &engine : std::as_const(m_engines))
        titles.append(titleOf(engine));
    m_head->setTitle(placeName({Place::allEnginesId, Place::Kind::AllEngines, {}}));
    m_head->setFacts(listed(titles));
    m_head->setTrouble(troubles().join(u'\n'));
}

void AllEnginesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace stowage
