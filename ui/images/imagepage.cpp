// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/imagepage.h"

#include "ui/images/imageview.h"
#include "ui/style/placeholder.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace stowage {

ImagePage::ImagePage(QWidget *parent)
    : QStackedWidget(parent)
    , m_view(new ImageView(this))
    , m_placeholder(new Placeholder(this))
    , m_retry(new QPushButton(m_placeholder))
    , m_details(new QPushButton(m_placeholder))
    , m_detail(new QLabel(m_placeholder))
{
    addWidget(m_view);
    addWidget(m_placeholder);
    buildPlaceholder();
    m_view->setImages(&m_feed.model());
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { setFilter({}); });
    connect(&m_feed.state(), &LoadState::changed, this, &ImagePage::finish);
    connect(&m_feed.model(), &ImageListModel::countsChanged, this, &ImagePage::showState);
}

void ImagePage::buildPlaceholder()
{
    m_details->setCheckable(true);
    m_details->setFlat(true);
    m_detail->setFont(monospaced(font()));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    for (QWidget *part : std::initializer_list<QWidget *>{m_retry, m_details, m_detail})
        m_placeholder->addBelow(part);
    connect(m_retry, &QPushButton::clicked, this, &ImagePage::retryWanted);
    connect(m_details, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    retranslate();
}

bool ImagePage::isFirstSight()
{
    const bool filled = model().imageCount() > 0;
    return filled && !std::exchange(m_welcomed, filled);
}

void ImagePage::welcome()
{
    if (isFirstSight()) {
        m_view->selectFirst();
        m_view->setFocus();
    }
    m_welcomed = model().imageCount() > 0;
}

void ImagePage::welcomeQuietly()
{
    if (isFirstSight())
        m_view->selectFirst();
    m_welcomed = model().imageCount() > 0;
}

bool ImagePage::isEmpty()
{
    return !m_feed.state().isLoading() && !m_feed.state().isFailed() && model().imageCount() == 0;
}

void ImagePage::setFilter(const QString &filter)
{
    model().setFilter(filter);
}

void ImagePage::expect(const Digest &image)
{
    m_expected = image;
    setFilter({});
    showExpected();
}

void ImagePage::showExpected()
{
    const QModelIndex row = m_expected.isNull() ? QModelIndex() : model().find(m_expected);
    if (!row.isValid())
        return;
    m_expected = {};
    m_view->expand(row.parent());
    m_view->selectImage(row);
}

void ImagePage::finish()
{
    m_view->setLargest(model().largestSize());
    showState();
    showExpected();
    if (!m_feed.state().isLoading())
        Q_EMIT listed();
}

void ImagePage::showState()
{
    const LoadState &state = m_feed.state();
    const bool failed = state.isFailed() && !state.isLoading();
    m_retry->setVisible(failed);
    m_details->setVisible(failed && !state.errorDetail().isEmpty());
    m_details->setChecked(m_details->isChecked() && failed);
    m_detail->setText(state.errorDetail());
    m_detail->setVisible(m_details->isChecked());
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

void ImagePage::retranslate()
{
    m_view->setAccessibleName(tr("Images"));
    m_retry->setText(tr("Try Again"));
    m_details->setText(tr("Details"));
}

void ImagePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        model().retranslate();
        retranslate();
        showState();
    }
    QStackedWidget::changeEvent(event);
}

} // namespace stowage
