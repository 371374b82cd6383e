// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/jobs/transferspanel.h"

#include "ui/jobs/iconprovider.h"
#include "ui/jobs/limits.h"
#include "ui/style/colors.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QMenu>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

TransfersPanel::TransfersPanel(JobQueue &jobs, QWidget *parent)
    : QWidget(parent)
    , m_model(jobs)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setMinimumHeight(96);
    setAccessibleName(tr("Transfers"));
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (isHidden())
            Q_EMIT appeared();
    });
}

void TransfersPanel::wake()
{
    if (m_view)
        return;
    m_view = new QQuickWidget(this);
    m_view->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setAcceptDrops(false); // the window takes them
    m_view->setAccessibleName(tr("Transfers"));
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    const QUrl source(u"qrc:/qt/qml/Stowage/Jobs/jobs/qml/Transfers.qml"_s);
    auto *component = new QQmlComponent(m_view->engine(), source, m_view);
    QObject *root = component->createWithInitialProperties({{u"jobs"_s, QVariant::fromValue(&m_model)}});
    m_view->setContent(source, component, root);
    followPalette();
    layout()->addWidget(m_view);
    connect(root, SIGNAL(closeWanted()), this, SIGNAL(closeWanted()));
    connect(root, SIGNAL(limitsWanted(int, QPointF)), this, SLOT(showLimits(int, QPointF)));
    connect(root, SIGNAL(diagnoseWanted(int)), this, SLOT(askDiagnosis(int)));
    connect(root, SIGNAL(stepsWanted(int)), this, SLOT(askSteps(int)));
    connect(root, SIGNAL(tipWanted(QString, QPointF)), this, SLOT(showTip(QString, QPointF)));
}

void TransfersPanel::unfoldAll()
{
    wake();
    m_view->rootObject()->setProperty("unfoldAll", true);
}

void TransfersPanel::showLimits(int row, const QPointF &position)
{
    if (Job *job = m_model.jobAt(row))
        Limits::menuFor(job, this)->popup(m_view->mapToGlobal(position.toPoint()));
}

void TransfersPanel::askDiagnosis(int row)
{
    if (Job *job = m_model.jobAt(row))
        Q_EMIT diagnoseWanted(job);
}

void TransfersPanel::askSteps(int row)
{
    if (Job *job = m_model.jobAt(row))
        Q_EMIT stepsWanted(job);
}

void TransfersPanel::showTip(const QString &text, const QPointF &position)
{
    QToolTip::showText(m_view->mapToGlobal(position.toPoint()), toolTipText(text), m_view);
}

void TransfersPanel::showEvent(QShowEvent *event)
{
    wake();
    QWidget::showEvent(event);
}

void TransfersPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        setAccessibleName(tr("Transfers"));
        if (m_view)
            m_view->engine()->retranslate();
    }
}

void TransfersPanel::followPalette()
{
    if (!m_view)
        return;
    m_view->setClearColor(palette().color(QPalette::Base));
    if (QObject *root = m_view->rootObject()) {
        root->setProperty("good", tintColor(Tint::Good, palette()));
        root->setProperty("danger", tintColor(Tint::Danger, palette()));
        root->setProperty("accent", tintColor(Tint::Accent, palette()));
        root->setProperty("quiet", quietText(palette()));
        root->setProperty("line", hairline(palette()));
        root->setProperty("ink", palette().color(QPalette::Text));
        root->setProperty("paper", palette().color(QPalette::Base));
        root->setProperty("face", font());
        root->setProperty("iconVersion", root->property("iconVersion").toInt() + 1);
    }
}

} // namespace stowage
