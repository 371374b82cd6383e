// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/imagepage.h"

#include "ui/images/imageview.h"
#include "ui/style/placeholder.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace stowage {

ImagePage::ImagePage(QWidget *parent)
    : QStackedWidget(parent)
    , m_view(new ImageView(this))
    , m_placeholder(new Placeholder(this))
{
    addWidget(m_view);
    addWidget(m_placeholder);
    m_view->setImages(&m_feed.model());
    connect(&m_feed.state(), &LoadState::changed, this, &ImagePage::finish);
    connect(&m_feed.model(), &ImageListModel::countsChanged, this, &ImagePage::showState);
}

bool ImagePage::isEmpty()
{
    return !m_feed.state().isLoading() && !m_feed.state().isFailed() && model().imageCount() == 0;
}

void ImagePage::setFilter(const QString &filter)
{
    model().setFilter(filter);
}

void ImagePage::finish()
{
    m_view->setLargest(model().largestSize());
    showState();
    if (!m_feed.state().isLoading())
        Q_EMIT listed();
}

void ImagePage::showState()
{
    const LoadState &state = m_feed.state();
    if (model().shownCount() > 0)
        return setCurrentWidget(m_view);
    if (state.isLoading())
        m_placeholder->setContent({}, tr("Reading the images…"), {});
    else if (state.isFailed())
        m_placeholder->setContent(u"dialog-error"_s, tr("The images could not be read"), state.errorMessage());
    else if (!model().filter().isEmpty())
        m_placeholder->setContent(u"edit-find"_s, tr("No image has these words"),
            tr("The filter looks at names, IDs, platforms and labels. Esc clears it."));
    else
        m_placeholder->setContent(u"package"_s, tr("No images here"), {});
    setCurrentWidget(m_placeholder);
}

void ImagePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        model().retranslate();
        m_view->setAccessibleName(tr("Images"));
        showState();
    }
    QStackedWidget::changeEvent(event);
}

} // namespace stowage
