// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/settings/certificatespage.h"

#include "core/workspace/registries/settingsdesk.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/registries/settings/settingslist.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

CertificatesPage::CertificatesPage(SettingsDesk &desk, FileChooser &files, const Reference &registry, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_files(files)
    , m_registry(registry)
    , m_list(new SettingsList(m_model, CertificateRole::Problem, tr("Certificates"), this))
    , m_trust(new QPushButton(themeIcon(u"security-medium"_s), tr("Trust a CA…"), this))
    , m_client(new QPushButton(themeIcon(u"im-user"_s), tr("Choose a Client Certificate…"), this))
    , m_remove(new QPushButton(themeIcon(u"list-remove"_s), tr("Remove"), this))
{
    auto *about = new QLabel(tr("They count for this registry only, and from the moment they are added."), this);
    about->setWordWrap(true);
    m_trust->setObjectName(u"trustFile"_s);
    m_client->setObjectName(u"client"_s);
    m_remove->setObjectName(u"removeCertificate"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_trust, m_client, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_trust, &QPushButton::clicked, this, &CertificatesPage::askAuthority);
    connect(m_client, &QPushButton::clicked, this, &CertificatesPage::askClient);
    connect(m_remove, &QPushButton::clicked, this, &CertificatesPage::remove);
    connect(m_list, &SettingsList::chosen, this, &CertificatesPage::update);
    update();
}

void CertificatesPage::show(const QList<CertificateFile> &files)
{
    m_model.setFiles(files);
    if (m_list->currentRow() < 0)
        m_list->choose(0);
    update();
}

void CertificatesPage::update()
{
    m_remove->setEnabled(m_list->currentIndex().data(CertificateRole::IsOurs).toBool());
}

void CertificatesPage::askAuthority()
{
    const FileQuestion question{tr("The certificate of a CA"), {},
        {tr("Certificates (*.crt *.pem *.cer *.der)"), tr("All files (*)")}, FileQuestion::For::File};
    m_files.open(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            follow(m_desk.trustFile(m_registry.domain(), paths.first()),
                tr("It is trusted for %1 and no other registry.").arg(m_registry.domain()));
    });
}

void CertificatesPage::askClient()
{
    const FileQuestion question{tr("The certificate that says who you are"), {},
        {tr("Certificates (*.cert *.crt *.pem)"), tr("All files (*)")}, FileQuestion::For::File};
    m_files.open(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            askKey(paths.first());
    });
}

void CertificatesPage::askKey(const QString &certificate)
{
    const FileQuestion question{tr("The private key that belongs to it"), certificate,
        {tr("Private keys (*.key *.pem)"), tr("All files (*)")}, FileQuestion::For::File};
    m_files.open(this, question, [this, certificate](const QStringList &paths) {
        if (!paths.isEmpty())
            showClient(certificate, paths.first());
    });
}

void CertificatesPage::showClient(const QString &certificate, const QString &key)
{
    follow(m_desk.showCertificate(m_registry.domain(), certificate, key),
        tr("%1 is shown it from now on. Both files stay where they are; nothing is copied.").arg(m_registry.domain()));
}

void CertificatesPage::remove()
{
    follow(m_desk.removeCertificate(m_registry.domain(), m_list->currentIndex().data(CertificateRole::Path).toString()),
        tr("It no longer counts for %1.").arg(m_registry.domain()));
}

void CertificatesPage::follow(QFuture<Result<void>> act, const QString &done)
{
    act.then(this, [this, done](const Result<void> &result) {
        Q_EMIT said(result ? done : result.error().message.words());
        Q_EMIT changed();
    });
}

} // namespace stowage
