// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/configtab.h"

#include "ui/layers/jsonhighlighter.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace stowage {

ConfigTab::ConfigTab(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospaced(font()));
    new JsonHighlighter(m_text->document(), *m_text);
    m_copy->setIcon(themeIcon(u"edit-copy"_s));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 10, 6);
    head->addWidget(m_choice);
    head->addStretch();
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_wanted = m_choice->currentData().toInt();
        showDocument();
    });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(document())); });
    retranslate();
}

void ConfigTab::show(const ImageDetails &details, int platform)
{
    const bool known = platform >= 0 && platform < details.platforms.size();
    m_config = known ? details.platforms[platform].config.bytes : QByteArray();
    m_manifest = known ? details.platforms[platform].manifest.raw.bytes : details.root.bytes;
    m_index = known && details.platforms[platform].manifest.raw.digest != details.root.digest ? details.root.bytes
                                                                                              : QByteArray();
    m_told = details.told.isEmpty() ? QByteArray() : QJsonDocument(details.told).toJson();
    retranslate();
}

QByteArray ConfigTab::document() const
{
    const QByteArray documents[] = {m_config, m_manifest, m_index, m_told};
    return documents[qBound(0, m_choice->currentData().toInt(), 3)];
}

void ConfigTab::showDocument()
{
    if (std::exchange(m_drawn, document()) == m_drawn)
        return;
    m_text->setPlainText(QString::fromUtf8(QJsonDocument::fromJson(document()).toJson(QJsonDocument::Indented)));
}

void ConfigTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigTab::retranslate()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    if (!m_config.isEmpty())
        m_choice->addItem(tr("Config"), 0);
    if (!m_manifest.isEmpty() || m_config.isEmpty())
        m_choice->addItem(tr("Manifest"), 1);
    if (!m_told.isEmpty())
        m_choice->addItem(tr("As the engine tells it"), 3);
    if (!m_index.isEmpty())
        m_choice->addItem(tr("Index"), 2);
    m_choice->setCurrentIndex(qMax(0, m_choice->findData(m_wanted)));
    m_choice->setAccessibleName(tr("Document"));
    m_text->setAccessibleName(tr("JSON"));
    m_copy->setText(tr("Copy"));
    showDocument();
}

} // namespace stowage
