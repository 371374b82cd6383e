// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/reference.h"
#include "models/registries/certificatemodel.h"

#include <QFuture>
#include <QWidget>

class QPushButton;

namespace stowage {

class FileChooser;
class SettingsDesk;
class SettingsList;

/// The certificates that count for one registry and no other: authorities that are trusted, and one that says who we
/// are. What is done here holds at once; what other tools put there is shown and left alone.
class CertificatesPage : public QWidget {
    Q_OBJECT

public:
    /// `desk` and `files` must outlive the page.
    CertificatesPage(SettingsDesk &desk, FileChooser &files, const Reference &registry, QWidget *parent);

    void show(const QList<CertificateFile> &files);

Q_SIGNALS:
    void said(const QString &sentence); ///< what was done, or cannot be, and why
    void changed(); ///< other certificates hold from now on

private:
    void askAuthority();
    void askClient();
    void askKey(const QString &certificate);
    void showClient(const QString &certificate, const QString &key);
    void remove();
    void follow(QFuture<Result<void>> act, const QString &done);
    void update();

    SettingsDesk &m_desk;
    FileChooser &m_files;
    const Reference m_registry;
    CertificateModel m_model;
    SettingsList *m_list;
    QPushButton *m_trust;
    QPushButton *m_client;
    QPushButton *m_remove;
};

} // namespace stowage
