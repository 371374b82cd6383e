// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"
#include "app/gui/rehearsalengines.h"
#include "app/gui/rehearsalpreflight.h"
#include "app/gui/tour.h"
#include "core/base/tr.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/engines/allenginespage.h"
#include "ui/engines/enginepage.h"
#include "ui/images/imageview.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/shell/transferverbs.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

static QString idOf(const QString &address)
{
    return Place::engineId(address);
}

static void select(MainWindow &window, const QString &name)
{
    ImagePage *images = window.engine().images();
    images->view()->expandAll();
    images->view()->selectImage(images->model().find(*Reference::parse(name)));
}

void Tour::addEngineSearch(const QString &view, const QString &word, bool isFound)
{
    m_views.append({view,
        [this, word] {
            trigger(ActionId::SearchEngine);
            inFront()->findChild<QLineEdit *>(u"term"_s)->setText(word);
            inFront()->findChild<QPushButton *>(u"go"_s)->click();
        },
        [isFound] { return inFront() && inFront()->findChild<QPushButton *>(u"copy"_s)->isEnabled() == isFound; }});
}

void Tour::addEngineDialogs()
{
    MainWindow &window = m_application.window();
    addEngineSearch(u"engine-search"_s, u"nginx"_s, true);
    addInFront(u"engine-push"_s, [this, &window] {
        select(window, u"nginx:1.27"_s);
        trigger(ActionId::Push);
    });
    addInFront(u"engine-run"_s, [this] { trigger(ActionId::Run); });
    addInFront(u"engine-commit"_s, [this, &window] {
        select(window, u"postgres:17"_s);
        trigger(ActionId::Commit);
    });
    addInFront(u"engine-copy"_s, [this, &window] {
        select(window, u"nginx:1.27"_s);
        trigger(ActionId::CopyToPlace);
        for (QCheckBox *const box : inFront()->findChildren<QCheckBox *>())
            box->setChecked(true);
    });
    addInFront(u"engine-pull"_s, [this, &window] {
        auto *dialog = new PullDialog(u"postgres:17"_s, rehearsalPreflight, &window);
        const QString docker = idOf(u"unix:///run/docker.sock"_s);
        const Place place{docker, Place::Kind::Engine, u"unix:///run/docker.sock"_s, u"Docker"_s};
        dialog->offerEngines({{place, false, true}}, docker);
        dialog->open();
        dialog->ask();
    });
    addInFront(u"engine-import"_s, [this, &window] {
        window.findChild<TransferVerbs *>()->askImports(
            {u"/home/ada/rootfs.tar.zst"_s}, idOf(u"unix:///run/docker.sock"_s));
        inFront()->findChild<QPlainTextEdit *>()->setPlainText(u"CMD [\"/bin/sh\"]"_s);
    });
    addInFront(u"engine-add"_s, [this] {
        trigger(ActionId::AddEngine);
        inFront()->findChild<QLineEdit *>(u"address"_s)->setText(u"tcp://10.0.0.7"_s);
    });
    addInFront(u"engine-remove"_s, [this, &window] {
        select(window, u"postgres:17"_s);
        trigger(ActionId::Remove);
    });
    addInFront(u"engine-clean-up"_s, [this] { trigger(ActionId::CleanUp); });
}

void Tour::addEngineViews()
{
    MainWindow &window = m_application.window();
    const auto isListed = [&window] { return window.engine().images()->model().imageCount() > 0; };
    const auto show = [&window](const QString &address) { window.showPlace(idOf(address)); };
    m_views.append({u"engines-found"_s,
        [this] {
            m_engines = std::make_unique<RehearsalEngines>(fileNamed(u"harbour.tar"_s));
            m_application.workspace().engines().start(RehearsalEngines::surroundings(fileNamed(u"home"_s)));
        },
        [this] {
            const QList<EngineState> &engines = m_application.workspace().engines().engines();
            return engines.size() == 3
                && std::ranges::none_of(engines, [](const EngineState &engine) { return engine.isAsked(); });
        }});
    m_views.append({u"engine"_s,
        [this, &window, show] {
            m_detailsShown = false;
            window.inspector().showTab(Inspector::Overview);
            show(u"unix:///run/docker.sock"_s);
            select(window, u"nginx:1.27"_s);
        },
        [this, isListed] { return isListed() && m_detailsShown; }});
    addEngineDialogs();
    m_views.append({u"engine-steps"_s,
        [this, &window] {
            m_detailsShown = false;
            trigger(ActionId::ShowIntermediate);
            select(window, u"debian:13"_s);
        },
        [this] { return m_detailsShown; }});
    m_views.append({u"engine-steps-hidden"_s, [this] { trigger(ActionId::ShowIntermediate); }, isListed});
    m_views.append({u"engine-podman"_s, [show] { show(u"unix:///run/user/1000/podman/podman.sock"_s); }, isListed});
    addEngineSearch(u"engine-podman-search"_s, u"nginx"_s, true);
    addEngineSearch(u"engine-podman-search-nothing"_s, u"lighthouse"_s, false);
    m_views.append({u"engines-all"_s,
        [&window] {
            window.showPlace(Place::allEnginesId);
            window.allEngines().images()->view()->expandAll();
        },
        [&window] {
            ImagePage *const images = window.allEngines().images();
            images->view()->expandAll();
            return images->model().imageCount() > 0;
        }});
    m_views.append({u"engine-lost"_s,
        [this, &window, show] {
            show(u"unix:///run/user/1000/podman/podman.sock"_s);
            const QList<EngineState> &engines = m_application.workspace().engines().engines();
            EngineState lost = *std::ranges::find(engines, u"Podman"_s, &EngineState::title);
            lost.problem = Error{ErrorKind::Unreachable,
                Tr::tr("%1 does not run. Start it, and try again.").arg(lost.title()), u"Connection refused"_s, true};
            lost.askedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 30), QTimeZone::UTC);
            window.engine().showEngine(lost);
        },
        isListed});
    m_views.append({u"engine-gone"_s, [show] { show(u"ssh://build.harbour.example"_s); },
        [&window] { return window.engine().images()->feed().state().isFailed(); }});
    m_views.append({u"library-again"_s, [&window] { window.showPlace(Place::libraryId); },
        [&window] { return window.library().model().imageCount() > 0; }});
}

} // namespace stowage
