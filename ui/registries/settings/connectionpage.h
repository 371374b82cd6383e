// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/image/remote/registrysettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace stowage {

class PlainHttpBox;

/// How one registry is reached: through which proxy, and what is dangerous and allowed all the same, which says so as
/// long as it is.
class ConnectionPage : public QWidget {
    Q_OBJECT

public:
    ConnectionPage(const Reference &registry, QWidget *parent);

    void show(const RegistrySettings &settings);
    /// Writes what was chosen into `settings`. Usage error when the proxy's address is none.
    Result<void> addTo(RegistrySettings &settings) const;
    /// What was typed for the proxy just now; null: what is kept stays.
    Credential proxyCredential() const;

Q_SIGNALS:
    void changed();

private:
    void update();

    QComboBox *m_proxy;
    QLineEdit *m_address;
    QLineEdit *m_user;
    QLineEdit *m_password;
    PlainHttpBox *m_plainHttp;
    QCheckBox *m_unverified;
    QLabel *m_warning;
    QUrl m_kept; ///< the proxy whose password is kept already, if any is
};

} // namespace stowage
