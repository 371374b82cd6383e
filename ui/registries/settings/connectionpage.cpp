// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/settings/connectionpage.h"

#include "core/base/secret.h"
#include "ui/dialogs/parts/plainhttpbox.h"
#include "ui/style/colors.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace stowage {

using Proxy = RegistrySettings::Proxy;

ConnectionPage::ConnectionPage(const Reference &registry, QWidget *parent)
    : QWidget(parent)
    , m_proxy(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_plainHttp(new PlainHttpBox(this))
    , m_unverified(new QCheckBox(tr("Take any certificate that it shows"), this))
    , m_warning(new QLabel(this))
{
    m_proxy->addItem(tr("As the desktop or the environment says"), int(Proxy::System));
    m_proxy->addItem(tr("None"), int(Proxy::None));
    m_proxy->addItem(tr("This one:"), int(Proxy::Own));
    m_proxy->setAccessibleName(tr("Proxy"));
    m_address->setObjectName(u"proxyAddress"_s);
    m_address->setPlaceholderText(u"http://proxy.example.com:8080"_s);
    m_address->setAccessibleName(tr("Address of the proxy"));
    m_user->setObjectName(u"proxyUser"_s);
    m_user->setPlaceholderText(tr("Empty if it asks for no login"));
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_plainHttp->setVisible(PlainHttpBox::isFor(registry));
    m_unverified->setObjectName(u"unverified"_s);
    m_warning->setObjectName(u"warning"_s);
    m_warning->setWordWrap(true);
    QPalette danger = palette();
    danger.setColor(QPalette::WindowText, tintColor(Tint::Danger, danger));
    m_warning->setPalette(danger);
    auto *form = new QFormLayout(this);
    form->setVerticalSpacing(10);
    form->addRow(tr("Proxy:"), m_proxy);
    form->addRow({}, m_address);
    form->addRow(tr("Proxy user name:"), m_user);
    form->addRow(tr("Proxy password:"), m_password);
    form->addRow(tr("Dangerous:"), m_unverified);
    form->addRow({}, m_plainHttp);
    form->addRow({}, m_warning);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &ConnectionPage::update);
    connect(m_address, &QLineEdit::textChanged, this, &ConnectionPage::update);
    connect(m_user, &QLineEdit::textChanged, this, &ConnectionPage::update);
    connect(m_password, &QLineEdit::textEdited, this, &keepOutOfCoreDumps);
    connect(m_plainHttp, &QCheckBox::toggled, this, &ConnectionPage::update);
    connect(m_unverified, &QCheckBox::toggled, this, &ConnectionPage::update);
    update();
}

void ConnectionPage::show(const RegistrySettings &settings)
{
    m_proxy->setCurrentIndex(m_proxy->findData(int(settings.proxy)));
    m_address->setText(settings.proxyUrl.toString(QUrl::RemoveUserInfo));
    m_user->setText(settings.proxyUrl.userName(QUrl::FullyDecoded));
    m_kept = settings.proxyUrl;
    m_plainHttp->setChecked(settings.plainHttp);
    m_unverified->setChecked(settings.unverified);
}

static bool isProxyAddress(const QUrl &url)
{
    const bool known = url.scheme() == u"http" || url.scheme() == u"socks5";
    const QString path = url.path();
    return url.isValid() && known && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (path.isEmpty() || path == u"/") && !url.hasQuery() && !url.hasFragment();
}

Result<void> ConnectionPage::addTo(RegistrySettings &settings) const
{
    settings.proxy = Proxy(m_proxy->currentData().toInt());
    settings.proxyUrl = settings.proxy == Proxy::Own ? QUrl(m_address->text().trimmed(), QUrl::StrictMode) : QUrl();
    settings.plainHttp = m_plainHttp->isChecked();
    settings.unverified = m_unverified->isChecked();
    if (settings.proxy != Proxy::Own)
        return {};
    if (!isProxyAddress(settings.proxyUrl))
        return fail(ErrorKind::Usage,
            tr("“%1” is not the address of a proxy. Write it as http://proxy.example.com:8080 or "
               "socks5://proxy.example.com:1080; user "
               "name and password have fields of their own.")
                .arg(shownAddress(m_address->text().trimmed())));
    if (!m_user->text().isEmpty())
        settings.proxyUrl.setUserName(m_user->text(), QUrl::DecodedMode);
    return {};
}

Credential ConnectionPage::proxyCredential() const
{
    const bool typed = m_password->isEnabled() && !m_password->text().isEmpty();
    return typed ? Credential{m_user->text(), m_password->text()} : Credential();
}

void ConnectionPage::update()
{
    const bool own = Proxy(m_proxy->currentData().toInt()) == Proxy::Own;
    m_address->setEnabled(own);
    m_user->setEnabled(own);
    m_password->setEnabled(own && !m_user->text().isEmpty());
    const bool same = m_user->text() == m_kept.userName(QUrl::FullyDecoded)
        && m_address->text() == m_kept.toString(QUrl::RemoveUserInfo);
    m_password->setPlaceholderText(same && m_password->isEnabled() ? tr("Unchanged") : QString());
    QStringList warnings;
    if (m_unverified->isChecked())
        warnings.append(
            tr("Anyone on the way can pose as this registry, see your password and send you other images. Trusting its "
               "CA, under Certificates, is safe and does the same."));
    if (m_plainHttp->isGranted())
        warnings.append(tr("Without encryption anyone on the way can read and change what is sent, passwords too."));
    m_warning->setText(warnings.join(u"\n\n"_s));
    Q_EMIT changed();
}

} // namespace stowage
