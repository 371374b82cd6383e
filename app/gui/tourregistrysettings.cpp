// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"
#include "app/gui/tour.h"
#include "core/base/tr.h"
#include "ui/registries/settings/mirrorspage.h"
#include "ui/registries/settings/registrysettingsdialog.h"
#include "ui/registries/settings/settingslist.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

RegistrySettingsDialog *dialogInFront()
{
    return qobject_cast<RegistrySettingsDialog *>(Tour::inFront());
}

bool isListed()
{
    return dialogInFront() && dialogInFront()->mirrors().model().rowCount() > 1;
}

/// As if "nginx" had been asked for everywhere: the first is quick, the second behind, the third off.
void measure(MirrorModel &mirrors)
{
    mirrors.startMeasuring(true);
    for (int row = 0; row < mirrors.rowCount(); ++row) {
        MirrorReading reading;
        reading.mirror = mirrors.mirrorAt(row);
        reading.latency = row == 0 ? 9 : 230 * (row + 1);
        reading.firstByte = row < 2 ? reading.latency + 31 : -1;
        reading.digest = row < 2 ? Digest::of(row == 0 ? "now" : "then") : Digest();
        if (row == 2)
            reading.trouble = Error{ErrorKind::Unreachable,
                Tr::tr("Nothing answers at %1. Check the address and that the registry runs.").arg(reading.mirror.host),
                {}};
        mirrors.take(reading);
    }
    mirrors.compareWith(Digest::of("now"));
}

} // namespace

void Tour::addRegistrySettingsViews()
{
    MainWindow &window = m_application.window();
    m_views.append({u"registry-settings"_s,
        [this, &window] {
            window.showPlace(u"registry:docker.io"_s);
            trigger(ActionId::RegistrySettings);
        },
        [] {
            if (!isListed())
                return false;
            measure(dialogInFront()->mirrors().model());
            dialogInFront()->mirrors().findChild<SettingsList *>()->choose(2);
            return true;
        }});
    m_views.append({u"registry-settings-connection"_s, [this] { trigger(ActionId::RegistrySettings); },
        [] {
            if (!isListed())
                return false;
            RegistrySettings settings;
            settings.proxy = RegistrySettings::Proxy::Own;
            settings.proxyUrl = QUrl(u"http://zhenghe@proxy.example.org:3128"_s);
            settings.unverified = true;
            dialogInFront()->showConnection(settings);
            return true;
        }});
    m_views.append({u"registry-settings-certificates"_s, [this] { trigger(ActionId::RegistrySettings); },
        [] {
            if (isListed())
                dialogInFront()->showPage(RegistrySettingsDialog::Certificates);
            return isListed();
        }});
}

} // namespace stowage
