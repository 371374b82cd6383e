// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/aboutdialog.h"

#include "ui/style/texts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

AboutDialog::AboutDialog(QWidget *parent)
    : Sheet(parent)
{
    setWindowTitle(tr("About Stowage"));
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/stowage/icons/stowage.svg"_s).pixmap(QSize(72, 72), devicePixelRatioF()));
    auto *name = new QLabel(u"Stowage 镜舱 %1"_s.arg(QApplication::applicationVersion()), this);
    name->setFont(scaled(font(), 1.4, true));
    auto *words = new QLabel(this);
    words->setWordWrap(true);
    words->setText(
        tr("See, move and look inside container images, wherever they live.\n\n"
           "No account, no telemetry; the Library is a standard OCI image layout that other tools read too.\n\n"
           "© 2026 The Stowage developers. Apache License 2.0. Made with Qt %1 and KDE's Breeze icons.")
            .arg(QLatin1StringView(qVersion())));
    auto *texts = new QVBoxLayout;
    texts->addWidget(name);
    texts->addWidget(words);
    texts->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    body()->addLayout(row);
    setAcceptText(tr("Close"));
    cancelButton()->hide();
    resize(520, heightForWidth(520));
}

} // namespace stowage
