// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/tour.h"

#include "app/gui/application.h"
#include "app/gui/rehearsalcheckup.h"
#include "app/gui/rehearsalengines.h"
#include "app/gui/rehearsaljob.h"
#include "app/gui/rehearsalregistry.h"
#include "ui/accounts/signindialog.h"
#include "ui/doctor/doctordialog.h"
#include "ui/doctor/trustdialog.h"
#include "ui/images/archivepage.h"
#include "ui/images/imageview.h"
#include "ui/jobs/transferspanel.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/registries/filterfield.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/repositorypane.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagview.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/transferverbs.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr int lookEvery = 60; // milliseconds
constexpr int settleLooks = 5; // a view must stand this often before it is shown, for animations to end
constexpr int patience = 30'000 / lookEvery;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray sample()
{
    QFile file(u":/stowage/sample/sample.tar"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Tour::Tour(Application &application)
    : m_application(application)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Tour::look);
    connect(&application.window().inspector(), &Inspector::shown, this, [this] { m_detailsShown = true; });
    addFirstViews();
    addInspectorViews();
    addEngineViews();
    addBuildViews();
    addArchiveViews();
    addRegistryViews();
    addRegistrySettingsViews();
    addDialogViews();
    addMessageViews();
}

Tour::~Tour() = default;

QWidget *Tour::inFront()
{
    QWidget *popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::activeModalWidget();
}

void Tour::start()
{
    write(fileNamed(u"harbour.tar"_s), sample());
    write(fileNamed(u"notes.tar"_s), "These are notes and no archive, whatever the name says.\n");
    next();
}

QString Tour::fileNamed(const QString &name) const
{
    return QFileInfo(m_application.workspace().libraryPath()).dir().filePath(name);
}

void Tour::next()
{
    if (QWidget *widget = inFront())
        widget->close();
    m_looks = 0;
    if (++m_position == m_views.size()) {
        m_timer.stop();
        return Q_EMIT ended({});
    }
    m_views[m_position].open();
    m_timer.start();
}

void Tour::look()
{
    const View &view = m_views[m_position];
    const bool ready = view.isReady();
    m_looks = ready && m_looks < 0 ? m_looks - 1 : ready ? -1 : qMax(m_looks, 0) + 1;
    if (m_looks == -settleLooks) {
        Q_EMIT arrived(view.name);
        next();
    } else if (m_looks > patience) {
        m_timer.stop();
        // What the window says at that moment is mostly the reason.
        Q_EMIT ended(view.name + u' ' + m_application.window().messages().message().text);
    }
}

void Tour::trigger(ActionId action)
{
    m_application.window().actions()[action]->trigger();
}

void Tour::addFirstViews()
{
    MainWindow &window = m_application.window();
    m_views.append({u"start"_s, [&window] { window.show(); },
        [&window] { return !window.library().feed().state().isLoading() && window.library().isEmpty(); }});
    m_views.append({u"library"_s, [this] { trigger(ActionId::LoadSample); },
        [this, &window] { return window.library().model().imageCount() > 0 && m_detailsShown; }});
    m_views.append({u"library-more"_s,
        [this, &window] {
            ImageListModel &images = window.library().model();
            const Digest digest
                = images.imageAt(images.find(*Reference::parse(u"localhost/stowage/sample:1.1")))->digest;
            for (const auto &name : {u"ghcr.io/stowage/harbour:2.4"_s, u"ghcr.io/stowage/harbour:2.4-arm"_s,
                     u"quay.example.org/team/tools/cargo-inspector:nightly"_s})
                m_application.workspace().tag(digest, *Reference::parse(name));
            m_application.workspace()
                .planUntag({*Reference::parse(u"localhost/stowage/sample:1.0")})
                .then(this, [this](const Result<RemovalPlan> &plan) { m_application.workspace().carryOut(*plan); });
        },
        [&window] { return window.library().model().nameCount() > 5; }});
    m_views.append({u"library-several"_s,
        [this, &window] {
            window.messages().dismiss();
            window.library().view()->expandAll();
            trigger(ActionId::SelectAll);
        },
        [&window] { return window.library().view()->selection().images.size() > 1; }});
    m_views.append({u"library-updates"_s,
        [this, &window] {
            m_registry = std::make_unique<RehearsalRegistry>(fileNamed(u"harbour.tar"_s));
            window.library().view()->clearSelection();
            trigger(ActionId::CheckForUpdates);
        },
        [&window] { return !window.library().model().outdated().isEmpty() && window.messages().isVisible(); }});
    m_views.append({u"library-filter"_s,
        [this, &window] {
            m_registry.reset();
            window.messages().dismiss();
            window.library().setFilter(u"no such image"_s);
        },
        [&window] { return window.library().model().shownCount() == 0; }});
}

void Tour::addInspectorViews()
{
    MainWindow &window = m_application.window();
    const std::pair<QString, Inspector::Tab> tabs[]
        = {{u"inspector-overview"_s, Inspector::Overview}, {u"inspector-layers"_s, Inspector::Layers},
            {u"inspector-config"_s, Inspector::Config}, {u"inspector-tags"_s, Inspector::Tags}};
    for (const auto &[name, tab] : tabs) {
        m_views.append({name,
            [this, &window, tab = tab] {
                m_detailsShown = false;
                window.library().setFilter({});
                ImageListModel &model = window.library().model();
                window.library().view()->clearSelection();
                window.library().view()->selectImage(model.find(*Reference::parse(u"localhost/stowage/sample:1.1")));
                window.inspector().showTab(tab);
            },
            [this] { return m_detailsShown; }});
    }
}

void Tour::addArchiveViews()
{
    MainWindow &window = m_application.window();
    m_views.append({u"archive"_s,
        [this, &window] {
            m_detailsShown = false;
            window.inspector().showTab(Inspector::Overview);
            window.openFiles({fileNamed(u"harbour.tar"_s)});
        },
        [&window] { return window.archive().images()->model().imageCount() > 0; }});
    m_views.append({u"archive-image"_s,
        [&window] {
            window.archive().images()->view()->expandAll();
            window.archive().images()->view()->selectImage(
                window.archive().images()->model().find(*Reference::parse(u"localhost/stowage/sample:1.1")));
        },
        [this] { return m_detailsShown; }});
    m_views.append({u"archive-broken"_s, [this, &window] { window.openFiles({fileNamed(u"notes.tar"_s)}); },
        [&window] { return window.messages().isVisible(); }});
    m_views.append({u"archive-broken-detail"_s, [&window] { window.messages().showDetail(true); },
        [&window] { return window.messages().isVisible(); }});
}

void Tour::addRegistryViews()
{
    MainWindow &window = m_application.window();
    const auto choose = [&window](const QString &path) {
        RepositoryPane *repositories = window.registry().repositories();
        repositories->view()->setCurrentIndex(repositories->model().find(path));
    };
    const auto chosen = [&window](const QString &tag) {
        TagPane *tags = window.registry().tags();
        if (tags->selected().isEmpty() && tags->model().find(tag).isValid())
            tags->view()->selectTag(tag);
        const QModelIndex row = tags->model().find(tag);
        return row.isValid() && !row.siblingAtColumn(TagModel::SizeColumn).data().toString().isEmpty();
    };
    m_views.append({u"registry-hub"_s,
        [this, &window] {
            m_registry = std::make_unique<RehearsalRegistry>(fileNamed(u"harbour.tar"_s));
            window.messages().dismiss();
            window.showPlace(u"registry:docker.io"_s);
        },
        [&window] { return window.registry().isVisible(); }});
    m_views.append({u"registry-search"_s,
        [&window] {
            window.registry().repositories()->field()->setText(u"nginx"_s);
            Q_EMIT window.registry().repositories()->field()->returnPressed();
        },
        [chosen, &window] { return window.registry().repositories()->model().rowCount() > 1 && chosen(u"1.29"_s); }});
    m_views.append({u"registry"_s,
        [this, &window] {
            RegistryDesk &desk = m_application.workspace().registries();
            desk.addRegistry(*Reference::registry(u"registry.example.org"));
            desk.setFavourite(*Reference::parse(u"registry.example.org/harbour/lighthouse"), true);
            window.showPlace(u"registry:registry.example.org"_s);
        },
        [choose, chosen, &window] {
            if (window.registry().tags()->repository().isNull())
                choose(u"harbour/lighthouse"_s);
            return chosen(u"1.29-alpine"_s);
        }});
    addDialog(u"registry-delete"_s, ActionId::Remove);
    addDialog(u"registry-add"_s, ActionId::AddRegistry);
}

void Tour::addInFront(const QString &name, const std::function<void()> &open)
{
    m_views.append({name, open, [] { return inFront() != nullptr; }});
}

void Tour::addDialog(const QString &name, ActionId action)
{
    addInFront(name, [this, action] { trigger(action); });
}

void Tour::openSignIn(MainWindow &window)
{
    const SignInDialog::Start start{u"registry.example.org"_s, u"zhenghe"_s, false, {}};
    auto *dialog = new SignInDialog(m_application.workspace().accounts(), start, &window);
    dialog->open();
}

void Tour::openDoctor(MainWindow &window)
{
    Workspace &workspace = m_application.workspace();
    auto *dialog = new DoctorDialog(workspace.doctor(), workspace.accounts().accounts(), {}, &window);
    dialog->showFound(u"registry.example.org"_s, rehearsalCheckUp());
    dialog->open();
}

void Tour::addDialogViews()
{
    MainWindow &window = m_application.window();
    addInFront(u"menu"_s, [this, &window] {
        m_registry.reset();
        window.messages().dismiss();
        window.showPlace(u"library"_s);
        window.places().setCurrentPlace(u"library"_s);
        Q_EMIT window.library().view()->menuWanted(window.mapToGlobal(QPoint(260, 200)));
    });
    addTransferViews();
    addDialog(u"export"_s, ActionId::Export);
    addDialog(u"tag"_s, ActionId::Tag);
    addDialog(u"remove"_s, ActionId::Remove);
    addDialog(u"cleanup"_s, ActionId::CleanUp);
    addDialog(u"accounts"_s, ActionId::Accounts);
    addInFront(u"sign-in"_s, [this, &window] { openSignIn(window); });
    addDialog(u"doctor-empty"_s, ActionId::Diagnose);
    addInFront(u"doctor"_s, [this, &window] { openDoctor(window); });
    addInFront(u"doctor-trust"_s, [&window] {
        const CertificateFacts shown = rehearsalCheckUp().at(int(CheckStep::Tls)).offer->certificate;
        (new TrustDialog(u"registry.example.org"_s, shown, &window))->open();
    });
    addDialog(u"settings"_s, ActionId::Settings);
    addDialog(u"palette"_s, ActionId::Palette);
    addDialog(u"about"_s, ActionId::About);
}

} // namespace stowage
