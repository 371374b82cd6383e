// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/settings/registrysettingsdialog.h"

#include "core/workspace/workspace.h"
#include "ui/registries/settings/certificatespage.h"
#include "ui/registries/settings/connectionpage.h"
#include "ui/registries/settings/mirrorspage.h"

#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

// Pixels.
static constexpr int wide = 860;
static constexpr int roomAround = 20;

RegistrySettingsDialog::RegistrySettingsDialog(
    Workspace &workspace, FileChooser &files, const Reference &registry, QWidget *parent)
    : Sheet(parent)
    , m_workspace(workspace)
    , m_registry(registry)
    , m_pages(new QTabWidget(this))
    , m_mirrors(new MirrorsPage(workspace.registries(), registry, this))
    , m_connection(new ConnectionPage(registry, this))
    , m_certificates(new CertificatesPage(workspace.settings(), files, registry, this))
{
    setWindowTitle(tr("Settings of %1").arg(registry.domain()));
    setAcceptText(tr("Keep"), u"dialog-ok"_s);
    m_pages->addTab(m_mirrors, tr("&Mirrors"));
    m_pages->addTab(m_connection, tr("C&onnection"));
    m_pages->addTab(m_certificates, tr("C&ertificates"));
    body()->addWidget(m_pages, 1);
    resize(parent ? std::min(wide, parent->window()->width() - 2 * roomAround) : wide, 480);
    connect(m_mirrors, &MirrorsPage::diagnoseWanted, this, [this](const QString &host, bool plainHttp) {
        const bool own = host == m_registry.domain() && m_workspace.settings().settings(host).plainHttp;
        Q_EMIT diagnoseWanted(host, plainHttp || own);
    });
    connect(m_mirrors, &MirrorsPage::said, this, &RegistrySettingsDialog::setFooter);
    connect(m_connection, &ConnectionPage::changed, this, [this] { setFooter({}); });
    connect(m_certificates, &CertificatesPage::said, this, &RegistrySettingsDialog::setFooter);
    connect(m_certificates, &CertificatesPage::changed, this, &RegistrySettingsDialog::showCertificates);
    m_pages->setEnabled(false);
    acceptButton()->setEnabled(false);
    load();
}

void RegistrySettingsDialog::load()
{
    m_workspace.settings().setup(m_registry).then(this, [this](const Result<RegistrySetup> &setup) {
        if (setup)
            showSetup(*setup);
        else
            setFooter(setup.error().message.words());
    });
}

void RegistrySettingsDialog::showSetup(const RegistrySetup &setup)
{
    m_mirrors->show(setup);
    m_connection->show(setup.own);
    m_certificates->show(setup.certificates);
    m_pages->setEnabled(true);
    acceptButton()->setEnabled(true);
    m_pages->currentWidget()->setFocus();
}

void RegistrySettingsDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
}

void RegistrySettingsDialog::showConnection(const RegistrySettings &settings)
{
    m_connection->show(settings);
    showPage(Connection);
}

/// What is being decided on the other pages stays.
void RegistrySettingsDialog::showCertificates()
{
    Q_EMIT kept();
    m_workspace.settings().setup(m_registry).then(this, [this](const Result<RegistrySetup> &setup) {
        if (setup)
            m_certificates->show(setup->certificates);
    });
}

void RegistrySettingsDialog::accept()
{
    if (!m_mirrors->addTyped())
        return m_pages->setCurrentWidget(m_mirrors);
    RegistrySettings settings;
    settings.mirrors = m_mirrors->mirrors();
    if (const auto connection = m_connection->addTo(settings); !connection) {
        m_pages->setCurrentWidget(m_connection);
        return setFooter(connection.error().message.words());
    }
    acceptButton()->setEnabled(false);
    const Credential credential = m_connection->proxyCredential();
    m_pages->setEnabled(false);
    if (credential.isNull())
        return keep(settings);
    setFooter(tr("Asking the keychain…"));
    m_workspace.accounts()
        .keep(proxyHolder(settings.proxyUrl), credential)
        .then(this, [this, settings](const Result<Account::Keeper> &kept) {
            if (!kept)
                return refuse(kept.error());
            if (*kept == Account::Keeper::Session)
                Q_EMIT passwordForSession();
            keep(settings);
        });
}

void RegistrySettingsDialog::keep(const RegistrySettings &settings)
{
    m_workspace.settings().keep(m_registry.domain(), settings).then(this, [this](const Result<void> &written) {
        if (!written)
            return refuse(written.error());
        Q_EMIT kept();
        Sheet::accept();
    });
}

void RegistrySettingsDialog::refuse(const Error &error)
{
    m_pages->setEnabled(true);
    acceptButton()->setEnabled(true);
    setFooter(error.message.words());
}

} // namespace stowage
