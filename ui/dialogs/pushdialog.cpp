// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/pushdialog.h"

#include "ui/dialogs/parts/plainhttpbox.h"
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
    , m_plainHttp(new PlainHttpBox(this))
{
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
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("Push to:"), m_target);
    body()->addLayout(form);
    if (image.platforms.size() > 1) {
        addPlatforms(image.platforms);
        form->addRow(tr("Platform:"), m_platform);
    }
    body()->addWidget(m_plainHttp);
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
    body()->addWidget(m_plainHttp);
    resize(500, 320);
    update();
}

void PushDialog::addPlatforms(const QList<Platform> &platforms)
{
    m_platform = new QComboBox(this);
    m_platform->addItem(tr("All that are here"));
    for (const Platform &platform : platforms)
        m_platform->addItem(tr("Only %1").arg(platform.toString()), platform.toString());
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

void PushDialog::update()
{
    const QList<PushItem> going = items();
    const auto each = [&](auto &&holds) {
        return std::ranges::any_of(
            going, [&](const PushItem &item) { return std::ranges::any_of(item.targets, holds); });
    };
    m_plainHttp->setVisible(each(PlainHttpBox::isFor));
    const bool tagged = !each([](const Reference &target) { return target.tag().isEmpty(); });
    setFooter(!tagged ? tr("A push needs a tag, such as :latest.")
            : each(isOfficial)
            ? tr("Names without an owner belong to Docker's official images: put your user name before it.")
            : QString());
    acceptButton()->setEnabled(!going.isEmpty() && tagged);
}

void PushDialog::choose()
{
    PushRequest request;
    request.items = items();
    request.access.plainHttp = m_plainHttp->isGranted();
    if (m_platform && m_platform->currentIndex() > 0) {
        request.platforms = CopyRequest::Platforms::One;
        request.platform = Platform::parse(m_platform->currentData().toString()).value_or(Platform());
    }
    Q_EMIT chosen(request);
}

} // namespace stowage
