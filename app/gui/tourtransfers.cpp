// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"
#include "app/gui/rehearsalpreflight.h"
#include "app/gui/tour.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/pushdialog.h"
#include "ui/registries/pullseveraldialog.h"
#include "ui/shell/quitdialog.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace stowage {

void Tour::addPull(const QString &view, const QString &image)
{
    const auto open = [image, window = &m_application.window()] {
        auto *dialog = new PullDialog(image, rehearsalPreflight, window);
        dialog->setSearch({u"quay.example.org"_s});
        dialog->open();
        dialog->ask();
    };
    addInFront(view, open);
}

/// Of several images, some of which have uncompressed layers.
void Tour::openPush(MainWindow &window)
{
    QList<PushItem> items;
    for (const auto &name :
        {u"ghcr.io/stowage/harbour:2.4"_s, u"quay.example.org/team/tools/cargo-inspector:nightly"_s})
        items.append({Digest::of(name.toUtf8()), {*Reference::parse(name)}});
    auto *dialog = new PushDialog(items, &window);
    dialog->open();
    dialog->offerCompression();
}

void Tour::addTransferViews()
{
    MainWindow &window = m_application.window();
    addPull(u"pull"_s, u"registry.example.org/harbour/crane:2.4"_s);
    addPull(u"pull-hub"_s, u"nginx:1.29"_s);
    addPull(u"pull-refused"_s, u"closed.example.org/harbour/crane:2.4"_s);
    addPull(u"pull-missing"_s, u"empty.example.org/harbour/crane:2.4"_s);
    addDialog(u"push"_s, ActionId::Push);
    addInFront(u"push-uncompressed"_s, [this] {
        trigger(ActionId::Push);
        if (auto *dialog = qobject_cast<PushDialog *>(inFront())) {
            dialog->offerCompression();
            dialog->findChild<QComboBox *>(u"compress"_s)->setCurrentIndex(1);
        }
    });
    addInFront(u"push-several"_s, [this, &window] { openPush(window); });
    addInFront(u"pull-several"_s, [&window] {
        QList<Reference> images;
        for (const auto &tag : {u"2.4"_s, u"2.5"_s, u"nightly-with-a-long-name"_s})
            images.append(*Reference::parse(u"registry.example.org/harbour/crane:"_s + tag));
        (new PullSeveralDialog(images, &window))->open();
    });
    for (const bool areKept : {true, false})
        addInFront(areKept ? u"quit"_s : u"quit-unkept"_s,
            [areKept, &window] { (new QuitDialog(2, areKept, &window))->open(); });
}

} // namespace stowage
