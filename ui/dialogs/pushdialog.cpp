// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/pushdialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/dialogs/parts/platformlist.h"
#include "ui/dialogs/parts/referencefield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

PushDialog::PushDialog(QWidget *parent)
    : Sheet(parent)
    , m_form(new QFormLayout)
{
    m_form->setVerticalSpacing(8);
    setWindowTitle(tr("Push to a Registry"));
    setAcceptText(tr("Push"), u"cloud-upload"_s);
    connect(this, &QDialog::accepted, this, &PushDialog::choose);
    resize(500, sizeHint().height());
}

PushDialog::PushDialog(const ImageSummary &image, const Reference &name, QWidget *parent)
    : PushDialog(parent)
{
    m_items = {{image.digest, {}}};
    m_target = new ReferenceField(this);
    m_form->addRow(tr("Push to:"), m_target);
    body()->addLayout(m_form);
    if (image.platforms.size() > 1)
        addPlatforms(image.platforms);
    addChoices();
    body()->addStretch();
    connect(m_target, &ReferenceField::edited, this, &PushDialog::update);
    m_target->setText(name.isNull() || !name.digest().isNull() ? QString() : name.familiar());
    update();
}

/// Where several images go, a line each, in full.
static QPlainTextEdit *targetList(const QList<PushItem> &items, QWidget *parent)
{
    QStringList lines;
    for (const PushItem &item : items) {
        for (const Reference &target : item.targets)
            lines.append(target.toString());
    }
    auto *list = new QPlainTextEdit(lines.join(u'\n'), parent);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    return list;
}

PushDialog::PushDialog(QList<PushItem> items, QWidget *parent)
    : PushDialog(parent)
{
    m_items = std::move(items);
    setIntroduction(tr("These go to the registries that their names say:"));
    auto *list = targetList(m_items, this);
    list->setAccessibleName(tr("Targets"));
    body()->addWidget(list, 1);
    body()->addLayout(m_form);
    addChoices();
    resize(500, 320);
    update();
}

void PushDialog::addPlatforms(const QList<Platform> &platforms)
{
    m_platforms = new PlatformList(this);
    m_platforms->setObjectName(u"platforms"_s);
    m_platforms->offer(platforms, platforms);
    m_form->addRow(tr("Platforms:"), m_platforms);
    connect(m_platforms, &PlatformList::itemChanged, this, &PushDialog::update);
}

bool PushDialog::lacksPlatform() const
{
    return m_platforms && m_platforms->ticked().isEmpty();
}

/// What every push may be asked beside where it goes, in the order of the Tab key.
void PushDialog::addChoices()
{
    m_compress = new QComboBox(this);
    m_compress->setObjectName(u"compress"_s);
    m_compress->addItem(tr("Compress with gzip"), int(Compression::Gzip));
    m_compress->addItem(tr("Compress with zstd"), int(Compression::Zstd));
    m_compress->addItem(tr("Leave as they are"), int(Compression::None));
    m_form->addRow(tr("Uncompressed layers:"), m_compress);
    m_form->setRowVisible(m_compress, false);
    connect(m_compress, &QComboBox::currentIndexChanged, this, &PushDialog::update);
    m_plainHttp = new PlainHttpBox(this);
    body()->addWidget(m_plainHttp);
}

void PushDialog::offerCompression()
{
    m_form->setRowVisible(m_compress, true);
    update();
}

Compression PushDialog::compression() const
{
    return Compression(m_compress->currentData().toInt());
}

QList<PushItem> PushDialog::items() const
{
    if (!m_target)
        return m_items;
    const Reference target = m_target->reference();
    return target.isNull() ? QList<PushItem>() : QList<PushItem>{{m_items.first().image, {target}}};
}

static bool isOfficial(const Reference &target)
{
    return target.isOnDockerHub() && target.path().startsWith(u"library/"_s);
}

static bool lacksTag(const Reference &target)
{
    return target.tag().isEmpty();
}

template <typename Holds>
static bool anyTarget(const QList<PushItem> &items, Holds holds)
{
    return std::ranges::any_of(items, [&](const PushItem &item) { return std::ranges::any_of(item.targets, holds); });
}

QString PushDialog::warning() const
{
    if (anyTarget(items(), lacksTag))
        return tr("A push needs a tag, such as :latest.");
    if (anyTarget(items(), isOfficial))
        return tr("Names without an owner belong to Docker's official images: put your user name before it.");
    if (lacksPlatform())
        return tr("Tick at least one platform.");
    if (compression() == Compression::Zstd)
        return tr("Docker before 23.0 cannot pull layers that are compressed with zstd.");
    return {};
}

/// The permission to go without encryption is for one registry.
static bool isForOneRegistry(const QList<PushItem> &items)
{
    PushRequest request;
    request.items = items;
    return byRegistry(request).size() == 1;
}

void PushDialog::update()
{
    m_plainHttp->setVisible(isForOneRegistry(items()) && anyTarget(items(), PlainHttpBox::isFor));
    setFooter(warning());
    acceptButton()->setEnabled(!items().isEmpty() && !anyTarget(items(), lacksTag) && !lacksPlatform());
}

void PushDialog::choose()
{
    PushRequest request;
    request.items = items();
    request.access.plainHttp = m_plainHttp->isGranted();
    request.compress = compression();
    if (m_platforms && !m_platforms->isAllTicked()) {
        request.platforms = CopyRequest::Platforms::Some;
        request.some = m_platforms->ticked();
    }
    Q_EMIT chosen(request);
}

} // namespace stowage
