// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/images/startpage.h"

#include "ui/dialogs/parts/referencefield.h"
#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int columnWidth = 520;

QLabel *label(QWidget *parent, const QFont &font, QPalette::ColorRole role = QPalette::Text)
{
    auto *label = new QLabel(parent);
    label->setFont(font);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(label(this, scaled(font(), 1.7, true)))
    , m_sentence(label(this, font(), QPalette::PlaceholderText))
    , m_column(new QWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/stowage/icons/stowage.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(icon);
    head->addLayout(words, 1);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    column->addLayout(head);
    column->addWidget(buildPull());
    column->addWidget(buildFiles());
    m_column->setMaximumWidth(columnWidth);
    auto *middle = new QHBoxLayout(this);
    middle->setContentsMargins(28, 20, 28, 20);
    middle->addStretch(1);
    middle->addWidget(m_column, 100, Qt::AlignVCenter);
    middle->addStretch(1);
    setFocusProxy(m_name);
    retranslate();
}

QWidget *StartPage::buildPull()
{
    auto *box = new QWidget(this);
    m_pullTitle = label(box, scaled(font(), 1.0, true));
    m_name = new ReferenceField(box);
    m_name->edit()->setAcceptDrops(false); // a file dropped here is meant for the window
    m_pull = new QPushButton(themeIcon(u"download"_s), {}, box);
    m_pull->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_pull, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pullTitle);
    column->addLayout(row);
    connect(m_name, &ReferenceField::edited, this, [this] { m_pull->setEnabled(!m_name->reference().isNull()); });
    connect(m_name->edit(), &QLineEdit::returnPressed, this, &StartPage::pull);
    connect(m_pull, &QPushButton::clicked, this, &StartPage::pull);
    return box;
}

QWidget *StartPage::buildFiles()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"dropBox"_s);
    m_dropTitle = label(box, scaled(font(), 1.0, true));
    m_dropSentence = label(box, font(), QPalette::PlaceholderText);
    m_open = new QPushButton(themeIcon(u"document-open"_s), {}, box);
    m_sample = new QPushButton(themeIcon(u"package"_s), {}, box);
    auto *row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addWidget(m_sample);
    row->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_dropTitle);
    column->addWidget(m_dropSentence);
    column->addSpacing(6);
    column->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
    return box;
}

void StartPage::pull()
{
    if (!m_name->reference().isNull())
        Q_EMIT pullWanted(m_name->edit()->text());
}

void StartPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    const QWidget *box = findChild<QWidget *>(u"dropBox"_s);
    const QRect area(box->mapTo(this, QPoint()), box->size());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blend(hairline(palette()), palette().color(QPalette::Text), 0.15), 1.2, Qt::DashLine));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    m_title->setText(tr("The hold is empty"));
    m_sentence->setText(tr("Bring container images aboard: no daemon, no account, no root needed."));
    m_pullTitle->setText(tr("Pull from a registry"));
    m_pull->setText(tr("Pull"));
    m_dropTitle->setText(tr("Drop an archive anywhere on this window"));
    m_dropSentence->setText(tr("From docker save, podman save, skopeo, an OCI layout folder or a root file system; "
                               "what is inside is shown before anything is loaded."));
    m_open->setText(tr("Open an Archive…"));
    m_sample->setText(tr("Load the Sample Image"));
}

} // namespace stowage
