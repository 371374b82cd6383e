// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingsdialog.h"

#include "ui/jobs/limits.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/style/icons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

SettingsDialog::SettingsDialog(Settings &settings, const QString &libraryPath, QWidget *parent)
    : Sheet(parent)
    , m_settings(settings)
    , m_libraryPath(libraryPath)
    , m_form(new QFormLayout)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_folder(new QWidget(this))
    , m_transfers(new QSpinBox(this))
    , m_layers(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_accounts(new QPushButton(themeIcon(u"im-user"_s), {}, this))
{
    auto *path = new QLineEdit(libraryPath, m_folder);
    path->setReadOnly(true);
    path->setCursorPosition(0);
    auto *show = new QToolButton(m_folder);
    show->setObjectName(u"showFolder"_s);
    show->setIcon(themeIcon(u"folder-open"_s));
    auto *row = new QHBoxLayout(m_folder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(path, 1);
    row->addWidget(show);
    m_transfers->setRange(1, 10);
    m_accounts->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (QWidget *field : QList<QWidget *>{m_language, m_theme, m_transfers, m_layers, m_speed, m_folder, m_accounts})
        m_form->addRow(u" "_s, field);
    m_form->setVerticalSpacing(10);
    body()->addLayout(m_form);
    body()->addStretch();
    cancelButton()->hide();
    retranslate();
    resize(520, sizeHint().height());
    connect(m_language, &QComboBox::currentIndexChanged, this,
        [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::currentIndexChanged, this,
        [this] { Q_EMIT themeChosen(Theme(m_theme->currentData().toInt())); });
    connect(m_transfers, &QSpinBox::valueChanged, this, &SettingsDialog::keepTransfers);
    for (QComboBox *box : {m_layers, m_speed})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::keepTransfers);
    connect(m_accounts, &QPushButton::clicked, this, &SettingsDialog::accountsWanted);
    connect(show, &QToolButton::clicked, this, [this] { Q_EMIT showFolder(m_libraryPath); });
}

void SettingsDialog::followLanguage()
{
    retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    setAcceptText(tr("Close"));
    const QString labels[] = {tr("Language:"), tr("Appearance:"), tr("Transfers at a time:"), tr("In each transfer:"),
        tr("All together:"), tr("Library folder:"), tr("Registries:")};
    for (int row = 0; row < int(std::size(labels)); ++row)
        qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(labels[row]);
    m_language->setAccessibleName(tr("Language"));
    m_theme->setAccessibleName(tr("Appearance"));
    m_transfers->setAccessibleName(tr("Transfers at a time"));
    m_layers->setAccessibleName(tr("Layers at a time in each transfer"));
    m_speed->setAccessibleName(tr("Speed of all transfers together"));
    m_accounts->setText(tr("Accounts and Passwords…"));
    auto *show = m_folder->findChild<QToolButton *>(u"showFolder"_s);
    show->setToolTip(tr("Show in the file manager"));
    show->setAccessibleName(show->toolTip());
    setFooter(tr("Another folder: start with --library, or set STOWAGE_LIBRARY."));
    fill();
}

void SettingsDialog::fill()
{
    const QSignalBlocker quietLanguage(m_language);
    const QSignalBlocker quietTheme(m_theme);
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    for (const Language::Choice &choice : Language::choices())
        m_language->addItem(choice.ownName, choice.code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
    m_theme->clear();
    m_theme->addItem(tr("As the desktop"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(int(m_settings.theme())));
    fillTransfers();
}

/// A value from the file that is no choice of ours stands at the end.
template <typename Value>
static void fillChoice(QComboBox *box, QList<Value> values, Value current, QString (*text)(Value))
{
    const QSignalBlocker quiet(box);
    if (!values.contains(current))
        values.append(current);
    box->clear();
    for (const Value value : std::as_const(values))
        box->addItem(text(value), QVariant::fromValue(value));
    box->setCurrentIndex(int(values.indexOf(current)));
}

void SettingsDialog::fillTransfers()
{
    const QSignalBlocker quiet(m_transfers);
    m_transfers->setValue(m_settings.transfersAtATime());
    fillChoice(m_layers, Limits::layers(), m_settings.layersAtATime(), &Limits::layersText);
    fillChoice(m_speed, Limits::speeds(), m_settings.speedLimit(), &Limits::speedText);
}

void SettingsDialog::keepTransfers()
{
    m_settings.setTransfersAtATime(m_transfers->value());
    m_settings.setLayersAtATime(m_layers->currentData().toInt());
    m_settings.setSpeedLimit(m_speed->currentData().toLongLong());
    Q_EMIT transfersChosen();
}

} // namespace stowage
