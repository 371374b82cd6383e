// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/platformbox.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

const QStringList &commonPlatforms()
{
    static const QStringList names{u"linux/amd64"_s, u"linux/arm64"_s, u"linux/arm/v7"_s, u"linux/386"_s,
        u"linux/riscv64"_s, u"linux/ppc64le"_s, u"linux/s390x"_s, u"linux/loong64"_s};
    return names;
}

} // namespace

PlatformBox::PlatformBox(bool single, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Platform"));
    addItem(tr("This machine (%1)").arg(Platform::host().toString()), int(CopyRequest::Platforms::Host));
    if (!single)
        addItem(tr("All platforms"), int(CopyRequest::Platforms::All));
    insertSeparator(count());
    for (const QString &name : commonPlatforms())
        addItem(name, int(CopyRequest::Platforms::One));
    setEditable(true);
    setInsertPolicy(NoInsert);
    setToolTip(tr("Another platform can be typed, such as linux/arm/v6."));
}

void PlatformBox::choose(CopyRequest::Platforms mode, const Platform &platform)
{
    if (mode == CopyRequest::Platforms::One)
        setCurrentText(platform.toString());
    else
        setCurrentIndex(qMax(0, findData(int(mode))));
}

CopyRequest::Platforms PlatformBox::mode() const
{
    const int row = findText(currentText());
    return row < 0 ? CopyRequest::Platforms::One : CopyRequest::Platforms(itemData(row).toInt());
}

Result<Platform> PlatformBox::platform() const
{
    return mode() == CopyRequest::Platforms::One ? Platform::parse(currentText().trimmed()) : Platform::host();
}

} // namespace stowage
