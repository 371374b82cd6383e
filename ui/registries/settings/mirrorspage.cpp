// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/settings/mirrorspage.h"

#include "core/workspace/registries/registrydesk.h"
#include "models/registries/foundtexts.h"
#include "ui/dialogs/parts/entryfield.h"
#include "ui/registries/settings/settingslist.h"
#include "ui/style/icons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

static QPushButton *quietButton(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(themeIcon(icon), text, parent);
    button->setObjectName(name);
    return button;
}

static QLayout *rowOf(QWidget *field, QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(button);
    return row;
}

MirrorsPage::MirrorsPage(RegistryDesk &desk, const Reference &registry, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_registry(registry)
    , m_own(new QCheckBox(tr("Use a list of my own in place of what other tools are set up with"), this))
    , m_list(new SettingsList(m_model, MirrorRole::Problem, tr("Mirrors"), this))
    , m_up(quietButton(u"up"_s, u"go-up"_s, tr("Up"), this))
    , m_down(quietButton(u"down"_s, u"go-down"_s, tr("Down"), this))
    , m_remove(quietButton(u"removeMirror"_s, u"list-remove"_s, tr("Remove"), this))
    , m_address(new EntryField(this))
    , m_add(quietButton(u"addMirror"_s, u"list-add"_s, tr("Add"), this))
    , m_image(new EntryField(this))
    , m_measure(quietButton(u"measure"_s, u"speedometer"_s, tr("Measure"), this))
    , m_diagnose(quietButton(u"diagnose"_s, u"network-connect"_s, tr("Diagnose…"), this))
    , m_remarks(new QLabel(this))
{
    setFocusProxy(m_own);
    m_own->setObjectName(u"own"_s);
    m_remarks->setObjectName(u"remarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_own);
    column->addWidget(m_list, 1);
    column->addLayout(buildOrder());
    column->addLayout(buildAdding());
    column->addLayout(buildMeasuring());
    column->addWidget(m_remarks);
    setTabOrder(m_remove, m_diagnose);
    connect(m_own, &QCheckBox::toggled, this, &MirrorsPage::followOwn);
    connect(m_list, &SettingsList::chosen, this, &MirrorsPage::update);
    update();
}

MirrorsPage::~MirrorsPage()
{
    m_stop.request_stop();
}

QLayout *MirrorsPage::buildOrder()
{
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_up, m_down, m_remove})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_diagnose);
    connect(m_diagnose, &QPushButton::clicked, this, &MirrorsPage::diagnose);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_remove, &QPushButton::clicked, this, &MirrorsPage::remove);
    return row;
}

QLayout *MirrorsPage::buildAdding()
{
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(tr("Another mirror: mirror.example.com or https://mirror.example.com/path"));
    m_address->setAccessibleName(tr("Another mirror"));
    connect(m_add, &QPushButton::clicked, this, &MirrorsPage::addTyped);
    connect(m_address, &EntryField::entered, this, &MirrorsPage::addTyped);
    connect(m_address, &QLineEdit::textChanged, this, &MirrorsPage::update);
    return rowOf(m_address, m_add);
}

QLayout *MirrorsPage::buildMeasuring()
{
    m_image->setObjectName(u"image"_s);
    m_image->setPlaceholderText(tr("An image, to see who has it: team/app:1.0"));
    m_image->setAccessibleName(tr("Image to measure with"));
    connect(m_measure, &QPushButton::clicked, this, &MirrorsPage::measure);
    connect(m_image, &EntryField::entered, m_measure, &QPushButton::click);
    return rowOf(m_image, m_measure);
}

void MirrorsPage::show(const RegistrySetup &setup)
{
    m_found = foundMirrors(setup.found);
    const QStringList remarks = foundRemarks(setup.found);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    const QSignalBlocker quiet(m_own);
    m_own->setChecked(setup.own.mirrors.has_value());
    showList(setup.own.mirrors);
}

/// None: other tools' list.
void MirrorsPage::showList(const std::optional<QList<Mirror>> &own)
{
    QList<MirrorRow> rows;
    for (const Mirror &mirror : own.value_or(QList<Mirror>())) {
        MirrorRow row;
        row.mirror = mirror;
        rows.append(row);
    }
    m_model.show(m_registry.domain(), own ? rows : m_found);
    m_list->choose(0);
    update();
}

/// The person's own list begins as the one that counted so far, and is not lost while theirs is looked at.
void MirrorsPage::followOwn(bool own)
{
    const QList<Mirror> shown = m_model.mirrors();
    if (!own)
        m_ownList = shown;
    showList(own ? std::optional(m_ownList.value_or(shown)) : std::nullopt);
}

std::optional<QList<Mirror>> MirrorsPage::mirrors() const
{
    return m_own->isChecked() ? std::optional(m_model.mirrors()) : std::nullopt;
}

bool MirrorsPage::addTyped()
{
    if (!m_own->isChecked() || m_address->text().trimmed().isEmpty())
        return true;
    const auto mirror = mirrorAt(m_address->text());
    if (!mirror)
        Q_EMIT said(mirror.error().message.words());
    else if (!m_model.append(*mirror))
        Q_EMIT said(tr("%1 is in the list already.").arg(mirrorAddress(*mirror)));
    else {
        m_address->clear();
        m_list->choose(m_model.rowCount() - 2);
        Q_EMIT said({});
        return true;
    }
    return false;
}

void MirrorsPage::remove()
{
    m_model.remove(m_list->currentRow());
}

void MirrorsPage::moveBy(int rows)
{
    const int from = m_list->currentRow();
    m_model.move(from, from + rows);
    m_list->choose(from + rows);
}

void MirrorsPage::diagnose()
{
    const Mirror &mirror = m_model.mirrorAt(m_list->currentRow());
    const bool isMirror = m_list->currentIndex().data(MirrorRole::IsMirror).toBool();
    Q_EMIT diagnoseWanted(isMirror ? mirror.host : m_registry.domain(), mirror.plainHttp);
}

void MirrorsPage::update()
{
    const bool own = m_own->isChecked();
    const int row = m_list->currentRow();
    m_up->setEnabled(own && m_model.canMove(row, row - 1));
    m_down->setEnabled(own && m_model.canMove(row, row + 1));
    m_remove->setEnabled(own && m_list->currentIndex().data(MirrorRole::IsMirror).toBool());
    m_address->setEnabled(own);
    m_add->setEnabled(own && !m_address->text().trimmed().isEmpty());
    m_measure->setEnabled(m_waiting == 0);
    m_diagnose->setVisible(m_list->currentIndex().data(MirrorRole::Fails).toBool());
}

/// As a person would write it below the registry, or with it.
Result<Reference> MirrorsPage::image() const
{
    const QString typed = m_image->text().trimmed();
    if (typed.isEmpty())
        return m_registry;
    const QString prefix = m_registry.domain() + u'/';
    return Reference::parse(typed.startsWith(prefix) ? typed : prefix + typed);
}

void MirrorsPage::measure()
{
    const auto wanted = image();
    if (!wanted)
        return Q_EMIT said(wanted.error().message.words());
    Q_EMIT said({});
    measureAll(*wanted);
}

void MirrorsPage::measureAll(const Reference &image)
{
    m_stop.request_stop();
    m_stop = {};
    const bool forImage = !image.path().isEmpty();
    m_model.startMeasuring(forImage);
    m_waiting = m_model.rowCount() + int(forImage);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isMirror = m_model.index(row, 0).data(MirrorRole::IsMirror).toBool();
        m_desk.measure(m_model.mirrorAt(row), isMirror ? image : m_registry, m_stop.get_token())
            .then(this, [this](const Result<MirrorReading> &reading) {
                if (reading)
                    m_model.take(*reading);
                measureEnded();
            });
    }
    if (forImage)
        m_desk.digest(image, m_stop.get_token()).then(this, [this](const Result<Digest> &current) {
            m_model.compareWith(current);
            measureEnded();
        });
    update();
}

void MirrorsPage::measureEnded()
{
    if (--m_waiting > 0)
        return;
    m_model.stopMeasuring();
    update();
}

} // namespace stowage
