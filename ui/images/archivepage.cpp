// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/archivepage.h"

#include "core/base/bytesize.h"
#include "models/archives/archiveimages.h"
#include "ui/images/imageview.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QFileInfo>
#include <QFuture>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

ArchivePage::ArchivePage(QWidget *parent)
    : QWidget(parent)
    , m_images(new ImagePage(this))
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_remarks(new QLabel(this))
    , m_loadSelected(new QPushButton(this))
    , m_loadAll(new QPushButton(this))
{
    m_title->setFont(scaled(font(), 1.15, true));
    m_title->setTextFormat(Qt::PlainText);
    m_title->installEventFilter(this);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setWordWrap(true);
    m_remarks->setWordWrap(true);
    // Texts that come with a file must never decide how wide the window is.
    QSizePolicy fitting(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setSizePolicy(fitting);
    fitting.setHeightForWidth(true);
    m_facts->setSizePolicy(fitting);
    m_remarks->setSizePolicy(fitting);
    m_loadAll->setIcon(themeIcon(u"document-import"_s));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_facts);
    texts->addWidget(m_remarks);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 10);
    head->addLayout(texts, 1);
    head->addWidget(m_loadSelected, 0, Qt::AlignVCenter);
    head->addWidget(m_loadAll, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_images, 1);

    connect(m_images, &ImagePage::listed, m_images, &ImagePage::welcome);
    connect(m_images->view(), &ImageView::selectionMoved, this, &ArchivePage::update);
    connect(m_loadSelected, &QPushButton::clicked, this, &ArchivePage::loadSelected);
    connect(m_loadAll, &QPushButton::clicked, this, &ArchivePage::loadAll);
}

void ArchivePage::showArchive(const ArchiveInfo &archive)
{
    const bool same = archive.path == m_archive.path;
    m_archive = archive;
    if (!same)
        m_images->expectOthers();
    const auto images = QtFuture::makeReadyValueFuture(Result<ImageList>(imageList(archive)));
    if (same)
        m_images->feed().refresh(images);
    else
        m_images->feed().show(images);
    if (!same)
        m_images->setFilter({});
    showTexts();
}

void ArchivePage::loadSelected()
{
    if (const QList<int> images = chosen(); !images.isEmpty())
        Q_EMIT loadWanted(m_archive.path, images);
}

void ArchivePage::loadAll()
{
    if (!m_archive.images.isEmpty())
        Q_EMIT loadWanted(m_archive.path, {});
}

QList<int> ArchivePage::chosen() const
{
    QList<int> numbers;
    for (const int position : m_images->view()->selection().positions)
        numbers.append(m_archive.images.value(position).index);
    return numbers;
}

void ArchivePage::showTexts()
{
    const int count = int(m_archive.images.size());
    const bool packed = !m_archive.compression.isEmpty() && m_archive.compression != "none"_L1;
    QStringList facts{
        archiveFormatName(m_archive.format), tr("%n image(s)", nullptr, count), localSize(m_archive.fileSize)};
    if (packed)
        facts.insert(1, m_archive.compression);
    showTitle();
    m_title->setToolTip(m_archive.path);
    m_facts->setText(facts.join(u" · "_s));
    m_remarks->setText(words(m_archive.remarks).join(u'\n'));
    m_remarks->setVisible(!m_archive.remarks.isEmpty());
    m_loadSelected->setText(tr("Load Selected"));
    m_loadAll->setText(count == 1 ? tr("Load into the Library") : tr("Load All"));
    update();
}

void ArchivePage::showTitle()
{
    const QString name = QFileInfo(m_archive.path).fileName();
    m_title->setText(m_title->fontMetrics().elidedText(name, Qt::ElideMiddle, m_title->width()));
    m_title->setAccessibleName(name);
}

bool ArchivePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_title && event->type() == QEvent::Resize)
        showTitle();
    return QWidget::eventFilter(watched, event);
}

void ArchivePage::update()
{
    m_loadSelected->setVisible(m_archive.images.size() > 1);
    m_loadSelected->setEnabled(!m_images->view()->selection().isEmpty());
    m_loadAll->setEnabled(!m_archive.images.isEmpty());
}

void ArchivePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace stowage
