// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/settings/registrysetup.h"
#include "ui/dialogs/parts/sheet.h"

class QTabWidget;

namespace stowage {

class CertificatesPage;
class ConnectionPage;
class FileChooser;
class MirrorsPage;
class Workspace;

/// What is decided about one registry: its mirrors, how it is reached, whom it is trusted by. Kept in the person's own
/// settings, which stowagectl reads as well; other tools' settings are shown and never changed.
class RegistrySettingsDialog : public Sheet {
    Q_OBJECT

public:
    enum Page { Mirrors, Connection, Certificates };

    /// `workspace` and `files` must outlive the dialog; `registry` is a registry alone (Reference::registry()).
    RegistrySettingsDialog(Workspace &workspace, FileChooser &files, const Reference &registry, QWidget *parent);

    /// Keeps what was chosen, and closes once it is written.
    void accept() override;
    void showPage(Page page);
    void showConnection(const RegistrySettings &settings); ///< as if a person had chosen that
    const Reference &registry() const { return m_registry; }
    MirrorsPage &mirrors() { return *m_mirrors; }

Q_SIGNALS:
    void passwordForSession(); ///< of the proxy: it is kept until the program ends, since there is no keychain
    void kept(); ///< something else holds for the registry from now on
    void diagnoseWanted(const QString &host, bool plainHttp); ///< see DoctorDialog::Start

private:
    void load();
    void keep(const RegistrySettings &settings);
    void refuse(const Error &error);
    void showSetup(const RegistrySetup &setup);
    void showCertificates();

    Workspace &m_workspace;
    const Reference m_registry;
    QTabWidget *m_pages;
    MirrorsPage *m_mirrors;
    ConnectionPage *m_connection;
    CertificatesPage *m_certificates;
};

} // namespace stowage
