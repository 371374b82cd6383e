// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/doctordesk.h"
#include "models/doctor/checkupmodel.h"
#include "ui/dialogs/parts/sheet.h"

#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;

namespace stowage {

class PlainHttpBox;

/// Examines the way to a registry and says what it finds, step by step as it goes; the raw detail of a step stands
/// below when it is chosen. Where trusting a CA for this registry alone would help it offers that, and takes it back.
class DoctorDialog : public Sheet {
    Q_OBJECT

public:
    /// What is examined at once when it opens.
    struct Start {
        QString place; ///< "registry.example.org", "registry.example.org/team/app"; empty: it is asked for
        bool plainHttp = false;
    };

    /// `desk` must outlive the dialog. `accounts` say who we are.
    DoctorDialog(DoctorDesk &desk, std::shared_ptr<Accounts> accounts, const Start &start, QWidget *parent);
    ~DoctorDialog() override;

    /// Examines what is in the field, anew.
    void accept() override;
    /// Shows what was found at another time, as it would have come.
    void showFound(const QString &place, const QList<Diagnosis> &found);
    /// What was decided about this host may change what is found.
    void settingsChanged(const QString &host);
    CheckUpModel &model() { return m_model; }

Q_SIGNALS:
    /// What was found may be put right in the settings of this host. Whoever opens them tells settingsChanged().
    void settingsWanted(const QString &host);

protected:
    void followLanguage() override;

private:
    void build();
    void retranslate();
    void examine(const Reference &place);
    void examineAgain(const std::function<QString()> &note);
    void take(int result);
    void end();
    void update();
    void showDetail();
    void chooseWhatIsBad();
    void copyReport() const;
    void changeTrust();
    void askTrust(const TrustOffer &offer);
    void takeTrustBack();
    Result<Reference> place() const;
    const Diagnosis *tls() const;

    DoctorDesk &m_desk;
    const std::shared_ptr<Accounts> m_accounts;
    CheckUpModel m_model;
    QLabel *m_placeLabel;
    QLineEdit *m_place;
    PlainHttpBox *m_plainHttp;
    QListView *m_steps;
    QPlainTextEdit *m_detail;
    QPushButton *m_copy;
    QPushButton *m_trust;
    QPushButton *m_settings;
    QString m_examined; ///< as it was typed
    QString m_host; ///< that was examined
    std::function<QString()> m_note; ///< stands at the bottom until the next check-up is asked for
    QFutureWatcher<Result<Diagnosis>> m_watcher;
    std::stop_source m_stop;
};

} // namespace stowage
