// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/accountdesk.h"
#include "ui/dialogs/parts/sheet.h"

class QCheckBox;
class QLineEdit;

namespace stowage {

class PlainHttpBox;

/// Asks who somebody is to a registry and stays open until the registry has accepted it: what is wrong stands at the
/// bottom, what was typed stays. Where the desktop has no keychain it offers to stay signed in for this session.
class SignInDialog : public Sheet {
    Q_OBJECT

public:
    /// What is known before anybody types.
    struct Start {
        QString registry; ///< empty: it is asked for
        QString user;
        bool plainHttp = false;
        QString reason; ///< why it is asked now: the sentence of a refusal
    };

    /// `desk` must outlive the dialog.
    SignInDialog(AccountDesk &desk, const Start &start, QWidget *parent);
    ~SignInDialog() override;

    void accept() override;

Q_SIGNALS:
    void signedIn(const stowage::SignInReport &report);
    /// The registry could not be asked, or said no, and somebody wants to know why.
    void diagnoseWanted(const QString &registry, bool plainHttp);

private:
    void update();
    void setBusy(bool busy);
    void end(const Result<SignInReport> &report);
    Result<Reference> registry() const;

    AccountDesk &m_desk;
    QLineEdit *m_registry;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    PlainHttpBox *m_plainHttp;
    QPushButton *m_diagnose;
    std::stop_source m_stop;
};

} // namespace stowage
